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

/** An address that is too long to be told, without query and fragment, which say least. */
function shortened(url: string): string {
  return url.length > LONGEST_ADDRESS ? placeOf(url) : url;
}

/** An address without query and fragment. */
export function placeOf(url: string): string {
  return url.replace(/[?#].*/s, '');
}

/**
 * What a page says about itself after a navigation inside it: title and canonical link lag behind the address,
 * so that those of the page before say nothing.
 */
export function readPageAfter(previous: Page): Page {
  const { url, title, canonical } = readPage();
  return {
    url,
    ...(title !== previous.title && { title }),
    ...(canonical !== previous.canonical && { canonical }),
  };
}
