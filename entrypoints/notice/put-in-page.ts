import { rectOf } from './beneath.ts';

/**
 * Puts an element into the page where the page notices it least: at the end of the body. It has no box of its own there,
 * so nothing of the page's layout changes; and a script that takes over a document that the server made (hydration) leaves
 * alone what stands behind the body's own content, and nothing else.
 *
 * The end of the body has one drawback: a style may be meant for its last child. If the last child looks otherwise now, or
 * there is none, the element goes behind the body instead. Scripts, with which most pages end, look like nothing.
 */
export function putInPage(element: Element): void {
  const root = document.documentElement;
  const body = document.querySelector(':root>body');
  const last = body?.lastElementChild;
  // A style may count what stands in the body, too, and show the number at its first or at the body itself.
  const seen = last && !LOOKLESS.test(last.localName) ? [last, body?.firstElementChild, body] : [];
  const looks = () => seen.map((one) => one && looksOf(one)).join();
  const before = looks();
  body?.append(element);
  if (!last || looks() !== before) root?.append(element);
}

/** Pages mostly end with one of these. Nobody sees them, and to have a style computed costs a page dearly (docs/performance.md). */
const LOOKLESS = /^(script|style|link)$/;

const LOOKS = [
  'display',
  'visibility',
  'margin',
  'border',
  'outline',
  'color',
  'background',
  'boxShadow',
  'textDecoration',
  'filter',
  'opacity',
] as const;

/** All by which a style for the last child is likely to show; undefined for what can't be seen. */
function looksOf(element: Element): string | undefined {
  if (!Element.prototype.checkVisibility.call(element)) return;
  const style = getComputedStyle(element);
  return JSON.stringify(rectOf(element)) + LOOKS.map((name) => style[name]);
}
