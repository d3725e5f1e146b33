import { afterEach, beforeEach, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { HeadXPaths } from './support/head-xpaths.ts';
import { FakeLocks } from './support/locks.ts';

beforeEach(() => {
  fakeBrowser.reset();
  // happy-dom has no navigator.locks.
  Object.defineProperty(navigator, 'locks', { value: new FakeLocks(), configurable: true });
  // Nor XPath.
  vi.stubGlobal('XPathEvaluator', HeadXPaths);
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});
