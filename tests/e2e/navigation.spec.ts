import { expect, type Page } from '@playwright/test';
import { weighServiceWorker } from '../../scripts/browser/service-worker.ts';
import { type Sidelight, test } from './support/extension.ts';
import { NoticePage } from './support/notice-page.ts';
import { PageWatch } from './support/page-watch.ts';

const TIMES = 10_000;
/** After this many navigations, everything that is kept for good exists. */
const WARM = 1000;
/**
 * The heap may become larger by this factor, because its size varies. Nine times as many navigations would make it far
 * larger if something grew with each.
 */
const MOST_HEAP = 1.25;
/**
 * Nodes that the browser may hold or let go of by the time that it counts them: one more or less was seen. If something
 * stayed of each notice that came and went meanwhile, there would be ninety.
 */
const FEW = 10;
/** Time until the page is read for the last time, and what is around the notice was looked at for the last time. */
const SETTLED_MS = 11_000;

const LOUD = '/gp/bestsellers';
const SILENT = '/checkout/p/p-1';
/**
 * Pages with and without a notice in turn: a product, the checkout, the front page, an account's page, the bestsellers.
 */
const PATHS = ['/Ring-Battery-Doorbell-Plus/dp/B0BZWRSRWV', SILENT, '/', '/gp/css/homepage.html', LOUD];

/**
 * Goes to pages without a load, as single-page sites do. Most pages are left before an answer can arrive. Of every
 * hundred, one stays until it has its notice, and one until it has none.
 * @returns the most notices that were in the page at any time, and on how many pages it stayed
 */
function go(page: Page, times: number): Promise<{ most: number; stayed: number }> {
  return page.evaluate(
    async ([paths, loud, silent, count]) => {
      let [most, stayed] = [0, 0];
      const here = () => document.querySelectorAll('sidelight-notice').length;
      const look = () => {
        most = Math.max(most, here());
      };
      const observer = new MutationObserver(look);
      observer.observe(document.documentElement, { childList: true });
      const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
      const stay = async (path: string, wanted: number) => {
        history.pushState({}, '', path);
        while (here() !== wanted) await pause(5);
        stayed++;
      };
      for (let time = 0; time < count; time++) {
        const address = `${paths[time % paths.length]}?n=${time}`;
        if (time % 100 === 98) await stay(`${loud}?n=${time}`, 1);
        else if (time % 100 === 99) await stay(`${silent}?n=${time}`, 0);
        else history.pushState({}, '', address);
        if (time % 4 === 0) await pause(0);
        look();
      }
      observer.disconnect();
      return { most, stayed };
    },
    [PATHS, LOUD, SILENT, times] as const,
  );
}

async function weigh(sidelight: Sidelight, page: Page, watch: PageWatch) {
  const notice = new NoticePage(sidelight.notice(page));
  await page.evaluate((path) => history.pushState({}, '', path), LOUD);
  await expect(notice.chip).toBeVisible({ timeout: 60_000 });
  await page.evaluate((ms) => new Promise((resolve) => setTimeout(resolve, ms)), SETTLED_MS);
  await expect(notice.root).toHaveCount(1);
  const { listeners, nodes, heap } = await watch.weigh();
  return { listeners, nodes, heap, worker: await weighServiceWorker(sidelight.profile) };
}

test(`${TIMES} navigations inside a page: at most one notice at any time, and nothing grows`, async ({ sidelight }) => {
  test.setTimeout(360_000);
  const page = await sidelight.visit('https://www.amazon.com/', { title: '', canonical: '' });
  const watch = await PageWatch.of(page);
  const first = await go(page, WARM);
  const before = await weigh(sidelight, page, watch);
  const rest = await go(page, TIMES - WARM);
  const after = await weigh(sidelight, page, watch);

  // The notice came and went whenever there was time for that.
  expect([first, rest]).toEqual([
    { most: 1, stayed: WARM / 50 },
    { most: 1, stayed: (TIMES - WARM) / 50 },
  ]);
  expect(after.listeners - before.listeners).toBeLessThan(FEW);
  expect(after.nodes - before.nodes).toBeLessThan(FEW);
  expect(after.heap / before.heap).toBeLessThan(MOST_HEAP);
  expect(after.worker / before.worker).toBeLessThan(MOST_HEAP);
  expect(watch.errors).toEqual([]);
});
