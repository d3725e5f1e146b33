import { browser } from 'wxt/browser';
import { repairSettings, SETTINGS_VERSION, type Settings } from '../core/reader/settings.ts';
import { toStore } from '../core/reader/to-store.ts';
import { repairVisits, type Visits, VISITS_VERSION } from '../core/reader/memory.ts';

const SETTINGS = 'settings';
const VISITS = 'visits';
const AWAY = 'awayThisSession';

/**
 * What is chosen in a private window holds for private windows and ends with the session; until something is chosen
 * there, they follow the lasting choices.
 */
const PRIVATE = { [SETTINGS]: 'privateSettings', [VISITS]: 'privateVisits', [AWAY]: 'privateAway' } as const;

/** What the reader has chosen; the defaults where storage is empty, damaged or refused. */
export async function readSettings(isPrivate = false): Promise<Settings> {
  return repairSettings(await readOrNothing(SETTINGS, isPrivate));
}

/** What the notice remembers between pages. */
export async function readVisits(isPrivate = false): Promise<Visits> {
  const [lasting, session] = await Promise.all([readOrNothing(VISITS, isPrivate), readOrNothing(AWAY, isPrivate)]);
  return repairVisits(lasting, session);
}

/**
 * Changes what the reader has chosen. One change at a time across all pages of the extension, so that none is lost.
 * What can't be read is not changed: a change of nothing would be written over what is there.
 * @throws whatever the browser's storage throws, full or refused
 */
export async function changeSettings(change: (settings: Settings) => Settings, isPrivate = false): Promise<void> {
  await navigator.locks.request(SETTINGS, async () => {
    const stored = await readEither(SETTINGS, isPrivate);
    const settings = repairSettings(stored);
    await writeEither(SETTINGS, toStore(SETTINGS_VERSION, stored, settings, change(settings)), isPrivate);
  });
}

/**
 * Changes what the notice remembers, one change at a time, and writes nothing but what changed.
 * @param change returns undefined where nothing is to change
 * @returns whether anything changed
 */
export async function changeVisits(
  change: (visits: Visits) => Visits | undefined,
  isPrivate = false,
): Promise<boolean> {
  return navigator.locks.request(VISITS, async () => {
    const [stored, away] = await Promise.all([readEither(VISITS, isPrivate), readEither(AWAY, isPrivate)]);
    const visits = repairVisits(stored, away);
    const changed = change(visits);
    if (!changed) return false;
    const { awayThisSession: awayBefore, ...before } = visits;
    const { awayThisSession: awayAfter, ...after } = changed;
    // What lasts is written first: where there is no room for it, nothing has changed.
    if (!isSame(before, after)) await writeEither(VISITS, toStore(VISITS_VERSION, stored, before, after), isPrivate);
    if (!isSame(awayBefore, awayAfter)) await writeEither(AWAY, awayAfter, isPrivate);
    return true;
  });
}

/**
 * Forgets all choices and visits, after whatever change is under way; in a private window those of private windows alone.
 */
export async function reset(isPrivate = false): Promise<void> {
  await navigator.locks.request(SETTINGS, () =>
    navigator.locks.request(VISITS, async () => {
      if (isPrivate) await browser.storage.session.remove(Object.values(PRIVATE));
      else await Promise.all([browser.storage.local.clear(), browser.storage.session.clear()]);
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
    if (Object.entries(changes).some(([name, change]) => CHOSEN.has(name) && isOtherChoice(change))) callback();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

interface Change {
  oldValue?: unknown;
  newValue?: unknown;
}

/** Where choices stand; beside them stands what is handed over between pages. */
const CHOSEN: ReadonlySet<string> = new Set([...Object.keys(PRIVATE), ...Object.values(PRIVATE)]);

function isOtherChoice({ oldValue, newValue }: Change): boolean {
  return choicesOf(oldValue) !== choicesOf(newValue);
}

/** What is stored that no reader chose. */
const REMEMBERED: ReadonlySet<string> = new Set<keyof Visits | 'version'>(['summaryShown', 'shown', 'seen', 'version']);

/** What of a stored value was chosen, to be compared; nothing stored, and nothing in what is stored, is nothing chosen. */
function choicesOf(stored: unknown): string {
  const choice = (key: string, value: unknown) => (REMEMBERED.has(key) || isEmpty(value) ? undefined : value);
  return JSON.stringify(stored ?? {}, choice) ?? '{}';
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

type Key = keyof typeof PRIVATE;

/** Where what is chosen outside private windows stands. */
function areaOf(key: Key): Pick<typeof browser.storage.local, 'get' | 'set'> {
  return key === AWAY ? browser.storage.session : browser.storage.local;
}

async function readEither(key: Key, isPrivate: boolean): Promise<unknown> {
  const chosenThere = isPrivate ? (await browser.storage.session.get(PRIVATE[key]))[PRIVATE[key]] : undefined;
  return chosenThere ?? (await areaOf(key).get(key))[key];
}

async function writeEither(key: Key, value: unknown, isPrivate: boolean): Promise<void> {
  if (isPrivate) await browser.storage.session.set({ [PRIVATE[key]]: value });
  else await areaOf(key).set({ [key]: value });
}

/** A storage that can't be read is like an empty one to those who only show: the extension goes on with the defaults. */
async function readOrNothing(key: Key, isPrivate: boolean): Promise<unknown> {
  try {
    return await readEither(key, isPrivate);
  } catch {
    return undefined;
  }
}
