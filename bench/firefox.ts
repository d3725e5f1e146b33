import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import puppeteer, { type Browser } from 'puppeteer-core';
import { geckoId } from '../core/project/publishing.ts';
import { firefox } from '../scripts/browser/find.ts';
import { standInPage } from '../scripts/browser/stand-in-pages.ts';
import { readProject } from '../scripts/build/read-project.ts';
import { type Bidi, bidiOf, contextOf } from '../tests/firefox/support/bidi.ts';
import { type FirefoxWindow, firefoxWindow } from '../tests/firefox/support/firefox-window.ts';
import { EMPTY_PAGE } from './extensions.ts';
import { spread } from './measure.ts';
import type { SurfaceResults } from './measure-surfaces.ts';
import type { BenchPage } from './pages.ts';

const EMPTY_ID = 'empty@bench.example';
const PATIENCE_MS = 8000;
/** Until a newly installed extension is at rest. */
const SETTLED_MS = 2000;
/** Until a complete page is painted. */
const PAINTED_MS = 300;
/** Surfaces are opened this many times as often as pages are visited. */
const TIMES = 3;

/**
 * Measures in one Firefox with our extension and an empty one, in turn, what Firefox tells: when the chip is in sight, and
 * when popup and profile page paint their content. The first round does not count.
 * @param build folder of the build for Firefox
 * @param profile id of the profile whose page is opened
 */
export async function measureFirefox(
  build: string,
  profile: string,
  page: BenchPage,
  rounds: number,
): Promise<SurfaceResults> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-firefox-'));
  const browser = await launch();
  try {
    const bidi = bidiOf(browser);
    await serveStandIns(bidi, page);
    await browser.installExtension(build);
    await browser.installExtension(emptyExtension(join(folder, 'empty')));
    await sleep(SETTLED_MS);
    const ours = await firefoxWindow(bidi, geckoId(readProject()));
    const empty = await firefoxWindow(bidi, EMPTY_ID);
    const times = new Map<string, number[]>();
    const keep = (what: string, time: number) => times.set(what, [...(times.get(what) ?? []), time]);
    for (let round = -1; round < rounds * TIMES; round++) {
      keep('page ready to notice', await noticeTime(browser, page));
      keep('popup, first contentful paint', await popupTime(browser, ours, page, '.popup [data-section]'));
      keep('empty popup, first contentful paint', await popupTime(browser, empty, page, '#app'));
      const whole = await pageTimes(browser, ours, `profile.html?profile=${profile}`, COMPLETE);
      const nothing = await pageTimes(browser, empty, 'profile.html', '#app');
      keep('profile page, first contentful paint', whole.first);
      keep('empty page, first contentful paint', nothing.first);
      keep('profile page, largest contentful paint', whole.largest);
      keep('empty page, largest contentful paint', nothing.largest);
      if (round < 0) times.clear();
      else console.log(`Firefox: round ${round + 1} of ${rounds * TIMES}`);
    }
    return Object.fromEntries([...times].map(([what, values]) => [what, spread(values)]));
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

const COMPLETE = '.column:not([aria-busy]) > :last-child';

function launch(): Promise<Browser> {
  return puppeteer.launch({
    browser: 'firefox',
    executablePath: firefox(),
    headless: true,
    defaultViewport: { width: 1280, height: 800 },
    args: ['--remote-allow-system-access', '--width=1280', '--height=900'],
    // Times to a hundredth of a millisecond, which Firefox otherwise makes coarser for pages.
    extraPrefsFirefox: { 'privacy.reduceTimerPrecision': false },
  });
}

/** An extension whose popup and page hold one word. @returns its folder */
function emptyExtension(folder: string): string {
  const manifest = {
    manifest_version: 3,
    name: 'empty',
    version: '1',
    action: { default_popup: 'popup.html', default_area: 'navbar' },
    browser_specific_settings: { gecko: { id: EMPTY_ID } },
  };
  mkdirSync(folder);
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  for (const name of ['popup.html', 'profile.html']) writeFileSync(join(folder, name), EMPTY_PAGE);
  return folder;
}

/** Answers every web request with a stand-in. */
async function serveStandIns(bidi: Bidi, { url, title }: BenchPage): Promise<void> {
  bidi.on('network.beforeRequestSent', ({ isBlocked, request, navigation }) => {
    if (!isBlocked) return;
    const about = request.url === new URL(url).href && title ? { title } : {};
    const body = navigation === null ? '' : standInPage(request.url, about);
    const headers = [{ name: 'content-type', value: { type: 'string', value: 'text/html; charset=utf-8' } }];
    const answer = { request: request.request, statusCode: 200, headers, body: { type: 'string', value: body } };
    // A tab that was closed meanwhile needs no answer.
    void bidi.send('network.provideResponse', answer).catch(() => undefined);
  });
  await bidi.send('network.addIntercept', {
    phases: ['beforeRequestSent'],
    urlPatterns: ['http', 'https'].map((protocol) => ({ type: 'pattern', protocol })),
  });
}

/** From when the page's document was ready until the chip could be seen in it, in milliseconds. */
async function noticeTime(browser: Browser, { url }: BenchPage): Promise<number> {
  const page = await browser.newPage();
  await page.evaluateOnNewDocument(() => {
    const look = () => {
      if (document.elementFromPoint(innerWidth - 36, innerHeight - 36)?.localName === 'sidelight-notice')
        Object.assign(globalThis, { __shown: performance.now() });
      else requestAnimationFrame(look);
    };
    look();
  });
  await page.goto(url);
  const time = await until(() =>
    page.evaluate(() => {
      const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
      const { __shown: shown } = globalThis as unknown as { __shown?: number };
      return shown === undefined ? undefined : shown - (navigation?.domContentLoadedEventEnd ?? 0);
    }),
  );
  await page.close();
  return time;
}

/**
 * Opens the popup over a page. @param complete selector of an element that is there once the content is complete
 * @returns when its first content was painted, in milliseconds since its own navigation began
 */
async function popupTime(
  browser: Browser,
  window: FirefoxWindow,
  { url }: BenchPage,
  complete: string,
): Promise<number> {
  const page = await browser.newPage();
  await page.goto(url);
  await page.bringToFront();
  await window.pressButton();
  const time = await until(() => window.inPopup(painted, complete).catch(() => undefined));
  await window.closePopup();
  await page.close();
  return time;
}

/** Runs in a popup or page. @returns when its content was first painted, once it is complete */
function painted({ document, performance }: Window & typeof globalThis, complete: string): number | undefined {
  if (!document.querySelector(complete)) return undefined;
  return performance.getEntriesByName('first-contentful-paint')[0]?.startTime;
}

/**
 * Opens a page of an extension. @param complete selector of an element that is there once the content is complete
 * @returns when its first and its largest content were painted, in milliseconds since its navigation
 */
async function pageTimes(
  browser: Browser,
  window: FirefoxWindow,
  path: string,
  complete: string,
): Promise<{ first: number; largest: number }> {
  const page = await browser.newPage();
  const url = `moz-extension://${await window.extensionHost()}/${path}`;
  await bidiOf(browser).send('browsingContext.navigate', { context: contextOf(page), url, wait: 'none' });
  // A page that is being left can't answer.
  await until(() => page.evaluate(isComplete, url, complete).catch(() => undefined));
  await sleep(PAINTED_MS);
  const times = await page.evaluate(paintTimes);
  await page.close();
  return times;
}

/** Runs in a page of an extension. */
function isComplete(url: string, complete: string): number | undefined {
  return location.href === url && document.querySelector(complete) ? 1 : undefined;
}

/** Runs in a page of an extension. */
async function paintTimes(): Promise<{ first: number; largest: number }> {
  const largest = await new Promise<number>((resolve) => {
    new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime ?? Number.NaN)).observe({
      type: 'largest-contentful-paint',
      buffered: true,
    });
  });
  return { first: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN, largest };
}

/** Asks until there is an answer. @throws {Error} if there is none within PATIENCE_MS */
async function until(ask: () => Promise<number | undefined>): Promise<number> {
  for (const start = performance.now(); performance.now() - start < PATIENCE_MS; ) {
    const answer = await ask();
    if (typeof answer === 'number') return answer;
    await sleep(20);
  }
  throw new Error('Firefox shows nothing to measure.');
}
