import { browser } from 'wxt/browser';
import { MEMORY_VERSION, type Memory, repairMemory } from '../core/reader/memory.ts';
import { repairSettings, SETTINGS_VERSION, type Settings } from '../core/reader/settings.ts';
import { toStore } from '../core/reader/to-store.ts';

const SETTINGS = 'settings';
const MEMORY = 'memory';
/** The name under which the first version stored the memory. */
const FIRST_MEMORY = 'visits';
const AWAY = 'awayThisSession';

/**
 * What is chosen in a private window holds for private windows and ends with the session; until something is chosen
 * there, they follow the lasting choices.
 */
const PRIVATE = { [SETTINGS]: 'privateSettings', [MEMORY]: 'privateMemory', [AWAY]: 'privateAway' } as const;

/** What the reader has chosen; the defaults where storage is empty, damaged or refused. */
export async function readSettings(isPrivate = false): Promise<Settings> {
  return repairSettings(await readOrNothing(SETTINGS, isPrivate));
}

/** What the notice remembers between pages. */
export async function readMemory(isPrivate = false): Promise<Memory> {
  const [lasting, session] = await Promise.all([readOrNothing(MEMORY, isPrivate), readOrNothing(AWAY, isPrivate)]);
  return repairMemory(lasting, session);
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
export async function changeMemory(
  change: (memory: Memory) => Memory | undefined,
  isPrivate = false,
): Promise<boolean> {
  return navigator.locks.request(MEMORY, async () => {
    const [stored, away] = await Promise.all([readEither(MEMORY, isPrivate), readEither(AWAY, isPrivate)]);
    const memory = repairMemory(stored, away);
    const changed = change(memory);
    if (!changed) return false;
    const { awayThisSession: awayBefore, ...before } = memory;
    const { awayThisSession: awayAfter, ...after } = changed;
    // What lasts is written first: where there is no room for it, nothing has changed.
    if (!isSame(before, after)) await writeEither(MEMORY, toStore(MEMORY_VERSION, stored, before, after), isPrivate);
    if (!isSame(awayBefore, awayAfter)) await writeEither(AWAY, awayAfter, isPrivate);
    return true;
  });
}

/**
 * Forgets all choices and memory, after whatever change is under way; in a private window those of private windows alone.
 */
export async function reset(isPrivate = false): Promise<void> {
  await navigator.locks.request(SETTINGS, () =>
    navigator.locks.request(MEMORY, async () => {
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
const REMEMBERED: ReadonlySet<string> = new Set<keyof Memory | 'version'>(['summaryShown', 'shown', 'seen', 'version']);

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
  return chosenThere ?? (key === MEMORY ? readLastingMemory() : (await areaOf(key).get(key))[key]);
}

/** Until it is written for the first time, the memory stands under its first name. */
async function readLastingMemory(): Promise<unknown> {
  const stored = await browser.storage.local.get([MEMORY, FIRST_MEMORY]);
  return stored[MEMORY] ?? stored[FIRST_MEMORY];
}

async function writeEither(key: Key, value: unknown, isPrivate: boolean): Promise<void> {
  if (isPrivate) return browser.storage.session.set({ [PRIVATE[key]]: value });
  await areaOf(key).set({ [key]: value });
  // What is written holds, whether or not the old name can be taken away as well.
  if (key === MEMORY) await browser.storage.local.remove(FIRST_MEMORY).catch(() => undefined);
}

/** A storage that can't be read is like an empty one to those who only show: the extension goes on with the defaults. */
async function readOrNothing(key: Key, isPrivate: boolean): Promise<unknown> {
  try {
    return await readEither(key, isPrivate);
  } catch {
    return undefined;
  }
}
