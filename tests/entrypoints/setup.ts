import { afterEach, beforeEach, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { FakeLocks } from './support/locks.ts';

beforeEach(() => {
  fakeBrowser.reset();
  // happy-dom has no navigator.locks.
  Object.defineProperty(navigator, 'locks', { value: new FakeLocks(), configurable: true });
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});
