import { LONGEST_ADDRESS, LONGEST_TITLE_OR_LINK, type Page } from '../../core/page/address.ts';

const PAGES = ['text/html', 'application/xhtml+xml'];

/** Whether this is a page for reading: not an image, a feed, or a text file shown as one. */
export function isPage(): boolean {
  return PAGES.includes(document.contentType);
}

/**
 * What the page says about itself: its address, title and canonical link, and nothing else of it is read. A title that is
 * there and empty is told too: so are the pages that ask whether one is human.
 */
export function readPage(): Page {
  const title = document.title.slice(0, LONGEST_TITLE_OR_LINK);
  const canonical = document.head?.querySelector('link[rel="canonical"]')?.getAttribute('href');
  const isShort = canonical && canonical.length <= LONGEST_TITLE_OR_LINK;
  return { url: shortened(location.href), title, ...(isShort && { canonical }) };
}

/** An address that is too long to be told, without its fragment, and if need be without its query: they say least. */
function shortened(url: string): string {
  if (url.length <= LONGEST_ADDRESS) return url;
  const [withoutFragment = ''] = url.split('#');
  return withoutFragment.length <= LONGEST_ADDRESS ? withoutFragment : (withoutFragment.split('?')[0] ?? '');
}

/** Whether two addresses differ in fragment and query alone. */
export function isSamePlace(one: string, other: string): boolean {
  const [a, b] = [URL.parse(one), URL.parse(other)];
  return a !== null && b !== null && a.origin === b.origin && a.pathname === b.pathname;
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
