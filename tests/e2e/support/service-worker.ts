import type { BrowserContext, Page } from '@playwright/test';

/** Stops service workers at any moment, without waiting until they have stopped, and counts those that have. */
export interface WorkerStopper {
  stop(): Promise<void>;
  /** How many running workers have stopped so far. */
  readonly stopped: number;
}

/** @param page any open page, through which the browser takes the orders */
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
