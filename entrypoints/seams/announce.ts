import { browser } from 'wxt/browser';
import { NEWS } from '../../data/page-messages.ts';

/** Tells every notice that the reader's choices changed; tabs without one don't answer, and need not. */
export async function announceChange(): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.allSettled(tabs.map(({ id }) => id !== undefined && browser.tabs.sendMessage(id, NEWS)));
}
