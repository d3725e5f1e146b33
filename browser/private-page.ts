import { browser } from 'wxt/browser';

/**
 * What the address of a page says that was asked for in a private window: Chromium opens it in another one. Its value is
 * the key of what was handed over to it.
 */
export const PRIVATE = 'private';

/**
 * Whether this page belongs to a private window. Of a page that its address marks, the tab remembers that: it takes the
 * mark out of its address, goes on to others, and may be loaded again.
 */
export function isPrivatePage(): boolean {
  const isMarked = new URLSearchParams(location.search).has(PRIVATE);
  const memory = memoryOfTab();
  if (isMarked) memory?.setItem(PRIVATE, 'yes');
  return isMarked || memory?.getItem(PRIVATE) === 'yes' || browser.extension.inIncognitoContext;
}

/** Undefined where the reader lets no page remember anything. */
function memoryOfTab(): Storage | undefined {
  try {
    return sessionStorage;
  } catch {
    return undefined;
  }
}
