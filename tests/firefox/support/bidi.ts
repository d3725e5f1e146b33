import type { Browser, Page } from 'puppeteer-core';

/**
 * The WebDriver BiDi connection that puppeteer uses. Needed because puppeteer itself does not know extension pages,
 * Firefox's own window and requests without a page.
 */
export interface Bidi {
  send(method: string, params: object): Promise<{ result: unknown }>;
  on(event: 'network.beforeRequestSent', listener: (event: RequestEvent) => void): void;
}

/** A request that Firefox is about to send. */
export interface RequestEvent {
  request: { request: string; url: string };
  /** Whether Firefox holds it back until the tests answer it. */
  isBlocked: boolean;
  /** An id if the request is for the document of a tab or frame, otherwise null. */
  navigation: string | null;
}

/** The BiDi connection of a browser that puppeteer launched. Puppeteer offers no public way to it. */
export function bidiOf(browser: Browser): Bidi {
  return (browser as unknown as { connection: Bidi }).connection;
}

/** BiDi's id of a page's tab. */
export function contextOf(page: Page): string {
  return (page.mainFrame() as unknown as { _id: string })._id;
}

type Called =
  | { type: 'success'; result: { value: string } }
  | { type: 'exception'; exceptionDetails: { text: string } };

/**
 * Runs a function in a document and waits for its result.
 * @param context BiDi's id of the tab, or of Firefox's own window
 * @param run must not use anything from around it; its arguments and its result go through JSON
 * @throws {Error} with what the function threw
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
