import type { Reply, Request } from '../../core/notice/messages.ts';
import { CHOICES_CHANGED_TYPE, TOGGLE_TYPE, WHERE_TYPE } from '../../core/notice/page-messages.ts';
import type { Page } from '../../core/page/address.ts';

/** The page's script does without the polyfill: both browsers return promises in manifest v3, and both have this name. */
const extension = chrome;

/** Whether the browser's interface is there. In Chromium a frame or form of the page's can have taken its name before. */
export function hasInterface(): boolean {
  return typeof extension?.runtime?.sendMessage === 'function';
}

/**
 * How often the background is asked: the browser ends it whenever it likes, and what was on the way is lost then, or its
 * answer. To ask once more does little harm: the same choice made twice is one choice, and a press that opens a page is
 * better answered twice than not at all.
 */
const TRIES = 5;
/** Waited before the second try and twice as long before each further one: one that starts anew takes that to be there. */
const FIRST_PAUSE_MS = 50;
/** Longer than any answer takes: one that is not there by then got lost without a word. */
const LOST_AFTER_MS = 5000;
/** A tab that nobody sees is answered after all those in front. */
const LOST_BEHIND_AFTER_MS = 30_000;

/**
 * Asks the background.
 * @param isWanted whether the answer is still waited for: a question that was overtaken is not asked once more, lest the
 * background hear of an older page after a newer one
 * @returns its answer, or undefined where it can't be reached: the extension was updated or switched off
 */
export async function ask<R extends Request>(request: R, isWanted = () => true): Promise<Reply<R> | undefined> {
  for (let tries = 1; isConnected() && isWanted(); tries++) {
    const reply = await send(request);
    if (reply !== undefined || tries === TRIES) return reply;
    await pause(FIRST_PAUSE_MS * 2 ** (tries - 1));
  }
  return undefined;
}

/** Every question of ours is answered: what comes back as nothing, or fails, did not arrive, or its answer did not. */
async function send<R extends Request>(request: R): Promise<Reply<R> | undefined> {
  let timer: ReturnType<typeof setTimeout> | number | undefined;
  const lost = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, document.hidden ? LOST_BEHIND_AFTER_MS : LOST_AFTER_MS);
  });
  try {
    return await Promise.race([extension.runtime.sendMessage(request) as Promise<Reply<R> | undefined>, lost]);
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}

function pause(ms: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(resolve, ms));
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
export function listen(onChoicesChanged: () => void, onToggle: () => void, where: () => Page): () => void {
  const listener = (heard: { type?: string }, _: unknown, respond: (page: Page) => void) => {
    if (heard.type === CHOICES_CHANGED_TYPE) onChoicesChanged();
    if (heard.type === TOGGLE_TYPE) onToggle();
    if (heard.type === WHERE_TYPE) respond(where());
  };
  extension.runtime.onMessage.addListener(listener);
  return () => {
    if (isConnected()) extension.runtime.onMessage.removeListener(listener);
  };
}
