import { browser } from 'wxt/browser';

/**
 * Opens the page with the prepared report about a claim.
 * @param page address of the page that the reader was on; it enters the report only if they tick it
 */
export async function openCorrection(claim: string, page: string): Promise<void> {
  const address = new URL((browser.runtime.getURL as (path: string) => string)('/correction.html'));
  address.search = new URLSearchParams({ claim, page }).toString();
  await browser.tabs.create({ url: address.href });
}
