import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { type ExtensionBrowser, launchWithExtension } from '../scripts/browser/launch.ts';
import { type StandIn, serveStandIns } from '../scripts/browser/stand-in-pages.ts';
import type { BenchPage } from './pages.ts';
import { CATEGORIES, type TraceCost, traceCost } from './trace.ts';

/** How long a page is watched after it was loaded. */
export const WATCHED_MS = 3000;

/** What one visit of a page cost. Times in milliseconds. */
export interface Visit extends TraceCost {
  /**
   * Scripts, compiling them, style and layout of another visit, without tracing: thread CPU by the browser's own counters, whosever they are.
   */
  untraced: number;
  requests: number;
  /** The browser's own count of nodes and listeners in the page's process, after a garbage collection. */
  nodes: number;
  listeners: number;
  heapKb: number;
  longTasks: number;
  layoutShift: number;
}

/** Opens a browser with an extension, which serves the given pages at their addresses. */
export async function openBrowser(extension: string, pages: readonly BenchPage[]): Promise<ExtensionBrowser> {
  const browser = await launchWithExtension({ extension, headless: true });
  const standIns = new Map<string, StandIn>(
    pages.map(({ url, title }) => [new URL(url).href, { ...(title && { title }) }]),
  );
  await serveStandIns(browser.context, standIns);
  for (const { url, html } of pages)
    if (html)
      await browser.context.route(url, (route) =>
        route.fulfill({ status: 200, contentType: 'text/html; charset=utf-8', body: html }),
      );
  // Closes the page that opens on installation, because it is not to be measured.
  await sleep(2000);
  const [first, ...others] = browser.context.pages();
  await first?.goto('about:blank');
  for (const page of others) await page.close();
  return browser;
}

/** Visits a page in a new tab, twice, and measures what it cost: with tracing, and without. */
export async function measureVisit(browser: ExtensionBrowser, page: BenchPage): Promise<Visit> {
  const untraced = await measureUntraced(browser, page);
  return { untraced, ...(await measureTraced(browser, page)) };
}

/** None of them is part of another. */
const COUNTERS = ['ScriptDuration', 'V8CompileDuration', 'RecalcStyleDuration', 'LayoutDuration'];

async function measureUntraced({ context }: ExtensionBrowser, { url }: BenchPage): Promise<number> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.goto(url, { waitUntil: 'load' });
  await sleep(WATCHED_MS);
  const { metrics } = await session.send('Performance.getMetrics');
  await page.close();
  const seconds = metrics.filter(({ name }) => COUNTERS.includes(name)).reduce((sum, { value }) => sum + value, 0);
  return 1000 * seconds;
}

async function measureTraced({ context, id }: ExtensionBrowser, { url }: BenchPage): Promise<Omit<Visit, 'untraced'>> {
  const page = await context.newPage();
  const browser = context.browser();
  if (!browser) throw new Error('This browser context has no browser of its own.');
  let requests = 0;
  page.on('request', () => requests++);
  await page.addInitScript(watch);
  await browser.startTracing(page, { categories: CATEGORIES });
  await page.goto(url, { waitUntil: 'load' });
  await sleep(WATCHED_MS);
  const trace = (await browser.stopTracing()).toString();
  const seen = await page.evaluate(() => (globalThis as unknown as { __bench: Seen }).__bench);
  const counted = await counts(page);
  await page.close();
  return { ...traceCost(trace, new URL(url).href, `chrome-extension://${id}/`), requests, ...counted, ...seen };
}

interface Seen {
  longTasks: number;
  layoutShift: number;
}

/** Runs in the page: counts the long tasks and layout shifts that the browser reports. */
function watch(): void {
  const seen: Seen = { longTasks: 0, layoutShift: 0 };
  Object.assign(globalThis, { __bench: seen });
  new PerformanceObserver((list) => {
    seen.longTasks += list.getEntries().length;
  }).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.layoutShift += (entry as PerformanceEntry & { value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });
}

async function counts(page: Page): Promise<Pick<Visit, 'nodes' | 'listeners' | 'heapKb'>> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  const metric = (name: string) => metrics.find((one) => one.name === name)?.value ?? 0;
  return { nodes: metric('Nodes'), listeners: metric('JSEventListeners'), heapKb: metric('JSHeapUsedSize') / 1000 };
}
