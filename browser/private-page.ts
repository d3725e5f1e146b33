import { browser } from 'wxt/browser';

/**
 * Name of the address parameter that marks a page as opened from a private window. It is needed because Chromium opens
 * the extension's pages in another, normal window. Its value is the key of the text that was handed over (handover.ts),
 * if any.
 */
export const PRIVATE = 'private';

/**
 * Whether this page was opened from a private window. The tab remembers the mark, because the page removes it from its
 * address, moves on to other addresses, and may be reloaded.
 */
export function isPrivatePage(): boolean {
  const isMarked = new URLSearchParams(location.search).has(PRIVATE);
  const memory = memoryOfTab();
  if (isMarked) memory?.setItem(PRIVATE, 'yes');
  return isMarked || memory?.getItem(PRIVATE) === 'yes' || browser.extension.inIncognitoContext;
}

/** The tab's session storage; undefined if the reader's browser settings let no page store anything. */
function memoryOfTab(): Storage | undefined {
  try {
    return sessionStorage;
  } catch {
    return undefined;
  }
}
