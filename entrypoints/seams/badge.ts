import { browser } from 'wxt/browser';

/** Sober on light and dark toolbars; the same accent as everywhere. */
const COLOUR = '#23566b';

/** Writes the badge of one tab; a tab that was closed meanwhile needs none. */
export async function setBadge(tabId: number | undefined, text: string): Promise<void> {
  if (tabId === undefined) return;
  try {
    await Promise.all([
      browser.action.setBadgeBackgroundColor({ color: COLOUR }),
      browser.action.setBadgeTextColor?.({ color: '#ffffff' }),
      browser.action.setBadgeText({ tabId, text }),
    ]);
  } catch {
    // the tab is gone
  }
}
