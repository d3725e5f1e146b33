import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { readCommands } from '../../browser/commands.ts';
import { closeFor } from '../../browser/phone.ts';

const close = vi.spyOn(window, 'close');

const on = (os: string) => {
  Object.assign(browser.runtime, { getPlatformInfo: async () => ({ os }) });
};

beforeEach(() => close.mockReset());

describe('the popup that opened a page', () => {
  it('closes on a phone, where it would lie over it, and not before the page is there', async () => {
    on('android');
    const { promise, resolve } = Promise.withResolvers<void>();
    const closing = closeFor(promise);
    expect(close).not.toHaveBeenCalled();
    resolve();
    await closing;
    expect(close).toHaveBeenCalledOnce();
  });

  it('stays where no page opened', async () => {
    on('android');
    await expect(closeFor(Promise.reject(new Error('no tab')))).rejects.toThrow('no tab');
    expect(close).not.toHaveBeenCalled();
  });

  it.each(['linux', 'win', 'mac'])('is left to the browser elsewhere: %s', async (os) => {
    on(os);
    await closeFor(Promise.resolve());
    expect(close).not.toHaveBeenCalled();
  });
});

describe('keys for extensions', () => {
  it('are none on a phone, and asking for them does not fail', async () => {
    vi.spyOn(browser as { commands: unknown }, 'commands', 'get').mockReturnValue(undefined);
    expect(await readCommands()).toEqual([]);
  });
});
