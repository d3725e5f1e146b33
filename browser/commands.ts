import { browser } from 'wxt/browser';
import { t } from '../components/language/text.ts';

/** The command of the manifest that opens and closes the notice's panel. */
export const NOTICE_COMMAND = 'notice';

/**
 * What keys can do, with those that the reader chose in the browser's own list.
 * @returns nothing where the browser has no keys for extensions, as on a phone
 */
export async function readCommands(): Promise<{ name: string; keys: string }[]> {
  const commands = (await browser.commands?.getAll()) ?? [];
  return commands.map(({ name, shortcut }) => ({
    name: t(name === NOTICE_COMMAND ? 'command_notice' : 'command_popup'),
    keys: shortcut ?? '',
  }));
}
