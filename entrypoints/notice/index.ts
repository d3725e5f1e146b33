import type { Page } from '../../core/page/address.ts';
import { hasInterface, isConnected, listen } from './ask.ts';
import { NoticeController } from './controller.ts';
import { hear } from './hear.ts';
import { removeRemains } from './host.ts';
import { onAddressChange } from './navigation.ts';
import { isPage, placeOf, readPage, readPageAfter, readTitle } from './page.ts';

/** When title and canonical link are read again, in ms after a load or a navigation: scripts set them late. */
const SETTLE_MS = [1000, 4000, 10_000];

/**
 * Marks that the script runs here: the background also puts it into pages that are open when the reader allows a site. The
 * page does not see this global, but its elements and frames are there by their names. None has an empty one.
 */
type World = { ''?: boolean };

/**
 * The guest in the page: tells the background where it is, and shows the little that comes back. WXT's defineUnlistedScript
 * would make the same of it, with a function more in the page.
 */
export default { main };

function main(): void {
  if (!isPage() || !hasInterface() || (globalThis as World)['']) return;
  (globalThis as World)[''] = true;
  if (import.meta.env.BROWSER === 'firefox') removeRemains();
  const notice = new NoticeController(leave);
  /** The page, as far as what it says is its own and not left over from the page before. */
  let page = readPage();
  /** All that the document said when it was last read. */
  let said = page;
  /** What it said before the last navigation inside it. */
  let before: Page | undefined;
  let settling: ReturnType<typeof setTimeout>[] = [];

  const readSettled = () => {
    said = readPage();
    return before ? readPageAfter(before) : said;
  };
  const refresh = () => {
    if (!isConnected()) return leave();
    void notice.show(page);
  };
  const readAgain = () => {
    // A page that has told its link keeps it as long as its title stays: looking for it is the dearest part of reading.
    if (!before && page.canonical && page.title === readTitle()) return;
    const settled = readSettled();
    if (settled.url !== page.url || (settled.title === page.title && settled.canonical === page.canonical)) return;
    page = settled;
    refresh();
  };
  const settle = () => {
    for (const timer of settling) clearTimeout(timer);
    settling = SETTLE_MS.map((ms) => setTimeout(readAgain, ms));
  };
  const moved = (isRewritten: boolean) => {
    if (!isConnected()) return leave();
    // A page that only rewrites its address is still the same, and says the same of itself.
    if (placeOf(said.url) !== placeOf(location.href)) {
      before = said;
      if (!isRewritten) notice.leave();
    }
    notice.moved();
    page = readSettled();
    refresh();
    settle();
  };
  // What a script of the page makes up counts for nothing: it could keep the background busy with questions.
  const cached = (event: PageTransitionEvent) => {
    if (!event.isTrusted || !event.persisted) return;
    if (event.type === 'pageshow') return refresh();
    // It may come back later from the browser's cache, when what it shows may hold no longer. Every page is shown once when
    // it loads, which is nothing to listen for.
    notice.hide();
    addEventListener('pageshow', cached);
  };
  const seen = (event: Event) => {
    if (!event.isTrusted || document.hidden) return;
    readAgain();
    refresh();
  };

  const stops = [
    onAddressChange(moved),
    listen(
      refresh,
      () => notice.toggle(),
      () => page,
    ),
    hear(['pagehide'], cached),
    hear(['visibilitychange'], seen),
  ];
  refresh();
  settle();

  // Ends with the extension: after an update the old script would have nobody to ask.
  function leave(): void {
    for (const timer of settling) clearTimeout(timer);
    (globalThis as World)[''] = false;
    notice.remove();
    for (const stop of stops) stop();
  }
}
