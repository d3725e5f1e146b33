import { type Browser, browser } from 'wxt/browser';
import { OPENING, recordOpening } from './opening.ts';

/**
 * Opens the page with the correction prepared for a claim.
 * @param page address of the page that the reader was on; empty for none. The correction names it only if the reader
 * ticks it. In a private window it is left out.
 */
export async function openCorrection(claim: string, page: string, isPrivate: boolean): Promise<void> {
  const key = await recordOpening({ isPrivate, claim, ...(page && !isPrivate && { page }) });
  await open('/correction.html', { [OPENING]: key });
}

/** Where a profile's page opens: with the citation of a claim, at a claim, or with what is searched for. */
export interface ProfilePlace {
  cite?: string | undefined;
  claim?: string;
  words?: string;
}

/**
 * Opens the page of a profile. From a private window it opens without what stands in its address alone, since Chromium keeps
 * that.
 */
export async function openProfile(profile: string, isPrivate: boolean, place: ProfilePlace = {}): Promise<void> {
  const { cite } = place;
  const { claim = '', words = '' }: ProfilePlace = isPrivate ? {} : place;
  const key = await recordOpening({ isPrivate, ...(cite !== undefined && { cite }) });
  await open('/profile.html', { profile, ...(words.trim() && { q: words }), [OPENING]: key }, claim);
}

/**
 * Opens an address in a tab beside another one, in the same window.
 * @param isBehind whether the other one stays in front
 * @throws whatever the browser throws where it opens no tab
 */
export async function openBeside(url: string, tab: Browser.tabs.Tab, isBehind: boolean): Promise<void> {
  const how = { url, active: !isBehind, windowId: tab.windowId };
  try {
    await browser.tabs.create({ ...how, openerTabId: tab.id });
  } catch {
    // Firefox for Android knows no openers, and refuses a tab with one.
    await browser.tabs.create(how);
  }
}

async function open(path: string, parameters: Record<string, string>, hash = ''): Promise<void> {
  const address = new URL((browser.runtime.getURL as (path: string) => string)(path));
  address.search = new URLSearchParams(parameters).toString();
  address.hash = hash;
  await browser.tabs.create({ url: address.href });
}
