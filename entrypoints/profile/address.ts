import { OPENING, ownKey, takeOpening } from '../../browser/opening.ts';
import { decodeOrKeep } from '../../core/page/address.ts';
import { formatQuery, type ProfileQuery, parseQuery } from '../../core/profile/query.ts';

/** The view that the page's address names. */
export function currentQuery(): ProfileQuery {
  return parseQuery(location.search, location.hash);
}

/** What is searched for, and chosen, is shown as statements where the open view has none. */
export function searchable(query: ProfileQuery): ProfileQuery {
  return query.view === 'changes' || query.view === 'about' ? { ...query, view: 'statements' } : query;
}

/** In characters. No place in the page has so long a name; the rest is cut off. */
const LONGEST_PLACE = 200;

/** The place in the page that the address names, as in "#ledger-p03-02" or "#section-policing"; empty for none. */
export function currentPlace(): string {
  return decodeOrKeep(location.hash.slice(1)).slice(0, LONGEST_PLACE);
}

/**
 * Takes the id of the claim or document that is to be cited: the page was opened with it, or its address names it, as in
 * "?cite=ledger-p03-02". The address forgets it, so that the citation does not open again when the page is reloaded or
 * opened from a bookmark.
 * @returns undefined or empty for none
 */
export async function takeCited(): Promise<string | undefined> {
  const parameters = new URLSearchParams(location.search);
  const cited = parameters.get('cite');
  const isOpening = parameters.has(OPENING);
  if (cited === null && !isOpening) return undefined;
  const opening = isOpening ? await takeOpening() : undefined;
  const id = cited ?? opening?.cite;
  const query = currentQuery();
  const address = formatQuery(id ? { ...query, view: 'statements' } : query);
  history.replaceState(null, '', `${address}${location.hash}`);
  return id;
}

/**
 * Writes a view into the address.
 * @param how `push`: a new step in the browser's history; `replace`: the same step, as while typing
 */
export function showQuery(query: ProfileQuery, how: 'push' | 'replace'): void {
  history[`${how}State`](null, '', formatQuery(query));
}

/**
 * Calls back when the reader follows a link within the page, or goes back or forward, without reloading the page. A
 * link pressed with a modifier key is left to the browser, which may open a new tab.
 */
export function onMove(callback: (move: 'link' | 'history') => void): void {
  document.addEventListener('click', (event) => {
    const to = linkWithin(event)?.to;
    if (!to || event.button !== 0 || hasModifier(event)) return;
    event.preventDefault();
    history.pushState(null, '', `${formatQuery(parseQuery(to.search, to.hash))}${to.hash}`);
    callback('link');
  });
  addEventListener('popstate', () => callback('history'));
}

/**
 * Passes on how the page was opened, so that a page opened from one of its links in another tab also counts as belonging
 * to a private window, if this one does: a new tab remembers nothing of this one. A link gets the key only when it is
 * touched, so that it does not show to those who read or print the page.
 */
export function passOnOpening(): void {
  const key = ownKey();
  if (key === undefined) return;
  for (const touch of ['pointerdown', 'click', 'contextmenu'])
    document.addEventListener(touch, (event) => {
      const found = linkWithin(event);
      if (!found) return;
      const { link, to } = found;
      to.search = `${formatQuery(parseQuery(to.search, to.hash))}&${new URLSearchParams({ [OPENING]: key })}`;
      link.setAttribute('href', to.href);
    });
}

/**
 * The link that an event is about and where it leads, if that is another view of this page. A link of the relations
 * diagram is an SVG element, which does not know the parts of its address.
 */
function linkWithin({ target }: Event): { link: Element; to: URL } | undefined {
  const link = target instanceof Element ? target.closest('a[href]:not([target])') : undefined;
  const to = URL.parse(link?.getAttribute('href') ?? '', location.href);
  return link && to && isWithinPage(to) ? { link, to } : undefined;
}

function isWithinPage({ origin, pathname }: URL): boolean {
  return origin === location.origin && pathname === location.pathname;
}

function hasModifier({ ctrlKey, metaKey, shiftKey, altKey }: MouseEvent): boolean {
  return ctrlKey || metaKey || shiftKey || altKey;
}
