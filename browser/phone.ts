import { browser } from 'wxt/browser';

/**
 * Closes the popup on a phone once it has opened a page. There it is as large as the window, and the page would open behind
 * it; elsewhere the browser closes it by itself.
 * @param opening what opens the page
 * @throws whatever that throws; then the popup stays
 */
export async function closeFor(opening: Promise<unknown>): Promise<void> {
  await opening;
  const { os } = await browser.runtime.getPlatformInfo();
  if (os === 'android') window.close();
}
