import type { Page } from '@playwright/test';
import type { Sidelight } from './extension.ts';

/**
 * Opens a page of the extension in a window of its own. There the popup takes itself for the page that the reader is
 * on, whichever tab comes to the front elsewhere.
 * @param opener a page of the extension
 */
export async function openWindow({ context }: Sidelight, opener: Page, path: string): Promise<Page> {
  const opened = context.waitForEvent('page');
  await opener.evaluate((url) => chrome.windows.create({ url }), path);
  return opened;
}
