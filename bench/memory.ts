import { setTimeout as sleep } from 'node:timers/promises';
import type { CDPSession, Page } from '@playwright/test';
import type { Profile } from '../core/dataset/dataset.ts';
import { VIEWS } from '../core/profile/query.ts';
import { type ExtensionBrowser, launchWithExtension } from '../scripts/browser/launch.ts';
import { weighServiceWorker } from '../scripts/browser/service-worker.ts';
import { serveStandIns } from '../scripts/browser/stand-in-pages.ts';
import { number, table } from './cells.ts';

/** Each thing is done this often, and weighed each time after so many. */
const TURNS = 500;
const WEIGHED_EACH = 50;
/** Until then files are read and code is compiled for the first time: what comes later is growth. */
const GROWN_FROM = 100;
/** Tabs in which pages are visited, one after the other in each. */
const TABS = 3;
/** How long a page is looked at after it was loaded: its notice comes meanwhile. */
const LOOKED_AT_MS = 200;
const STEP_MS = 30;
/** Words of a search, one after the other. */
const WORDS = ['cloud', 'police', 'camera', 'contract', ''];

/** The heap of one thing after garbage was collected, in kB, by turn. */
export type Heaps = Readonly<Record<number, number>>;
export type MemoryResults = Readonly<Record<string, Heaps>>;

/** What is weighed, and what is done with it again and again. */
interface Weighed {
  what: string;
  weigh: () => Promise<number>;
  once: (turn: number) => Promise<unknown>;
}

/**
 * Simulates an hour of browsing in one browser: visits pages of the dataset's sites in a few tabs; goes on within a page
 * without loading; switches views and searches on a profile page.
 * @param build folder of the built extension
 * @returns how heavy worker, page and profile page are meanwhile
 */
export async function measureMemory(build: string, profiles: readonly Profile[]): Promise<MemoryResults> {
  const browser = await launchWithExtension({ extension: build, headless: true });
  try {
    await serveStandIns(browser.context, new Map());
    const urls = addressesOf(profiles);
    const all = [
      await visitingTabs(browser, urls),
      await goingOn(browser, urls),
      await profilePage(browser, profiles[0]?.id ?? ''),
    ];
    const heaps: Record<string, Record<number, number>> = Object.fromEntries(all.map(({ what }) => [what, {}]));
    for (let turn = 1; turn <= TURNS; turn++) {
      for (const { once } of all) await once(turn);
      if (turn % WEIGHED_EACH > 0) continue;
      for (const { what, weigh } of all) Object.assign(heaps[what] ?? {}, { [turn]: (await weigh()) / 1000 });
      console.log(`memory: ${turn} of ${TURNS}`);
    }
    return heaps;
  } finally {
    await browser.close();
  }
}

/** Addresses that get a notice. */
function addressesOf(profiles: readonly Profile[]): string[] {
  const sites = profiles.flatMap((profile) => profile.sites).filter(({ reach }) => reach === 'page');
  return [...new Set(sites.flatMap(({ examples }) => examples.pages.map(({ url }) => url)))];
}

/** The element of a list whose turn it is. */
function its(list: readonly string[], turn: number): string {
  return list[turn % list.length] ?? '';
}

async function visitingTabs({ context, profile }: ExtensionBrowser, urls: readonly string[]): Promise<Weighed> {
  const tabs = await Promise.all(Array.from({ length: TABS }, () => context.newPage()));
  return {
    what: 'worker, over pages visited',
    weigh: () => weighServiceWorker(profile),
    async once(turn) {
      await tabs[turn % TABS]?.goto(its(urls, turn));
      await sleep(LOOKED_AT_MS);
    },
  };
}

/** A page that stays open and changes its address, as single-page sites do, within its site. */
async function goingOn({ context }: ExtensionBrowser, urls: readonly string[]): Promise<Weighed> {
  const page = await context.newPage();
  const first = its(urls, 0);
  await page.goto(first);
  const here = urls.filter((url) => new URL(url).origin === new URL(first).origin);
  const session = await context.newCDPSession(page);
  return {
    what: 'page that stays open, over steps without a load',
    weigh: () => heapOf(session),
    async once(turn) {
      // With a number, so that each step leads to an address of its own.
      await page.evaluate((url) => history.pushState(null, '', url), `${its(here, turn)}#${turn}`);
      await sleep(STEP_MS);
    },
  };
}

async function profilePage(browser: ExtensionBrowser, profile: string): Promise<Weighed> {
  const page = await browser.openExtensionPage(`profile.html?profile=${profile}`);
  const session = await browser.context.newCDPSession(page);
  return {
    what: 'profile page, over views and searches',
    // Always in the same view, since each weighs something else.
    async weigh() {
      await search(page, '');
      await openView(page, VIEWS[0]);
      return heapOf(session);
    },
    once: (turn) => (turn % 2 === 0 ? search(page, its(WORDS, turn / 2)) : openView(page, its(VIEWS, (turn - 1) / 2))),
  };
}

async function openView(page: Page, view: string): Promise<void> {
  const at = (VIEWS as readonly string[]).indexOf(view);
  await page.evaluate((at) => document.querySelectorAll<HTMLElement>('.views a')[at]?.click(), at);
  await complete(page);
}

async function search(page: Page, words: string): Promise<void> {
  await page.evaluate((words) => {
    const field = document.querySelector<HTMLInputElement>('#search');
    if (!field) throw new Error('There is no search.');
    field.value = words;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }, words);
  await complete(page);
}

async function complete(page: Page): Promise<void> {
  await sleep(STEP_MS);
  await page.waitForSelector('main:not([aria-busy])', { state: 'attached' });
}

async function heapOf(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize;
}

/** How much is added from GROWN_FROM on, in kB for each hundred turns: the slope of the line that fits best. */
export function growthOf(heaps: Heaps): number {
  const grown = Object.entries(heaps)
    .map(([turn, heap]): [number, number] => [Number(turn), heap])
    .filter(([turn]) => turn >= GROWN_FROM);
  const mean = (values: number[]) => values.reduce((sum, one) => sum + one, 0) / values.length;
  const [turns, weights] = [mean(grown.map(([turn]) => turn)), mean(grown.map(([, heap]) => heap))];
  const along = grown.map(([turn, heap]) => (turn - turns) * (heap - weights));
  return (100 * mean(along)) / mean(grown.map(([turn]) => (turn - turns) ** 2));
}

/** A table in Markdown. */
export function memoryTable(results: MemoryResults): string {
  const turns = Object.keys(Object.values(results)[0] ?? {});
  return table(
    ['heap, kB', ...turns, 'growth for each 100'],
    Object.entries(results).map(([what, heaps]) => [
      what,
      ...Object.values(heaps).map((heap) => number(Math.round(heap))),
      growthOf(heaps).toFixed(1),
    ]),
  );
}
