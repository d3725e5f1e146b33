import { browser } from 'wxt/browser';
import { CHOICES_CHANGED } from '../core/notice/page-messages.ts';

let telling: Promise<void> | undefined;

/**
 * Tells every notice that the reader's choices changed; tabs without one don't answer, and need not.
 *
 * Whoever made a choice tells of it, and so does the background where it hears of it from storage: it may have ended by
 * then, and the one who made it may have closed.
 * @returns when all are told; none is waited for, since a frozen tab hears it later
 */
export function announceChange(): Promise<void> {
  // Those that are about to be told hear of this change too.
  telling ??= tell().finally(() => {
    telling = undefined;
  });
  return telling;
}

async function tell(): Promise<void> {
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
