import { takeOver } from '../../browser/handover.ts';
import { PRIVATE } from '../../browser/private-page.ts';
import { formatQuery, parseQuery, type ViewQuery } from '../../core/profile/query.ts';

/** The view that the page's address names. */
export function currentQuery(): ViewQuery {
  return parseQuery(location.search);
}

/** The place in the page that the address names, as in "#ledger-p03-02" or "#section-policing"; empty for none. */
export function currentPlace(): string {
  return decodeURIComponent(location.hash.slice(1));
}

/**
 * The claim or document that is to be cited: the address names it, as in "?cite=ledger-p03-02", or in a private window
 * where it was handed over. Asked for once: it is taken out of the address, so that a page that is loaded again or kept as
 * a bookmark does not open with it.
 * @returns undefined or empty for none
 */
export async function takeCited(): Promise<string | undefined> {
  const parameters = new URLSearchParams(location.search);
  const key = parameters.get(PRIVATE);
  const cited = parameters.get('cite');
  if (key === null && cited === null) return undefined;
  history.replaceState(null, '', `${formatQuery(currentQuery())}${location.hash}`);
  return cited ?? takeOver(key ?? '');
}

/**
 * Writes a view into the address.
 * @param how `push`: a step of its own in the history; `replace`: the same step, as while typing
 */
export function showQuery(query: ViewQuery, how: 'push' | 'replace'): void {
  history[`${how}State`](null, '', formatQuery(query));
}

/**
 * Calls back when the reader follows a link within the page, or goes back or forward; the page is not loaded again.
 * Links pressed with a modifier open where the browser opens them.
 */
export function onMove(callback: (move: 'link' | 'history') => void): void {
  document.addEventListener('click', (event) => {
    const link = linkWithin(event);
    if (!link || event.button !== 0 || hasModifier(event)) return;
    event.preventDefault();
    history.pushState(null, '', `${formatQuery(parseQuery(link.search))}${link.hash}`);
    callback('link');
  });
  addEventListener('popstate', () => callback('history'));
}

/**
 * Marks what the reader opens in another tab, which remembers nothing of this one, as belonging to a private window too.
 * Links are marked as they are touched, and not before: the mark is nobody's business who reads or prints the page.
 */
export function keepPrivate(): void {
  for (const touch of ['pointerdown', 'click', 'contextmenu'])
    document.addEventListener(touch, (event) => {
      const link = linkWithin(event);
      if (link) link.search = `${formatQuery(parseQuery(link.search))}&${PRIVATE}`;
    });
}

/** The link that an event is about, if it leads to another view of the page. */
function linkWithin({ target }: Event): HTMLAnchorElement | undefined {
  const link = target instanceof Element ? target.closest('a') : undefined;
  return link && isWithinPage(link) ? link : undefined;
}

function isWithinPage({ origin, pathname, target }: HTMLAnchorElement): boolean {
  return origin === location.origin && pathname === location.pathname && target === '';
}

function hasModifier({ ctrlKey, metaKey, shiftKey, altKey }: MouseEvent): boolean {
  return ctrlKey || metaKey || shiftKey || altKey;
}
