import { browser } from 'wxt/browser';
import { mayRunAt } from '../../browser/allowed-sites.ts';
import { ASK_PAGE } from '../../core/notice/page-messages.ts';
import { isPage, isSameOrigin, type Page, shownAddress } from '../../core/page/address.ts';

/** The page in front of the reader, and whether the browser lets the extension into it. */
export interface ActivePage {
  page: Page;
  /**
   * Whether it is in a private window. The tab tells; the popup's own inIncognitoContext does not, since in Chromium
   * private and normal windows share the popup.
   */
  isPrivate: boolean;
  access: 'granted' | 'withheld';
}

/**
 * Finds the page in the active tab. The extension may see its address because the reader pressed the toolbar button
 * (activeTab).
 * @param onAddress called with the tab's address as soon as it is known, so that reading can begin before the page has
 * answered
 * @returns an empty address where the browser tells none, as on its own pages
 */
export async function activePage(onAddress?: (url: string) => void): Promise<ActivePage> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const url = shownAddress(tab?.url ?? '');
  onAddress?.(url);
  // The browser is asked about access even if our script answers: the press of the button may have granted it for this
  // visit only.
  const [asked, isLetIn] = await Promise.all([tab?.id === undefined ? undefined : askPage(tab.id), hasAccess(url)]);
  // The script is believed about the page that the browser says the tab is at, and about no other.
  const isOfTab = asked && (url === '' || isSameOrigin(asked.url, url));
  const page: Page = isOfTab ? asked : { url, ...(tab?.title && { title: tab.title }) };
  const access = (url === '' ? await hasAccess(page.url) : isLetIn) ? 'granted' : 'withheld';
  return { page, isPrivate: tab?.incognito ?? browser.extension.inIncognitoContext, access };
}

/**
 * Asks the notice's script what the page says of itself, so that popup and notice describe the same page. The script
 * knows the canonical link. It also knows the address where the browser withholds it (one with a user name in it).
 * @returns undefined if our script does not run in the page
 */
async function askPage(tab: number): Promise<Page | undefined> {
  try {
    const answer: unknown = await browser.tabs.sendMessage(tab, ASK_PAGE, { frameId: 0 });
    return isPage(answer) ? answer : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Asks the browser to let the extension into all sites that it covers.
 * @returns whether the browser does so now
 */
export function askForSites(): Promise<boolean> {
  const origins = browser.runtime.getManifest().content_scripts?.flatMap(({ matches }) => matches ?? []) ?? [];
  return browser.permissions.request({ origins });
}

async function hasAccess(url: string): Promise<boolean> {
  const parsed = URL.parse(url);
  if (!parsed || !/^https?:$/.test(parsed.protocol)) return true;
  return mayRunAt(url);
}
