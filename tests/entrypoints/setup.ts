import { afterEach, beforeEach, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { HeadXPaths } from './support/head-xpaths.ts';
import { FakeLocks } from './support/locks.ts';

beforeEach(() => {
  fakeBrowser.reset();
  // The fake has no texts of its own: the browser says of its language that it has none of ours.
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockReturnValue('');
  // happy-dom has no navigator.locks.
  Object.defineProperty(navigator, 'locks', { value: new FakeLocks(), configurable: true });
  // Nor XPath.
  vi.stubGlobal('XPathEvaluator', HeadXPaths);
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});
