import type { BrowserContext, Page } from '@playwright/test';

/**
 * Ends the extension's service worker, as the browser does when it has been idle. The next message starts it anew.
 * @param page any open page: the browser takes the order through one
 */
export async function stopServiceWorker(context: BrowserContext, page: Page): Promise<void> {
  const running = context.serviceWorkers();
  const session = await context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  const stopped = Promise.all(running.map((worker) => worker.waitForEvent('close')));
  await session.send('ServiceWorker.stopAllWorkers');
  await stopped;
  await session.detach();
}
