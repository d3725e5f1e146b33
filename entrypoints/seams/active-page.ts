import { browser } from 'wxt/browser';
import type { Page } from '../../data/address.ts';

/** The page that the reader has before them, and whether the browser lets the extension into it. */
export interface ActivePage {
  page: Page;
  access: 'granted' | 'withheld';
}

/**
 * Finds the page in the active tab. Its address is there because the reader pressed the toolbar button (activeTab).
 * @returns an empty address where the browser tells none, as on its own pages
 */
export async function activePage(): Promise<ActivePage> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const url = tab?.url ?? '';
  const page: Page = { url, ...(tab?.title && { title: tab.title }) };
  return { page, access: (await hasAccess(url)) ? 'granted' : 'withheld' };
}

async function hasAccess(url: string): Promise<boolean> {
  const parsed = URL.parse(url);
  if (!parsed || !/^https?:$/.test(parsed.protocol)) return true;
  return browser.permissions.contains({ origins: [`${parsed.protocol}//${parsed.hostname}/*`] });
}
