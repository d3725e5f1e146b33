import { formatQuery, parseQuery, type ViewQuery } from '../../data/query.ts';

/** The view that the page's address names. */
export function currentQuery(): ViewQuery {
  return parseQuery(location.search);
}

/** The place in the page that the address names, as in "#ledger-p03-02" or "#section-policing"; empty for none. */
export function currentPlace(): string {
  return decodeURIComponent(location.hash.slice(1));
}

/**
 * The claim or document that the address asks to have cited, as in "?cite=ledger-p03-02"; undefined for none. Asked for once:
 * it is taken out of the address, so that a page that is loaded again or kept as a bookmark does not open with it.
 */
export function takeCited(): string | undefined {
  const cited = new URLSearchParams(location.search).get('cite') ?? undefined;
  if (cited !== undefined) history.replaceState(null, '', `${formatQuery(currentQuery())}${location.hash}`);
  return cited;
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
    const link = event.target instanceof Element ? event.target.closest('a') : undefined;
    if (!link || !isWithinPage(link) || event.button !== 0 || hasModifier(event)) return;
    event.preventDefault();
    history.pushState(null, '', link.href);
    callback('link');
  });
  addEventListener('popstate', () => callback('history'));
}

function isWithinPage({ origin, pathname, target }: HTMLAnchorElement): boolean {
  return origin === location.origin && pathname === location.pathname && target === '';
}

function hasModifier({ ctrlKey, metaKey, shiftKey, altKey }: MouseEvent): boolean {
  return ctrlKey || metaKey || shiftKey || altKey;
}
