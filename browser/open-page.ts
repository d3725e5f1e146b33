import { browser } from 'wxt/browser';
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

/**
 * Opens the page of a profile.
 * @param claim id of a claim that the reader wants to cite: the page opens at that claim, with its citation
 */
export async function openProfile(profile: string, isPrivate: boolean, claim?: string): Promise<void> {
  const key = await recordOpening({ isPrivate, ...(claim !== undefined && { claim }) });
  await open('/profile.html', { profile, [OPENING]: key });
}

async function open(path: string, parameters: Record<string, string>): Promise<void> {
  const address = new URL((browser.runtime.getURL as (path: string) => string)(path));
  address.search = new URLSearchParams(parameters).toString();
  await browser.tabs.create({ url: address.href });
}
