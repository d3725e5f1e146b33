import { browser } from 'wxt/browser';
import { isRecord } from '../core/is-record.ts';
import { MEMORY_VERSION, type Memory, repairMemory } from '../core/reader/memory.ts';
import { repairSettings, SETTINGS_VERSION, type Settings } from '../core/reader/settings.ts';
import { differing, toStore } from '../core/reader/to-store.ts';
import { inTime, SHOW_AFTER_MS, TookTooLong } from './in-time.ts';
import { forgetSession } from './opening.ts';

const SETTINGS = 'settings';
const MEMORY = 'memory';
/** The name under which the first version stored the memory. */
const FIRST_MEMORY = 'visits';
const AWAY = 'awayThisSession';

/**
 * Keys for what is chosen in private windows. It holds for all private windows and ends with the session. Until
 * something is chosen there, private windows follow the lasting choices; of the memory they keep only what changed there,
 * and follow the rest.
 */
const PRIVATE = { [SETTINGS]: 'privateSettings', [MEMORY]: 'privateMemory', [AWAY]: 'privateAway' } as const;

/** Reads what the reader has chosen; the defaults where storage is empty, damaged or can't be read. */
export async function readSettings(isPrivate = false): Promise<Settings> {
  return repairSettings(await readOrNothing(SETTINGS, isPrivate));
}

/**
 * Reads what the reader has chosen, to keep it elsewhere: nothing stands in for choices that can't be read.
 * @throws whatever the browser's storage throws, or TookTooLong
 */
export async function readKeptSettings(isPrivate = false): Promise<Settings> {
  return repairSettings(await inTime(readEither(SETTINGS, isPrivate)));
}

/** Reads what the notice remembers between pages; an empty memory where storage is empty or can't be read. */
export async function readMemory(isPrivate = false): Promise<Memory> {
  const [lasting, session] = await Promise.all([readOrNothing(MEMORY, isPrivate), readOrNothing(AWAY, isPrivate)]);
  return repairMemory(lasting, session, new Date());
}

/**
 * Changes what the reader has chosen. A lock allows one change at a time across all pages of the extension, so that
 * none is lost. If the stored settings can't be read, nothing is written: the defaults would overwrite the reader's
 * choices.
 * @throws whatever the browser's storage throws when it is full or refuses access
 */
export async function changeSettings(change: (settings: Settings) => Settings, isPrivate = false): Promise<void> {
  await navigator.locks.request(SETTINGS, async () => {
    const stored = await inTime(readEither(SETTINGS, isPrivate));
    const settings = repairSettings(stored);
    await inTime(writeEither(SETTINGS, toStore(SETTINGS_VERSION, stored, settings, change(settings)), isPrivate));
  });
}

/**
 * Changes what the notice remembers, one change at a time, and writes only what changed.
 * @param change returns undefined if nothing is to change
 * @returns whether anything changed
 * @throws whatever the browser's storage throws when it is full or refuses access
 */
export async function changeMemory(
  change: (memory: Memory) => Memory | undefined,
  isPrivate = false,
): Promise<boolean> {
  return navigator.locks.request(MEMORY, async () => {
    const [stored, away] = await inTime(Promise.all([readEither(MEMORY, isPrivate), readEither(AWAY, isPrivate)]));
    const memory = repairMemory(stored, away, new Date());
    const changed = change(memory);
    if (!changed) return false;
    const { awayThisSession: awayBefore, ...before } = memory;
    const { awayThisSession: awayAfter, ...after } = changed;
    // The lasting part is written first: if there is no room for it, the write fails before anything has changed.
    if (!isSame(before, after)) {
      const kept = isPrivate
        ? { ...(await inTime(readPrivateMemory())), ...differing(before, after) }
        : toStore(MEMORY_VERSION, stored, before, after);
      await inTime(writeEither(MEMORY, kept, isPrivate));
    }
    if (!isSame(awayBefore, awayAfter)) await inTime(writeEither(AWAY, awayAfter, isPrivate));
    return true;
  });
}

/**
 * Forgets all choices and the memory, once any change under way is done. In a private window, only those of private
 * windows are forgotten.
 * @throws whatever the browser's storage throws, or TookTooLong
 */
export async function reset(isPrivate = false): Promise<void> {
  await navigator.locks.request(SETTINGS, () =>
    navigator.locks.request(MEMORY, async () => {
      if (isPrivate) await inTime(browser.storage.session.remove(Object.values(PRIVATE)));
      else await inTime(Promise.all([browser.storage.local.clear(), forgetSession()]));
    }),
  );
}

/**
 * Calls back whenever the reader's choices change, no matter in which window. What the extension merely remembers (that
 * a summary was shown, that the popup was opened) is no choice: it changes nothing on show.
 * @returns a function that stops the calls
 */
export function onChoicesChanged(callback: () => void): () => void {
  const listener = (changes: Record<string, Change>) => {
    if (Object.entries(changes).some(([name, change]) => CHOSEN.has(name) && isOtherChoice(change))) callback();
  };
  browser.storage.onChanged.addListener(listener);
  listeners.add(callback);
  return () => {
    browser.storage.onChanged.removeListener(listener);
    listeners.delete(callback);
  };
}

const listeners = new Set<() => void>();

/** Choices that came too late to be shown at first are choices that changed. */
function tellListeners(): void {
  for (const callback of listeners) callback();
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

interface Change {
  oldValue?: unknown;
  newValue?: unknown;
}

/** The keys that hold choices. Session storage also holds how pages of the extension were opened (opening.ts). */
const CHOSEN: ReadonlySet<string> = new Set([...Object.keys(PRIVATE), ...Object.values(PRIVATE)]);

function isOtherChoice({ oldValue, newValue }: Change): boolean {
  return choicesOf(oldValue) !== choicesOf(newValue);
}

/** Stored entries that are not the reader's choices. */
const REMEMBERED: ReadonlySet<string> = new Set<keyof Memory | 'version'>(['summaryShown', 'shown', 'seen', 'version']);

/** The choices in a stored value, as a text to compare. No value, and a value without choices, give the same text. */
function choicesOf(stored: unknown): string {
  const choice = (key: string, value: unknown) => (REMEMBERED.has(key) || isEmpty(value) ? undefined : value);
  return JSON.stringify(stored ?? {}, choice) ?? '{}';
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

type Key = keyof typeof PRIVATE;

/** The storage area for choices made outside private windows. */
function areaOf(key: Key): Pick<typeof browser.storage.local, 'get' | 'set'> {
  return key === AWAY ? browser.storage.session : browser.storage.local;
}

async function readEither(key: Key, isPrivate: boolean): Promise<unknown> {
  if (key === MEMORY) return isPrivate ? readMergedMemory() : readLastingMemory();
  const chosenThere = isPrivate ? (await browser.storage.session.get(PRIVATE[key]))[PRIVATE[key]] : undefined;
  return chosenThere ?? (await areaOf(key).get(key))[key];
}

/** What private windows remember: the lasting memory, but for what changed there. */
async function readMergedMemory(): Promise<unknown> {
  const [lasting, there] = await Promise.all([readLastingMemory(), readPrivateMemory()]);
  return { ...(isRecord(lasting) && lasting), ...there };
}

async function readPrivateMemory(): Promise<Record<string, unknown>> {
  const there = (await browser.storage.session.get(PRIVATE[MEMORY]))[PRIVATE[MEMORY]];
  return isRecord(there) ? there : {};
}

/**
 * Reads the lasting memory. Until it is next written, it may still stand under the name that the first version used.
 */
async function readLastingMemory(): Promise<unknown> {
  const stored = await browser.storage.local.get([MEMORY, FIRST_MEMORY]);
  return stored[MEMORY] ?? stored[FIRST_MEMORY];
}

async function writeEither(key: Key, value: unknown, isPrivate: boolean): Promise<void> {
  if (isPrivate) return browser.storage.session.set({ [PRIVATE[key]]: value });
  await areaOf(key).set({ [key]: value });
  // The write counts even if the old name can't be removed.
  if (key === MEMORY) await browser.storage.local.remove(FIRST_MEMORY).catch(() => undefined);
}

/**
 * Reads for showing only. Storage that can't be read counts as empty. From storage that takes long, what it last said is
 * shown for now, at first the defaults; those who show something hear of other choices when they come.
 */
async function readOrNothing(key: Key, isPrivate: boolean): Promise<unknown> {
  const name = isPrivate ? PRIVATE[key] : key;
  const reading = readEither(key, isPrivate).then((value) => {
    lastRead.set(name, value);
    return value;
  });
  try {
    return await inTime(reading, SHOW_AFTER_MS);
  } catch (error) {
    if (!(error instanceof TookTooLong)) return undefined;
    const oldValue = lastRead.get(name);
    const tellOfOther = (newValue: unknown) => isOtherChoice({ oldValue, newValue }) && tellListeners();
    void reading.then(tellOfOther, () => undefined);
    return oldValue;
  }
}

/** What storage last said. */
const lastRead = new Map<string, unknown>();
