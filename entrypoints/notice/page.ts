import { LONGEST_TITLE_OR_LINK, type Page } from '../../core/page/address.ts';

const PAGES = ['text/html', 'application/xhtml+xml'];

/** Whether this is a page for reading: not an image, a feed, or a text file shown as one. */
export function isPage(): boolean {
  return PAGES.includes(document.contentType);
}

/** What the page says about itself: its address, title and canonical link, and nothing else of it is read. */
export function readPage(): Page {
  const title = document.title.slice(0, LONGEST_TITLE_OR_LINK);
  const canonical = document.head?.querySelector('link[rel="canonical"]')?.getAttribute('href');
  const isShort = canonical && canonical.length <= LONGEST_TITLE_OR_LINK;
  return { url: location.href, ...(title && { title }), ...(isShort && { canonical }) };
}

/**
 * What a page says about itself after a navigation inside it: title and canonical link lag behind the address,
 * so that those of the page before say nothing.
 */
export function readPageAfter(previous: Page): Page {
  const { url, title, canonical } = readPage();
  return {
    url,
    ...(title !== undefined && title !== previous.title && { title }),
    ...(canonical !== undefined && canonical !== previous.canonical && { canonical }),
  };
}
