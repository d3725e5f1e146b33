import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { clearBadgeOfGone, setBadge } from '../../../entrypoints/background/badge.ts';

const { action } = fakeBrowser;

describe('setBadge', () => {
  it('writes the badge of one tab and of no other', async () => {
    await setBadge(5, '2');
    await setBadge(6, '');
    expect(await action.getBadgeText({ tabId: 5 })).toBe('2');
    expect(await action.getBadgeText({ tabId: 6 })).toBe('');
    expect(await action.getBadgeText({})).toBe('');
  });

  it('can be read on its own ground (WCAG 1.4.3)', async () => {
    await setBadge(5, '2');
    expect(await action.getBadgeTextColor({})).toBe('#ffffff');
    const ground = await action.getBadgeBackgroundColor({});
    expect(1.05 / (luminance([...ground].slice(0, 3)) + 0.05)).toBeGreaterThan(4.5);
  });

  it('needs no tab that was closed meanwhile', async () => {
    vi.spyOn(action, 'setBadgeText').mockRejectedValue(new Error('No tab with id: 5.'));
    await expect(setBadge(5, '2')).resolves.toBeUndefined();
  });

  it('does without a colour for its text where the browser has none', async () => {
    vi.spyOn(action as { setBadgeTextColor: unknown }, 'setBadgeTextColor', 'get').mockReturnValue(undefined);
    await setBadge(5, '2');
    expect(await action.getBadgeText({ tabId: 5 })).toBe('2');
  });
});

describe('where the browser has no badges', () => {
  it('none is written, and nothing fails', async () => {
    vi.spyOn(action as { setBadgeText: unknown }, 'setBadgeText', 'get').mockReturnValue(undefined);
    await expect(setBadge(5, '2')).resolves.toBeUndefined();
  });
});

describe('clearBadgeOfGone', () => {
  it('takes the badge from a tab without our script, and leaves it where that is', async () => {
    await setBadge(5, '2');
    const send = vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockResolvedValueOnce(undefined);
    await clearBadgeOfGone(5);
    expect(await action.getBadgeText({ tabId: 5 })).toBe('2');
    send.mockRejectedValueOnce(new Error('Could not establish connection. Receiving end does not exist.'));
    await clearBadgeOfGone(5);
    expect(await action.getBadgeText({ tabId: 5 })).toBe('');
  });
});

/** Relative luminance of a colour, by WCAG 2.2. */
function luminance(rgb: number[]): number {
  const [red = 0, green = 0, blue = 0] = rgb
    .map((value) => value / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
