import { setTimeout as sleep } from 'node:timers/promises';
import type { BrowserContext, Page } from '@playwright/test';
import type { ExtensionBrowser } from '../scripts/browser/launch.ts';
import { stopServiceWorker } from '../scripts/browser/service-worker.ts';
import type { BenchPage } from './pages.ts';
import { popupTime } from './popup-time.ts';

const PATIENCE_MS = 5000;
const SETTLED_MS = 200;

/** Stops the extension's worker if one runs. The next message starts it again. */
async function stopWorker(context: BrowserContext, page: Page): Promise<void> {
  await Promise.race([stopServiceWorker(context, page), sleep(1000)]);
}

/**
 * Opens the popup over a page, with the worker stopped.
 * @param complete selector of an element that is there once the content is complete
 * @returns milliseconds from the press of the button until that element was painted
 */
export async function measurePopup(browser: ExtensionBrowser, { url }: BenchPage, complete: string): Promise<number> {
  const page = await browser.context.newPage();
  await page.goto(url);
  await page.bringToFront();
  await sleep(500);
  await stopWorker(browser.context, page);
  const time = await popupTime(browser.profile, browser.id, new URL(url).href, complete);
  await page.close();
  return time;
}

/** What opening a page of the extension took, in milliseconds since its navigation began. */
export interface PageTimes {
  /** When the browser first painted text or a picture. */
  firstPaint: number;
  /** When it painted the largest text; by then everything that fits into the window is there. */
  largestPaint: number;
  /** When the content was complete, including what is further down. */
  complete: number;
}

/**
 * Opens a page of the extension in a new tab and measures how long it takes.
 * @param complete selector of an element that is there once the content is complete
 */
export async function measurePage(
  { context, id }: ExtensionBrowser,
  path: string,
  complete: string,
): Promise<PageTimes> {
  const page = await context.newPage();
  await page.addInitScript((selector) => {
    new PerformanceObserver((list) => {
      for (const { startTime } of list.getEntries()) Object.assign(globalThis, { __largest: startTime });
    }).observe({ type: 'largest-contentful-paint', buffered: true });
    const look = () => {
      if (!document.querySelector(selector)) return setTimeout(look, 1);
      requestAnimationFrame(() => setTimeout(() => Object.assign(globalThis, { __complete: performance.now() })));
      return undefined;
    };
    look();
  }, complete);
  await page.goto(`chrome-extension://${id}/${path}`);
  await page.waitForFunction(
    () =>
      '__complete' in globalThis &&
      '__largest' in globalThis &&
      performance.getEntriesByName('first-contentful-paint').length > 0,
    null,
    { timeout: PATIENCE_MS },
  );
  // The browser tells of its largest paint some time after it.
  await sleep(SETTLED_MS);
  const times = await page.evaluate(() => ({
    firstPaint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
    largestPaint: (globalThis as unknown as { __largest: number }).__largest,
    complete: (globalThis as unknown as { __complete: number }).__complete,
  }));
  await page.close();
  return times;
}

/**
 * Visits a page that gets a notice.
 * @returns milliseconds from when its document was ready until the chip could be seen in it
 */
export async function measureNotice(
  { context }: ExtensionBrowser,
  { url }: BenchPage,
  worker: 'warm' | 'cold',
): Promise<number> {
  const page = await context.newPage();
  await page.addInitScript(() => {
    // Looks at the corner where the chip stands, its mark alone too. elementFromPoint() finds it only once it is visible.
    const look = () => {
      if (document.elementFromPoint(innerWidth - 36, innerHeight - 36)?.localName === 'sidelight-notice')
        Object.assign(globalThis, { __shown: performance.now() });
      else requestAnimationFrame(look);
    };
    look();
  });
  if (worker === 'cold') await stopWorker(context, page);
  await page.goto(url);
  await page.waitForFunction(() => '__shown' in globalThis, null, { timeout: PATIENCE_MS });
  const time = await page.evaluate(() => {
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    return (globalThis as unknown as { __shown: number }).__shown - (navigation?.domContentLoadedEventEnd ?? 0);
  });
  await page.close();
  return time;
}
