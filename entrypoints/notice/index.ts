import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { speak } from '../../components/text.ts';
import { isConnected, listen, message } from './ask.ts';
import { NoticeController } from './controller.tsx';
import { onAddressChange } from './navigation.ts';
import { isPage, readPage, readPageAfter } from './page.ts';

/** After a navigation inside the page, its title and canonical link are read once more when they had time to change. */
const SETTLE_MS = 1000;

/** The guest in the page: tells the background where it is, and shows the little that comes back. */
export default defineUnlistedScript(() => {
  if (!isPage()) return;
  speak(message, message('@@ui_locale', []).replace('_', '-') || 'en');
  const notice = new NoticeController();
  let page = readPage();

  const refresh = () => {
    if (!isConnected()) return leave();
    void notice.show(page);
  };
  const moved = () => {
    const before = readPage();
    notice.leave();
    page = readPageAfter({ ...page, ...before, url: page.url });
    refresh();
    setTimeout(() => {
      const settled = readPageAfter(before);
      if (settled.url !== page.url || (settled.title === page.title && settled.canonical === page.canonical)) return;
      page = settled;
      refresh();
    }, SETTLE_MS);
  };
  const returned = (event: PageTransitionEvent) => {
    if (event.persisted) refresh();
  };
  const seen = () => {
    if (document.visibilityState === 'visible') refresh();
  };

  const stops = [onAddressChange(moved), listen(refresh, () => page)];
  addEventListener('pageshow', returned);
  document.addEventListener('visibilitychange', seen);
  refresh();

  // Ends with the extension: after an update the old script would have nobody to ask.
  function leave(): void {
    notice.remove();
    removeEventListener('pageshow', returned);
    document.removeEventListener('visibilitychange', seen);
    for (const stop of stops) stop();
  }
});
