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

/**
 * Measures the heap of the extension's service worker, once all that can go is gone.
 * @returns bytes
 * @throws {Error} where it does not run
 */
export async function weighServiceWorker(context: BrowserContext): Promise<number> {
  const browser = await context.browser()?.newBrowserCDPSession();
  const { targetInfos = [] } = (await browser?.send('Target.getTargets')) ?? {};
  const worker = targetInfos.find(({ type }) => type === 'service_worker');
  if (!browser || !worker) throw new Error('No service worker runs.');
  // Playwright gives no session of a worker, so this talks through the browser's.
  const { sessionId } = await browser.send('Target.attachToTarget', { targetId: worker.targetId, flatten: false });
  const ask = (id: number, method: string) => {
    const answered = new Promise<{ usedSize: number }>((resolve) => {
      browser.on('Target.receivedMessageFromTarget', ({ message }) => {
        const answer = JSON.parse(message);
        if (answer.id === id) resolve(answer.result);
      });
    });
    void browser.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) });
    return answered;
  };
  await ask(1, 'HeapProfiler.collectGarbage');
  const { usedSize } = await ask(2, 'Runtime.getHeapUsage');
  await browser.detach();
  return usedSize;
}
