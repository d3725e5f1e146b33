import { browser } from 'wxt/browser';

/** The command of the manifest that opens and closes the notice's panel. */
export const NOTICE_COMMAND = 'notice';

/**
 * Lists the extension's keyboard commands, with the keys that the reader chose for them in the browser's settings.
 * @returns an empty list where the browser has no keys for extensions, as on a phone
 */
export async function readCommands(): Promise<{ name: 'notice' | 'popup'; keys: string }[]> {
  const commands = (await browser.commands?.getAll()) ?? [];
  return commands.map(({ name, shortcut }) => ({
    name: name === NOTICE_COMMAND ? 'notice' : 'popup',
    keys: shortcut ?? '',
  }));
}
