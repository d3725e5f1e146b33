import { browser } from 'wxt/browser';
import { repairSettings, type Settings } from '../../data/settings.ts';
import { repairVisits, type Visits } from '../../data/visits.ts';

const SETTINGS = 'settings';
const VISITS = 'visits';
const AWAY = 'awayThisSession';

/**
 * What is chosen in a private window holds for private windows and ends with the session; until something is chosen
 * there, they follow the lasting choices.
 */
const PRIVATE = { [SETTINGS]: 'privateSettings', [VISITS]: 'privateVisits' } as const;

/** What the reader has chosen; the defaults where storage is empty, damaged or refused. */
export async function readSettings(isPrivate = false): Promise<Settings> {
  return repairSettings(await readEither(SETTINGS, isPrivate));
}

/** What the notice remembers between pages. */
export async function readVisits(isPrivate = false): Promise<Visits> {
  const [lasting, session] = await Promise.all([readEither(VISITS, isPrivate), get(browser.storage.session, AWAY)]);
  return repairVisits(lasting, session);
}

/**
 * Changes what the reader has chosen. One change at a time across all pages of the extension, so that none is lost.
 * @throws whatever the browser's storage throws, full or refused
 */
export async function changeSettings(change: (settings: Settings) => Settings, isPrivate = false): Promise<void> {
  await navigator.locks.request(SETTINGS, async () => {
    await writeEither(SETTINGS, change(await readSettings(isPrivate)), isPrivate);
  });
}

/**
 * Changes what the notice remembers, one change at a time.
 * @param change returns undefined where nothing is to change
 * @returns whether anything changed
 */
export async function changeVisits(
  change: (visits: Visits) => Visits | undefined,
  isPrivate = false,
): Promise<boolean> {
  return navigator.locks.request(VISITS, async () => {
    const changed = change(await readVisits(isPrivate));
    if (!changed) return false;
    const { awayThisSession, ...lasting } = changed;
    await browser.storage.session.set({ [AWAY]: awayThisSession });
    await writeEither(VISITS, lasting, isPrivate);
    return true;
  });
}

/** Forgets all choices and visits, after whatever change is under way. */
export async function reset(): Promise<void> {
  await navigator.locks.request(SETTINGS, () =>
    navigator.locks.request(VISITS, async () => {
      await Promise.all([browser.storage.local.clear(), browser.storage.session.clear()]);
    }),
  );
}

/**
 * Calls back whenever anything the reader chose changes, wherever that was. What the extension merely remembers (that
 * a summary was shown, that the popup was opened) is no choice and changes nothing on show.
 * @returns how to stop it
 */
export function onChoicesChanged(callback: () => void): () => void {
  const listener = (changes: Record<string, Change>) => {
    if (Object.values(changes).some(({ oldValue, newValue }) => choicesOf(oldValue) !== choicesOf(newValue)))
      callback();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

interface Change {
  oldValue?: unknown;
  newValue?: unknown;
}

function choicesOf(stored: unknown): string | undefined {
  return JSON.stringify(stored, (key, value) => (key === 'summaryShown' || key === 'seen' ? undefined : value));
}

type Key = keyof typeof PRIVATE;

async function readEither(key: Key, isPrivate: boolean): Promise<unknown> {
  const chosenThere = isPrivate ? await get(browser.storage.session, PRIVATE[key]) : undefined;
  return chosenThere ?? get(browser.storage.local, key);
}

async function writeEither(key: Key, value: unknown, isPrivate: boolean): Promise<void> {
  if (isPrivate) await browser.storage.session.set({ [PRIVATE[key]]: value });
  else await browser.storage.local.set({ [key]: value });
}

/** A storage that can't be read is like an empty one: the extension goes on with the defaults. */
async function get(area: Pick<typeof browser.storage.local, 'get'>, key: string): Promise<unknown> {
  try {
    return (await area.get(key))[key];
  } catch {
    return undefined;
  }
}
