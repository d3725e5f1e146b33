import { browser } from 'wxt/browser';
import { CHOICES_CHANGED } from '../core/notice/page-messages.ts';

let announcing: Promise<void> | undefined;

/**
 * Tells the notice in every tab that the reader's choices changed. Tabs without a notice don't answer, which is fine.
 *
 * Whoever makes a change calls this, and the background does so too when it hears of the change from storage: either of
 * them may end before it has told the notices.
 * @returns when the message is sent to all tabs; answers are not awaited, since a frozen tab gets the message later
 */
export function announceChange(): Promise<void> {
  // Messages that are still to be sent cover this change too: they don't say what changed.
  announcing ??= tellAllTabs().finally(() => {
    announcing = undefined;
  });
  return announcing;
}

async function tellAllTabs(): Promise<void> {
  const tabs = await browser.tabs.query({}).catch(() => []);
  for (const { id } of tabs) if (id !== undefined) void tellTab(id);
}

async function tellTab(id: number): Promise<void> {
  try {
    await browser.tabs.sendMessage(id, CHOICES_CHANGED);
  } catch {
    // a tab without a notice
  }
}
