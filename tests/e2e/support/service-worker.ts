import type { BrowserContext, Page } from '@playwright/test';

/**
 * Ends the extension's service worker, as the browser does when it has been idle, and waits until it has ended.
 * The next message starts it anew. Playwright's Worker stays the same throughout, so it tells nothing of this.
 * @param page any open page: the browser takes the order through one
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
