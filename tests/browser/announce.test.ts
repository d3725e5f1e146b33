import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { announceChange } from '../../browser/announce.ts';
import { CHOICES_CHANGED } from '../../core/notice/page-messages.ts';
import { tab } from '../entrypoints/support/sender.ts';

describe('announceChange', () => {
  it('tells every tab of every window, whoever does not answer, and says nothing of what changed', async () => {
    const tabs = [tab({ id: 1 }), tab({ id: 2, windowId: 7, incognito: true }), tab({ id: 3, active: false })];
    const query = vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([...tabs, tab({ id: undefined })] as never);
    const told = vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation(async (id) => {
      if (id === 1) throw new Error('Could not establish connection. Receiving end does not exist.');
    });
    await expect(announceChange()).resolves.toBeUndefined();
    expect(query).toHaveBeenCalledWith({});
    expect(told.mock.calls).toEqual([
      [1, CHOICES_CHANGED],
      [2, CHOICES_CHANGED],
      [3, CHOICES_CHANGED],
    ]);
    expect(Object.keys(CHOICES_CHANGED)).toEqual(['type']);
  });

  it('waits for no tab, since a frozen one hears it later', async () => {
    vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([tab({ id: 1 })] as never);
    vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockReturnValue(new Promise(() => undefined) as never);
    await expect(announceChange()).resolves.toBeUndefined();
  });

  it('tells of two changes at once, and of a later one again', async () => {
    vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([tab({ id: 1 })] as never);
    const told = vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockResolvedValue(undefined);
    await Promise.all([announceChange(), announceChange()]);
    expect(told).toHaveBeenCalledTimes(1);
    await announceChange();
    expect(told).toHaveBeenCalledTimes(2);
  });

  it('fails nobody’s choice where the browser tells no tabs', async () => {
    vi.spyOn(fakeBrowser.tabs, 'query').mockRejectedValue(new Error('no tabs'));
    await expect(announceChange()).resolves.toBeUndefined();
  });
});
