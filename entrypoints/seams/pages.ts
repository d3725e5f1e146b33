import { browser } from 'wxt/browser';

/**
 * Opens the page with the prepared report about a claim.
 * @param page address of the page that the reader was on; it enters the report only if they tick it. Empty for a page in a
 * private window: what opens here may stand in the lasting history.
 */
export async function openCorrection(claim: string, page: string): Promise<void> {
  await open('/correction.html', new URLSearchParams({ claim, page }));
}

/**
 * Opens the full page of a profile.
 * @param cite a claim that the reader wants to cite: the page opens there, with its citation
 */
export async function openProfile(profile: string, cite?: string): Promise<void> {
  await open('/profile.html', new URLSearchParams({ profile, ...(cite && { cite }) }), cite);
}

async function open(path: string, parameters: URLSearchParams, hash = ''): Promise<void> {
  const address = new URL((browser.runtime.getURL as (path: string) => string)(path));
  address.search = parameters.toString();
  address.hash = hash;
  await browser.tabs.create({ url: address.href });
}
