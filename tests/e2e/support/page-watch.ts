import type { CDPSession, Page } from '@playwright/test';

/** Watches what happens in a page, including our script's part, which listeners in the page could not see. */
export class PageWatch {
  /** Errors and warnings so far, from any script. */
  readonly errors: string[] = [];
  readonly #session: CDPSession;

  private constructor(session: CDPSession) {
    this.#session = session;
  }

  static async of(page: Page): Promise<PageWatch> {
    const session = await page.context().newCDPSession(page);
    const watch = new PageWatch(session);
    session.on('Runtime.exceptionThrown', ({ exceptionDetails }) =>
      watch.errors.push(exceptionDetails.exception?.description ?? exceptionDetails.text),
    );
    session.on('Runtime.consoleAPICalled', ({ type, args }) => {
      if (type === 'error' || type === 'warning') watch.errors.push(JSON.stringify(args));
    });
    session.on('Log.entryAdded', ({ entry }) => {
      if (entry.level === 'error') watch.errors.push(entry.text);
    });
    for (const domain of ['Runtime', 'Log', 'Profiler', 'Performance'] as const) await session.send(`${domain}.enable`);
    await session.send('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
    return watch;
  }

  /** How often functions of the extension's scripts were called since this was last asked. */
  async calls(): Promise<number> {
    const { result } = await this.#session.send('Profiler.takePreciseCoverage');
    return result
      .filter(({ url }) => url.startsWith('chrome-extension:'))
      .flatMap(({ functions }) => functions.map(({ ranges }) => ranges[0]?.count ?? 0))
      .reduce((sum, count) => sum + count, 0);
  }

  /** What the page holds after a garbage collection: numbers of listeners and nodes, and the heap in bytes. */
  async weigh(): Promise<{ listeners: number; nodes: number; heap: number }> {
    await this.#session.send('HeapProfiler.collectGarbage');
    const { metrics } = await this.#session.send('Performance.getMetrics');
    const metric = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN;
    return { listeners: metric('JSEventListeners'), nodes: metric('Nodes'), heap: metric('JSHeapUsedSize') };
  }
}
