import { browser } from 'wxt/browser';

/** The command of the manifest that opens and closes the notice's panel. */
export const NOTICE_COMMAND = 'notice';

/**
 * What keys can do, with those that the reader chose in the browser's own list.
 * @returns nothing where the browser has no keys for extensions, as on a phone
 */
export async function readCommands(): Promise<{ name: 'notice' | 'popup'; keys: string }[]> {
  const commands = (await browser.commands?.getAll()) ?? [];
  return commands.map(({ name, shortcut }) => ({
    name: name === NOTICE_COMMAND ? 'notice' : 'popup',
    keys: shortcut ?? '',
  }));
}
