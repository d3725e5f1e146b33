import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { onAddressChange } from '../../../entrypoints/notice/navigation.ts';

const changed = vi.fn();
let stop: () => void;

beforeEach(() => {
  changed.mockClear();
  history.replaceState(null, '', '/start');
});

afterEach(() => {
  stop();
  Reflect.deleteProperty(globalThis, 'navigation');
});

describe('where the browser has the Navigation API', () => {
  let navigation: EventTarget;
  const tell = (type: string) => navigation.dispatchEvent(new Event(type));

  beforeEach(() => {
    navigation = new EventTarget();
    Object.assign(globalThis, { navigation });
    stop = onAddressChange(changed);
  });

  it.each(['/next', '/start?q=1', '#part'])('a committed change to %s counts, once', (address) => {
    history.pushState(null, '', address);
    tell('currententrychange');
    tell('currententrychange');
    expect(changed).toHaveBeenCalledTimes(1);
  });

  it('tells whether the page rewrote its own address', () => {
    const tellOf = (navigationType: string) =>
      navigation.dispatchEvent(Object.assign(new Event('currententrychange'), { navigationType }));
    history.pushState(null, '', '/next');
    tellOf('push');
    history.replaceState(null, '', '/next/again');
    tellOf('replace');
    expect(changed.mock.calls).toEqual([[false], [true]]);
  });

  it('going back counts too', () => {
    history.pushState(null, '', '/next');
    tell('currententrychange');
    history.replaceState(null, '', '/start');
    tell('currententrychange');
    expect(changed).toHaveBeenCalledTimes(2);
  });

  it('a change of the entry alone does not count', () => {
    history.replaceState({ scrolled: 100 }, '', '/start');
    tell('currententrychange');
    history.pushState({ page: 2 }, '', '/start');
    tell('currententrychange');
    expect(changed).not.toHaveBeenCalled();
  });

  it('a navigation that did not commit, or not yet, does not count', () => {
    tell('navigate');
    tell('navigateerror');
    expect(changed).not.toHaveBeenCalled();
    history.pushState(null, '', '/next');
    tell('navigate');
    expect(changed).not.toHaveBeenCalled();
  });

  it('nothing counts any more once stopped', () => {
    stop();
    history.pushState(null, '', '/next');
    tell('currententrychange');
    expect(changed).not.toHaveBeenCalled();
  });
});

describe('where it does not', () => {
  const SOON_MS = 5000;

  beforeEach(() => {
    vi.useFakeTimers();
    stop = onAddressChange(changed);
  });

  it('a change is noticed soon after, and once', () => {
    vi.advanceTimersByTime(SOON_MS);
    expect(changed).not.toHaveBeenCalled();
    history.pushState(null, '', '/next');
    vi.advanceTimersByTime(SOON_MS);
    expect(changed).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(SOON_MS);
    expect(changed).toHaveBeenCalledTimes(1);
  });

  it('nothing runs on once stopped', () => {
    stop();
    expect(vi.getTimerCount()).toBe(0);
  });
});
