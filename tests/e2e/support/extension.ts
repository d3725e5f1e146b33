import { rmSync } from 'node:fs';
import { type BrowserContext, test as base, expect, type Locator, type Page } from '@playwright/test';
import { buildInLanguage } from '../../../scripts/browser/language-build.ts';
import { type ExtensionBrowser, type LaunchOptions, launchWithExtension } from '../../../scripts/browser/launch.ts';
import { stopServiceWorker } from '../../../scripts/browser/service-worker.ts';
import { type StandIn, serveStandIns } from '../../../scripts/browser/stand-in-pages.ts';
import { type Build, folderOf } from './build.ts';
import { type DeadEndProxy, startDeadEndProxy } from './dead-end-proxy.ts';
import { type Forgetful, KeptBrowser } from './kept-browser.ts';
import { leaks, recordTraffic, type Sent } from './traffic.ts';

/** A browser with the extension, in which every web address has a stand-in page. */
export interface Sidelight extends ExtensionBrowser {
  /** Web requests so far, all answered by stand-ins. */
  sent: readonly Sent[];
  /**
   * Addresses of requests that got past the stand-ins and ended at the dead-end proxy, without those that the browser
   * makes anyway.
   */
  leaks(): string[];
  /** Opens an address in a new tab. */
  visit(url: string, standIn?: StandIn): Promise<Page>;
  /** Goes to an address in a tab. */
  visitIn(page: Page, url: string, standIn?: StandIn): Promise<void>;
  /** The notice of a page. Only in the testing build can tests look into it. */
  notice(page: Page): Locator;
  /** Stops the service worker, as the browser does when it is idle. */
  stopServiceWorker(page: Page): Promise<void>;
}

interface Options {
  /** The build that Chromium loads. */
  build: Exclude<Build, `firefox-${string}`>;
  /** Folder to load instead of the build, such as a copy that a test damages. */
  folder: string | undefined;
  /** The extension's language (one of locales/), whatever the browser's own; English if left out. */
  language: string | undefined;
  /** Colour scheme, size and so on of the window. */
  browserWindow: NonNullable<LaunchOptions['window']>;
  /** What the reader has set in the browser, such as a least font size. */
  preferences: LaunchOptions['preferences'];
  /**
   * Whether one browser serves several tests in turn, made as new before each (kept-browser.ts). Starting one takes
   * longer than many a test. Not for tests of what lasts beyond that: history, clipboard, scripts added to every page,
   * access, or what a browser does in its first seconds.
   */
  shared: boolean;
}

/** Playwright's test, with a browser that has the extension: `test('…', async ({ sidelight }) => …)`. */
export const test = base.extend<
  Options & { sidelight: Sidelight },
  { deadEnd: DeadEndProxy; kept: KeptBrowser<Sidelight & Forgetful> }
>({
  build: ['chrome-mv3-testing', { option: true }],
  folder: [undefined, { option: true }],
  language: [undefined, { option: true }],
  browserWindow: [{ viewport: { width: 1280, height: 800 } }, { option: true }],
  preferences: [undefined, { option: true }],
  shared: [false, { option: true }],
  deadEnd: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from this pattern which fixtures are needed.
    async ({}, use) => {
      const proxy = await startDeadEndProxy();
      await use(proxy);
      proxy.close();
    },
    { scope: 'worker' },
  ],
  kept: [
    // biome-ignore lint/correctness/noEmptyPattern: as above.
    async ({}, use) => {
      const kept = new KeptBrowser<Sidelight & Forgetful>();
      await use(kept);
      await kept.close();
    },
    { scope: 'worker' },
  ],
  sidelight: async ({ build, folder, language, browserWindow, preferences, shared, deadEnd, kept }, use) => {
    const launch = async () => {
      const copy = language && buildInLanguage(folderOf(build), language);
      const browser = await launchWithExtension({
        extension: copy ?? folder ?? folderOf(build),
        headless: true,
        proxy: deadEnd.url,
        window: browserWindow,
        ...(preferences && { preferences }),
      });
      await welcomed(browser.context);
      const close = async () => {
        await browser.close();
        if (copy) rmSync(copy, { recursive: true, force: true });
      };
      return withStandIns({ ...browser, close }, deadEnd);
    };
    deadEnd.asked.length = 0;
    const kind = JSON.stringify({ build, folder, language, browserWindow, preferences });
    const sidelight = shared ? await kept.asNew(kind, launch) : await launch();
    await use(sidelight);
    if (!shared) await sidelight.close();
  },
});

async function withStandIns(browser: ExtensionBrowser, proxy: DeadEndProxy): Promise<Sidelight & Forgetful> {
  const { context } = browser;
  const standIns = new Map<string, StandIn>();
  const sent = await recordTraffic(context);
  await serveStandIns(context, standIns);
  const unroute = rememberRoutes(context);
  const visitIn: Sidelight['visitIn'] = async (page, url, standIn) => {
    if (standIn) standIns.set(new URL(url).href, standIn);
    await page.goto(url);
  };
  return {
    ...browser,
    sent,
    leaks: () => leaks(proxy.asked, sent),
    async visit(url, standIn) {
      const page = await context.newPage();
      await visitIn(page, url, standIn);
      return page;
    },
    visitIn,
    notice: (page) => page.locator('sidelight-notice'),
    stopServiceWorker: (page) => stopServiceWorker(context, page),
    async forget() {
      await unroute();
      standIns.clear();
      sent.length = 0;
    },
  };
}

/**
 * Remembers which addresses tests route from now on.
 * @returns a function that takes these routes away. (With all of them gone, as by unrouteAll(), Playwright would switch
 * interception off, and waits for ever to have it on again where the service worker is stopped.)
 */
function rememberRoutes(context: BrowserContext): () => Promise<void> {
  const routed: Parameters<BrowserContext['route']>[0][] = [];
  const route = context.route.bind(context);
  context.route = (url, ...rest) => {
    routed.push(url);
    return route(url, ...rest);
  };
  return async () => {
    for (const url of routed.splice(0)) await context.unroute(url);
  };
}

/**
 * Waits for the tab that opens on installation. It comes to the front, so in the middle of a test it would hide the
 * tested page and close the popup.
 */
async function welcomed(context: BrowserContext): Promise<void> {
  const urls = () => context.pages().map((page) => page.url());
  await expect.poll(urls, { timeout: 20_000 }).toContainEqual(expect.stringContaining('/options.html?welcome'));
}
