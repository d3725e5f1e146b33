import type { Page } from '../../data/address.ts';
import { NEWS, TOGGLE, WHERE } from '../../data/page-messages.ts';
import type { Reply, Request } from '../../data/messages.ts';

/** The page's script does without the polyfill: both browsers return promises in manifest v3. */
const extension = (globalThis as { browser?: typeof chrome }).browser ?? chrome;

/**
 * Asks the background.
 * @returns its answer, or undefined where it can't be reached: the extension was updated or switched off
 */
export async function ask<R extends Request>(request: R): Promise<Reply<R> | undefined> {
  try {
    return (await extension.runtime.sendMessage(request)) as Reply<R> | undefined;
  } catch {
    return undefined;
  }
}

/** Whether this script still belongs to a running extension; after an update it does not. */
export function isConnected(): boolean {
  return extension.runtime?.id !== undefined;
}

/**
 * Listens to the extension: calls back when the reader's choices change in whichever tab or page and when they press the
 * key for the panel, and tells the popup where it was opened.
 * @returns how to stop it
 */
export function listen(onNews: () => void, onToggle: () => void, where: () => Page): () => void {
  const listener = (heard: { type?: string }, _: unknown, respond: (page: Page) => void) => {
    if (heard.type === NEWS.type) onNews();
    if (heard.type === TOGGLE.type) onToggle();
    if (heard.type === WHERE.type) respond(where());
  };
  extension.runtime.onMessage.addListener(listener);
  return () => {
    if (isConnected()) extension.runtime.onMessage.removeListener(listener);
  };
}
