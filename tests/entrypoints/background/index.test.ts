import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { NOTICE_COMMAND } from '../../../browser/commands.ts';
import { changeMemory, changeSettings } from '../../../browser/storage.ts';
import { CHOICES_CHANGED, TOGGLE_PANEL } from '../../../core/notice/page-messages.ts';
import { withTopic } from '../../../core/reader/settings.ts';
import background from '../../../entrypoints/background/index.ts';
import { settled } from '../support/settled.ts';

const installed = (reason: string) => fakeBrowser.runtime.onInstalled.trigger({ reason } as never);
const WELCOME = fakeBrowser.runtime.getURL('/options.html?welcome' as '/options.html');
const openTabs = async () => (await fakeBrowser.tabs.query({})).flatMap(({ url }) => url ?? []);

let pressKey: (command: string, tab?: { id?: number }) => void;

beforeEach(() => {
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockReturnValue('');
  vi.spyOn(fakeBrowser.commands.onCommand, 'addListener').mockImplementation((listener) => {
    pressKey = listener as typeof pressKey;
  });
  for (const event of [fakeBrowser.permissions.onAdded, fakeBrowser.permissions.onRemoved])
    vi.spyOn(event, 'addListener').mockReturnValue(undefined);
  background.main();
});

describe('the background', () => {
  it('opens the welcome on the first install, and nothing on an update', async () => {
    await installed('update');
    await installed('chrome_update');
    await settled();
    expect(await openTabs()).toEqual([]);
    await installed('install');
    await settled();
    expect(await openTabs()).toEqual([WELCOME]);
  });

  it('opens the welcome when it runs again, once, where it was ended before it got to it', async () => {
    vi.spyOn(fakeBrowser.tabs, 'create').mockRejectedValueOnce(new Error('ended'));
    await installed('install');
    await settled();
    expect(await openTabs()).toEqual([]);
    for (const times of ['again', 'and again']) {
      background.main();
      await settled();
      expect(await openTabs(), times).toEqual([WELCOME]);
    }
  });

  it('tells the notices of a choice, and not of what is merely remembered', async () => {
    const told = vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockResolvedValue(undefined);
    await changeMemory((memory) => ({ ...memory, summaryShown: { 'acme-shop': '2026-11-22' } }));
    await changeSettings((settings) => withTopic(settings, 'water', false));
    await vi.waitFor(() => expect(told).toHaveBeenCalledWith(0, CHOICES_CHANGED));
    expect(told).toHaveBeenCalledTimes(1);
  });

  it('starts on a phone too, where there are no keys for extensions', () => {
    vi.spyOn(fakeBrowser as { commands: unknown }, 'commands', 'get').mockReturnValue(undefined);
    expect(() => background.main()).not.toThrow();
  });

  it('passes the key for the notice on to the tab before the reader', () => {
    const told = vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockResolvedValue(undefined);
    pressKey(NOTICE_COMMAND, { id: 5 });
    pressKey(NOTICE_COMMAND, undefined);
    pressKey('another', { id: 6 });
    expect(told.mock.calls).toEqual([[5, TOGGLE_PANEL]]);
  });

  it('hears what the notices ask, and leaves alone what others say', async () => {
    const open = vi.spyOn(fakeBrowser.runtime, 'openOptionsPage').mockResolvedValue();
    // Messages that the fake browser sends have no sender.
    await fakeBrowser.runtime.sendMessage({ type: 'options' });
    expect(open).not.toHaveBeenCalled();
    const { id } = fakeBrowser.runtime;
    await fakeBrowser.runtime.onMessage.trigger(
      { type: 'options' },
      { id, frameId: 0, tab: { id: 1 } } as never,
      vi.fn(),
    );
    expect(open).toHaveBeenCalledTimes(1);
  });
});
