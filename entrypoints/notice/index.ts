import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { speak } from '../../components/text.ts';
import { isConnected, message, onChoicesChanged } from './ask.ts';
import { NoticeController } from './controller.tsx';
import { onAddressChange } from './navigation.ts';
import { readPage, readPageAfter } from './page.ts';

/** After a navigation inside the page, its title and canonical link are read once more when they had time to change. */
const SETTLE_MS = 1000;

/** The guest in the page: tells the background where it is, and shows the little that comes back. */
export default defineUnlistedScript(() => {
  speak(message, message('@@ui_locale', []).replace('_', '-') || 'en');
  const notice = new NoticeController();
  let page = readPage();

  const refresh = () => {
    if (!isConnected()) return leave();
    void notice.show(page);
  };
  const moved = () => {
    if (!isConnected()) return leave();
    const previous = readPage();
    notice.leave();
    page = readPageAfter({ ...page, ...previous, url: page.url });
    refresh();
    setTimeout(() => {
      const settled = readPageAfter(previous);
      if (settled.url !== page.url || (settled.title === page.title && settled.canonical === page.canonical)) return;
      page = settled;
      refresh();
    }, SETTLE_MS);
  };
  const returned = (event: PageTransitionEvent) => {
    if (event.persisted) refresh();
  };

  const stops = [onAddressChange(moved), onChoicesChanged(refresh)];
  addEventListener('pageshow', returned);
  refresh();

  // Ends with the extension: after an update the old script would have nobody to ask.
  function leave(): void {
    notice.remove();
    removeEventListener('pageshow', returned);
    for (const stop of stops) stop();
  }
});
