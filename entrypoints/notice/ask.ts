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

/** A text of the interface, empty where the extension is gone. */
export function message(key: string, substitutions: string[]): string {
  return isConnected() ? extension.i18n.getMessage(key, substitutions) : '';
}

/**
 * Calls back whenever the background tells that the reader's choices changed, in whichever tab or page.
 * @returns how to stop it
 */
export function onChoicesChanged(callback: () => void): () => void {
  const listener = () => callback();
  extension.runtime.onMessage.addListener(listener);
  return () => {
    if (isConnected()) extension.runtime.onMessage.removeListener(listener);
  };
}
