import type { Browser, Page } from 'puppeteer-core';

/** WebDriver BiDi below puppeteer, which knows no extension pages, no window and no requests without a page. */
export interface Bidi {
  send(method: string, params: object): Promise<{ result: unknown }>;
  on(event: 'network.beforeRequestSent', listener: (event: RequestEvent) => void): void;
}

/** A request that Firefox is about to send. */
export interface RequestEvent {
  request: { request: string; url: string };
  /** Whether it waits for an answer of ours. */
  isBlocked: boolean;
  /** Set for the document of a tab or frame. */
  navigation: string | null;
}

/** The connection of a browser that puppeteer launched; there is no public way to it. */
export function bidiOf(browser: Browser): Bidi {
  return (browser as unknown as { connection: Bidi }).connection;
}

/** What BiDi calls a page's tab. */
export function contextOf(page: Page): string {
  return (page.mainFrame() as unknown as { _id: string })._id;
}

type Called =
  | { type: 'success'; result: { value: string } }
  | { type: 'exception'; exceptionDetails: { text: string } };

/**
 * Runs a function in a document and waits for what it promises.
 * @param context the tab, or Firefox's own window
 * @param run uses nothing from around it; its arguments and its answer go through JSON
 * @throws {Error} with what it threw
 */
export async function callIn<A extends unknown[], T>(
  bidi: Bidi,
  context: string,
  run: (...args: A) => Promise<T>,
  ...args: A
): Promise<T> {
  const { result } = await bidi.send('script.callFunction', {
    functionDeclaration: `async (args) => JSON.stringify((await (${run})(...JSON.parse(args))) ?? null)`,
    arguments: [{ type: 'string', value: JSON.stringify(args) }],
    target: { context },
    awaitPromise: true,
  });
  const called = result as Called;
  if (called.type === 'exception') throw new Error(called.exceptionDetails.text);
  return JSON.parse(called.result.value);
}
