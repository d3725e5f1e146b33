import { LONGEST_ADDRESS, LONGEST_TITLE_OR_LINK, type Page } from '../../core/page/address.ts';

/** Whether this is a page for reading (text/html, application/xhtml+xml): not an image, a feed, or a text shown as one. */
export function isPage(): boolean {
  return document.contentType.includes('html');
}

/**
 * The canonical link, by a way to it that gives the browser's script no element: the first one costs more than all else
 * here, and where there is nothing to show it is the only one.
 */
const CANONICAL = '/*/*[local-name()="head"]/*[@rel="canonical"]/@href';
/** XPathResult.STRING_TYPE */
const AS_STRING = 2;

/**
 * What the page says about itself: its address, title and canonical link, and nothing else of it is read. A title that is
 * there and empty is told too: so are the pages that ask whether one is human.
 */
export function readPage(): Page {
  const canonical = new XPathEvaluator().evaluate(CANONICAL, document, null, AS_STRING).stringValue;
  const isShort = canonical && canonical.length <= LONGEST_TITLE_OR_LINK;
  return { url: shortened(location.href), title: readTitle(), ...(isShort && { canonical }) };
}

/** The page's title, cut to what is told of it. */
export function readTitle(): string {
  return document.title.slice(0, LONGEST_TITLE_OR_LINK);
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
