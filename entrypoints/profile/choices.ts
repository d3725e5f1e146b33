import { isPrivatePage } from '../../browser/opening.ts';
import { readSettings } from '../../browser/storage.ts';
import type { Settings } from '../../core/reader/settings.ts';

/** Whether the page uses the choices and memory of private windows. */
export const isPrivate = isPrivatePage();

/** Reads the reader's choices, anew each time. */
export async function readChoices(): Promise<Settings> {
  return readSettings(await isPrivate);
}
