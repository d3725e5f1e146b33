import { browser } from 'wxt/browser';
import { ASK_PAGE } from '../../core/notice/page-messages.ts';

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

/**
 * Takes the badge back where the tab went on to a page without our script, which would never ask for its own: a worker
 * that has to start first answers a page that may be gone.
 */
export async function clearBadgeOfGone(tabId: number | undefined): Promise<void> {
  if (tabId === undefined || (await hasScript(tabId))) return;
  await setBadge(tabId, '');
}

async function hasScript(tabId: number): Promise<boolean> {
  try {
    await browser.tabs.sendMessage(tabId, ASK_PAGE, { frameId: 0 });
    return true;
  } catch {
    return false;
  }
}
