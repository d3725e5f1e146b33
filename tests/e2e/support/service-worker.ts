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

/** Ends service workers at any moment, without waiting for it, and counts those that ran and had ended. */
export interface WorkerStopper {
  stop(): Promise<void>;
  /** How many ran and were ended. */
  readonly stopped: number;
}

/** @param page any open page: the browser takes the orders through one */
export async function workerStopper(context: BrowserContext, page: Page): Promise<WorkerStopper> {
  const session = await context.newCDPSession(page);
  const running = new Set<string>();
  let stopped = 0;
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    for (const { versionId, runningStatus } of versions) {
      if (runningStatus !== 'stopped') running.add(versionId);
      else if (running.delete(versionId)) stopped++;
    }
  });
  await session.send('ServiceWorker.enable');
  return {
    async stop() {
      await session.send('ServiceWorker.stopAllWorkers');
    },
    get stopped() {
      return stopped;
    },
  };
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
