import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { hasInterface, isConnected, listen } from './ask.ts';
import { NoticeController } from './controller.ts';
import { removeRemains } from './host.ts';
import { onAddressChange } from './navigation.ts';
import { isPage, readPage, readPageAfter } from './page.ts';

/** After a navigation inside the page, its title and canonical link are read once more when they had time to change. */
const SETTLE_MS = 1000;

/** The guest in the page: tells the background where it is, and shows the little that comes back. */
export default defineUnlistedScript(() => {
  if (!isPage() || !hasInterface()) return;
  removeRemains();
  const notice = new NoticeController(leave);
  /** The page, as far as what it says is its own and not the one's before. */
  let page = readPage();
  /** All that the document said when it was last read. */
  let said = page;
  let settling: ReturnType<typeof setTimeout> | undefined;

  const refresh = () => {
    if (!isConnected()) return leave();
    void notice.show(page);
  };
  const moved = () => {
    if (!isConnected()) return leave();
    const before = said;
    notice.leave();
    said = readPage();
    page = readPageAfter(before);
    refresh();
    clearTimeout(settling);
    settling = setTimeout(() => {
      said = readPage();
      const settled = readPageAfter(before);
      if (settled.url !== page.url || (settled.title === page.title && settled.canonical === page.canonical)) return;
      page = settled;
      refresh();
    }, SETTLE_MS);
  };
  // What a script of the page makes up counts for nothing: it could keep the background busy with questions.
  const returned = (event: PageTransitionEvent) => {
    if (event.isTrusted && event.persisted) refresh();
  };
  const seen = (event: Event) => {
    if (event.isTrusted && document.visibilityState === 'visible') refresh();
  };

  const stops = [
    onAddressChange(moved),
    listen(
      refresh,
      () => notice.toggle(),
      () => page,
    ),
  ];
  addEventListener('pageshow', returned);
  addEventListener('visibilitychange', seen);
  refresh();

  // Ends with the extension: after an update the old script would have nobody to ask.
  function leave(): void {
    clearTimeout(settling);
    notice.remove();
    removeEventListener('pageshow', returned);
    removeEventListener('visibilitychange', seen);
    for (const stop of stops) stop();
  }
});
