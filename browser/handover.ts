import { browser } from 'wxt/browser';
import { LONGEST_ADDRESS } from '../core/page/address.ts';

const NAME = 'handover:';

/**
 * Hands a text over to a page of the extension that is about to open. The text goes through session storage, which is
 * kept in memory, and not through the page's address, which the browser's history keeps.
 * @returns the key by which the page takes the text; if the browser refuses to store the text, there is nothing under
 * it
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
 * Takes a text that was handed over. This works once: the text is then removed.
 * @returns undefined if there is nothing (any more), or something that can't have been handed over
 */
export async function takeHandedOver(key: string): Promise<string | undefined> {
  const name = NAME + key;
  try {
    const { [name]: text } = await browser.storage.session.get(name);
    await browser.storage.session.remove(name);
    return typeof text === 'string' && text.length <= LONGEST_ADDRESS ? text : undefined;
  } catch {
    return undefined;
  }
}
