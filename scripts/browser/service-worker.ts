import type { BrowserContext, Page } from '@playwright/test';
import puppeteer from 'puppeteer-core';
import { devToolsAddress } from './dev-tools.ts';

const PATIENCE_MS = 5_000;

/**
 * Stops the extension's service worker, as the browser does when it is idle, and waits until it has stopped. The next
 * message starts it again. Playwright's Worker object does not show any of this.
 * @param page any open page, through which the browser takes the order
 */
export async function stopServiceWorker(context: BrowserContext, page: Page): Promise<void> {
  const session = await context.newCDPSession(page);
  const stopped = new Promise<void>((resolve) => {
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      if (versions.some(({ runningStatus }) => runningStatus === 'stopped')) resolve();
    });
  });
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await stopped;
  await session.detach();
}

/**
 * Measures the heap of the extension's service worker after a garbage collection. Uses a connection of its own
 * (puppeteer), because Playwright offers none to a worker.
 * @param profile folder of the browser's profile
 * @returns bytes
 * @throws {Error} if no service worker runs within 5 seconds
 */
export async function weighServiceWorker(profile: string): Promise<number> {
  const browser = await puppeteer.connect({ browserWSEndpoint: await devToolsAddress(profile), defaultViewport: null });
  try {
    const worker = await browser.waitForTarget((target) => target.type() === 'service_worker', {
      timeout: PATIENCE_MS,
    });
    const session = await worker.createCDPSession();
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    return usedSize;
  } finally {
    await browser.disconnect();
  }
}
