import { announceChange } from '../../browser/announce.ts';
import { isPrivatePage } from '../../browser/opening.ts';
import { changeSettings, readSettings } from '../../browser/storage.ts';
import type { Settings } from '../../core/reader/settings.ts';

/** Whether the page uses the choices and memory of private windows. */
export const isPrivate = isPrivatePage();

/** Reads the reader's choices, anew each time. */
export async function readChoices(): Promise<Settings> {
  return readSettings(await isPrivate);
}

/**
 * Keeps the language in which the reader wants the statements, and tells the other pages.
 * @returns whether the browser could keep it
 */
export async function keepStatements(statements: Settings['statements']): Promise<boolean> {
  try {
    await changeSettings((settings) => ({ ...settings, statements }), await isPrivate);
  } catch {
    return false;
  }
  void announceChange();
  return true;
}
