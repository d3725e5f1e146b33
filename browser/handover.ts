import { browser } from 'wxt/browser';
import { LONGEST_ADDRESS } from '../core/page/address.ts';

const NAME = 'handover:';

/**
 * Hands a text over to a page of the extension that is about to open: in memory, since the browser's history keeps what
 * stands in its address.
 * @returns the key that the page takes it by; a browser that refuses to keep the text has nothing there
 */
export async function handOver(text: string): Promise<string> {
  const key = crypto.randomUUID();
  try {
    await browser.storage.session.set({ [NAME + key]: text });
  } catch {
    // the page opens without it
  }
  return key;
}

/**
 * Takes what was handed over, which is gone with that.
 * @returns undefined where there is nothing (left), or nothing that could have been handed over
 */
export async function takeOver(key: string): Promise<string | undefined> {
  const name = NAME + key;
  try {
    const { [name]: text } = await browser.storage.session.get(name);
    await browser.storage.session.remove(name);
    return typeof text === 'string' && text.length <= LONGEST_ADDRESS ? text : undefined;
  } catch {
    return undefined;
  }
}
