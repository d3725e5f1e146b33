import { browser } from 'wxt/browser';
import { handOver } from './handover.ts';
import { PRIVATE } from './private-page.ts';

/**
 * Opens the page with the correction prepared for a claim.
 * @param page address of the page that the reader was on; empty for none. The correction names it only if the reader
 * ticks it. In a private window it is left out.
 */
export async function openCorrection(claim: string, page: string, isPrivate: boolean): Promise<void> {
  if (isPrivate) return open('/correction.html', { [PRIVATE]: await handOver(claim) });
  await open('/correction.html', { claim, ...(page && { page: await handOver(page) }) });
}

/**
 * Opens the page of a profile.
 * @param cite id of a claim that the reader wants to cite: the page opens at that claim, with its citation
 */
export async function openProfile(profile: string, isPrivate: boolean, cite?: string): Promise<void> {
  if (isPrivate) return open('/profile.html', { profile, [PRIVATE]: await handOver(cite ?? '') });
  await open('/profile.html', { profile, ...(cite && { cite }) }, cite);
}

async function open(path: string, parameters: Record<string, string>, hash = ''): Promise<void> {
  const address = new URL((browser.runtime.getURL as (path: string) => string)(path));
  address.search = new URLSearchParams(parameters).toString();
  address.hash = hash;
  await browser.tabs.create({ url: address.href });
}
