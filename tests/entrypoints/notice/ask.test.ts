import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ASK_PAGE, CHOICES_CHANGED, TOGGLE_PANEL } from '../../../core/notice/page-messages.ts';
import { ask, isConnected, listen } from '../../../entrypoints/notice/ask.ts';

const { runtime } = fakeBrowser;
const page = { url: 'https://acme.example/pump-3', title: 'Pump 3' };

/** Does what Chrome does to a script that outlives an update: runtime.id is gone, and calls throw. */
function outlive() {
  const invalidated = () => {
    throw new Error('Extension context invalidated.');
  };
  vi.spyOn(runtime, 'id', 'get').mockReturnValue(undefined as never);
  vi.spyOn(runtime, 'sendMessage').mockImplementation(invalidated);
  vi.spyOn(runtime.onMessage, 'removeListener').mockImplementation(invalidated);
}

afterEach(() => runtime.onMessage.removeAllListeners());

describe('a question to the background', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  /** Asks, and lets fake time pass until the answer is there. */
  async function askInTime(...asking: Parameters<typeof ask>): ReturnType<typeof ask> {
    const answer = ask(...asking);
    await vi.runAllTimersAsync();
    return answer;
  }

  it('gets its answer, and undefined where nobody is there', async () => {
    const send = vi.spyOn(runtime, 'sendMessage').mockResolvedValueOnce(true as never);
    expect(await askInTime({ type: 'close', site: 'acme-shop' })).toBe(true);
    expect(send).toHaveBeenCalledWith({ type: 'close', site: 'acme-shop' });
    send.mockRejectedValue(new Error('Receiving end does not exist.'));
    expect(await askInTime({ type: 'options' })).toBeUndefined();
    outlive();
    expect(await askInTime({ type: 'options' })).toBeUndefined();
  });

  it('is asked once more where the background ended meanwhile, in any of the ways that tell', async () => {
    const send = vi
      .spyOn(runtime, 'sendMessage')
      .mockRejectedValueOnce(new Error('Could not establish connection. Receiving end does not exist.'))
      .mockRejectedValueOnce(new Error('The message channel closed before a response was received'))
      .mockResolvedValueOnce(undefined as never)
      .mockResolvedValueOnce(false as never)
      .mockResolvedValueOnce(true as never);
    expect(await askInTime({ type: 'close', site: 'acme-shop' })).toBe(false);
    expect(send.mock.calls).toEqual(Array(4).fill([{ type: 'close', site: 'acme-shop' }]));
  });

  it('reaches a background that is ended again and again for half a second', async () => {
    const asked = Date.now();
    vi.spyOn(runtime, 'sendMessage').mockImplementation((async () =>
      Date.now() - asked < 500 ? undefined : true) as never);
    expect(await askInTime({ type: 'close', site: 'acme-shop' })).toBe(true);
  });

  it('is asked once more where no answer ever comes', async () => {
    const send = vi
      .spyOn(runtime, 'sendMessage')
      .mockReturnValueOnce(new Promise(() => undefined) as never)
      .mockResolvedValueOnce(true as never);
    const answer = ask({ type: 'close', site: 'acme-shop' });
    await vi.advanceTimersByTimeAsync(8000);
    expect(send).toHaveBeenCalledTimes(2);
    expect(await answer).toBe(true);
  });

  it('leaves no timer behind once it is answered', async () => {
    vi.spyOn(runtime, 'sendMessage').mockResolvedValueOnce(true as never);
    await ask({ type: 'close', site: 'acme-shop' });
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is not asked again once it was overtaken', async () => {
    const send = vi.spyOn(runtime, 'sendMessage').mockResolvedValue(undefined as never);
    await askInTime({ type: 'chip', page, visible: true, showing: false }, () => send.mock.calls.length === 0);
    expect(send).toHaveBeenCalledTimes(1);
  });

  it('is not asked again once the extension is gone', async () => {
    const send = vi.spyOn(runtime, 'sendMessage').mockImplementationOnce((() => {
      outlive();
      return Promise.reject(new Error('Extension context invalidated.'));
    }) as never);
    expect(await askInTime({ type: 'options' })).toBeUndefined();
    expect(send).toHaveBeenCalledTimes(1);
  });
});

describe('what the extension says', () => {
  it('news are passed on, and the popup is told where the page is', async () => {
    const [onChoicesChanged, onToggle, respond] = [vi.fn(), vi.fn(), vi.fn()];
    listen(onChoicesChanged, onToggle, () => page);
    await runtime.onMessage.trigger(ASK_PAGE, {}, respond);
    expect(respond.mock.calls).toEqual([[page]]);
    expect(onChoicesChanged).not.toHaveBeenCalled();
    await runtime.onMessage.trigger(CHOICES_CHANGED, {}, respond);
    expect(onChoicesChanged).toHaveBeenCalledTimes(1);
    await runtime.onMessage.trigger(TOGGLE_PANEL, {}, respond);
    expect(onToggle).toHaveBeenCalledTimes(1);
    await runtime.onMessage.trigger({ type: 'else' }, {}, respond);
    expect([onChoicesChanged, onToggle, respond].map((called) => called.mock.calls.length)).toEqual([1, 1, 1]);
  });

  it('is heard no more once stopped', async () => {
    const [onChoicesChanged, onToggle] = [vi.fn(), vi.fn()];
    listen(onChoicesChanged, onToggle, () => page)();
    await runtime.onMessage.trigger(CHOICES_CHANGED, {}, vi.fn());
    expect(onChoicesChanged).not.toHaveBeenCalled();
  });
});

describe('a script that outlives its extension', () => {
  it('knows it, and stops without throwing', () => {
    const stop = listen(vi.fn(), vi.fn(), () => page);
    expect(isConnected()).toBe(true);
    outlive();
    expect(isConnected()).toBe(false);
    expect(stop).not.toThrow();
  });
});
