import { browser } from 'wxt/browser';
import { isRecord } from '../core/is-record.ts';
import { LONGEST_ADDRESS } from '../core/page/address.ts';
import { inTime, SHOW_AFTER_MS } from './in-time.ts';

/**
 * How a page of the extension was opened. Chromium opens the extension's pages in a normal window even from a private
 * one, and keeps their addresses. So neither the window nor what the page is about stands in the address: it names a
 * record in session storage, which is kept in memory, and it does so for every window alike.
 */
export interface Opening {
  /** Whether it was opened from a private window. */
  isPrivate: boolean;
  /** Id of the claim that the page is about, also when it is loaded again. */
  claim?: string;
  /** Id of the claim whose citation opens with the page. */
  cite?: string;
  /** Address of the page that the reader was on. */
  page?: string;
}

/** Name of the address parameter with the key of the opening. */
export const OPENING = 'opening';

const PREFIX = 'opening:';

/** A page takes what it was opened with at once. What lies longer than this was meant for a page that never came. */
const TAKEN_WITHIN_MS = 60_000;

/** The oldest records go when there are more. A page without its record counts as private. */
const MOST_RECORDS = 200;

/**
 * Records how a page is about to be opened.
 * @param now in ms since 1970
 * @returns the key for its address; nothing is under it where the browser could not store it, or not in time
 */
export async function recordOpening(opening: Opening, now = Date.now()): Promise<string> {
  const key = crypto.randomUUID();
  try {
    const kept = keep(PREFIX + key, opening, now).then(() => tidy(now));
    await inTime(kept, SHOW_AFTER_MS);
  } catch {
    // the page opens without it
  }
  return key;
}

/**
 * Takes what this page was opened with. Whether the window was private is kept for when the page is loaded again, and so
 * is the claim that it is about, outside private windows; the rest is there once.
 * @returns undefined where the page was opened in another way, as from a bookmark
 */
export async function takeOpening(): Promise<Opening | undefined> {
  const key = ownKey();
  if (key === undefined) return undefined;
  const opening = await readOpening(key);
  if (opening) await inTime(keep(PREFIX + key, lasting(opening), Date.now()), SHOW_AFTER_MS).catch(() => undefined);
  return opening ?? { isPrivate: true };
}

/**
 * Whether this page was opened from a private window. A page whose record is gone counts as such: it then keeps nothing
 * for good.
 */
export async function isPrivatePage(): Promise<boolean> {
  if (browser.extension.inIncognitoContext) return true;
  const key = ownKey();
  return key !== undefined && ((await readOpening(key))?.isPrivate ?? true);
}

/** The key by which this page was opened. The tab remembers it, since the page takes it out of its address. */
export function ownKey(): string | undefined {
  const memory = memoryOfTab();
  const key = new URLSearchParams(location.search).get(OPENING);
  if (key !== null) memory?.setItem(OPENING, key);
  return key ?? memory?.getItem(OPENING) ?? undefined;
}

/** The tab's session storage; undefined if the reader's browser settings let no page store anything. */
function memoryOfTab(): Storage | undefined {
  try {
    return sessionStorage;
  } catch {
    return undefined;
  }
}

async function readOpening(key: string): Promise<Opening | undefined> {
  try {
    const name = PREFIX + key;
    const stored = await inTime(browser.storage.session.get(name), SHOW_AFTER_MS);
    return parseOpening(stored[name]);
  } catch {
    return undefined;
  }
}

function parseOpening(stored: unknown): Opening | undefined {
  if (!isRecord(stored) || typeof stored.isPrivate !== 'boolean') return undefined;
  const { isPrivate, claim, cite, page } = stored;
  return {
    isPrivate,
    ...(isShort(claim) && { claim }),
    ...(isShort(cite) && { cite }),
    ...(isShort(page) && { page }),
  };
}

function isShort(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LONGEST_ADDRESS;
}

function keep(name: string, opening: Opening, at: number): Promise<void> {
  return browser.storage.session.set({ [name]: { ...opening, at } });
}

/** What stays of an opening once its page has taken it. */
function lasting({ isPrivate, claim }: Opening): Opening {
  return { isPrivate, ...(!isPrivate && claim !== undefined && { claim }) };
}

/** Takes from records what no page took in time, and removes the oldest. */
async function tidy(now: number): Promise<void> {
  const records = (await readRecords()).sort((a, b) => b.at - a.at);
  await browser.storage.session.remove(records.slice(MOST_RECORDS).map(({ name }) => name));
  const late = records.slice(0, MOST_RECORDS).filter(({ at }) => Math.abs(now - at) > TAKEN_WITHIN_MS);
  await keepOnly(late.filter(hasMoreThanLasts), lasting);
}

/**
 * Forgets all that lies in session storage, but for whether the pages that are open were opened from a private window:
 * without that they would count as such.
 * @throws whatever the browser's storage throws
 */
export async function forgetSession(): Promise<void> {
  const records = await readRecords();
  const others = Object.keys(await browser.storage.session.get()).filter((name) => !name.startsWith(PREFIX));
  await browser.storage.session.remove(others);
  await keepOnly(records, ({ isPrivate }) => ({ isPrivate }));
}

function hasMoreThanLasts({ opening }: OpeningRecord): boolean {
  return opening !== undefined && Object.keys(opening).length > Object.keys(lasting(opening)).length;
}

type OpeningRecord = Awaited<ReturnType<typeof readRecords>>[number];

async function readRecords() {
  return Object.entries(await browser.storage.session.get())
    .filter(([name]) => name.startsWith(PREFIX))
    .map(([name, stored]) => ({ name, at: recordedAt(stored), opening: parseOpening(stored) }));
}

/** Keeps part of some records, each under its name and with its time. */
async function keepOnly(records: readonly OpeningRecord[], part: (opening: Opening) => Opening): Promise<void> {
  const kept = records.flatMap(({ name, at, opening }) => (opening ? [[name, { ...part(opening), at }]] : []));
  if (kept.length > 0) await browser.storage.session.set(Object.fromEntries(kept));
}

function recordedAt(stored: unknown): number {
  return isRecord(stored) && typeof stored.at === 'number' ? stored.at : 0;
}
