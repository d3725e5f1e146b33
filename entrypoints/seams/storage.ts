import { browser } from 'wxt/browser';
import { repairSettings, type Settings } from '../../data/settings.ts';
import { repairVisits, type Visits } from '../../data/visits.ts';

const SETTINGS = 'settings';
const VISITS = 'visits';
const AWAY = 'awayThisSession';

/** What the reader has chosen; the defaults where storage is empty, damaged or refused. */
export async function readSettings(): Promise<Settings> {
  return repairSettings((await get(browser.storage.local, [SETTINGS]))[SETTINGS]);
}

/** What the notice remembers between pages. */
export async function readVisits(): Promise<Visits> {
  const [lasting, session] = await Promise.all([
    get(browser.storage.local, [VISITS]),
    get(browser.storage.session, [AWAY]),
  ]);
  return repairVisits(lasting[VISITS], session[AWAY]);
}

/**
 * Changes what the reader has chosen. One change at a time across all pages of the extension, so that none is lost.
 * @throws whatever the browser's storage throws, full or refused
 */
export async function changeSettings(change: (settings: Settings) => Settings): Promise<void> {
  await navigator.locks.request(SETTINGS, async () => {
    await browser.storage.local.set({ [SETTINGS]: change(await readSettings()) });
  });
}

/** Changes what the notice remembers; of a private window nothing is kept beyond the session. */
export async function changeVisits(change: (visits: Visits) => Visits, isPrivate: boolean): Promise<void> {
  await navigator.locks.request(VISITS, async () => {
    const { awayThisSession, ...lasting } = change(await readVisits());
    await browser.storage.session.set({ [AWAY]: awayThisSession });
    if (!isPrivate) await browser.storage.local.set({ [VISITS]: lasting });
  });
}

/** Forgets all choices and visits. */
export async function reset(): Promise<void> {
  await Promise.all([browser.storage.local.clear(), browser.storage.session.clear()]);
}

/**
 * Calls back whenever anything the reader chose changes, wherever that was.
 * @returns how to stop it
 */
export function onChoicesChanged(callback: () => void): () => void {
  const listener = () => callback();
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

type Area = Pick<typeof browser.storage.local, 'get'>;

/** A storage that can't be read is like an empty one: the extension goes on with the defaults. */
async function get(area: Area, keys: string[]): Promise<Record<string, unknown>> {
  try {
    return await area.get(keys);
  } catch {
    return {};
  }
}
