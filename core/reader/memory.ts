import { localDay } from '../dates/day.ts';
import { parseEdtf } from '../dates/edtf.ts';
import { isRecord } from '../is-record.ts';

/** The version of the stored memory. The first version was stored without a number, and under another name. */
export const MEMORY_VERSION = 2;

/** What the notice remembers between pages: where it was sent away, and what was already seen. */
export interface Memory {
  /** Until when the notice stays away, by site: a time in milliseconds since 1970. */
  awayUntil: Readonly<Record<string, number>>;
  /** The version of the dataset after which something new brings the notice back, by site. */
  awayUntilNew: Readonly<Record<string, string>>;
  /** Sites where the notice stays away until the browser is closed. */
  awayThisSession: readonly string[];
  /** The day (as in "2026-11-22", the reader's own) on which the summary last showed by itself, by site. */
  summaryShown: Readonly<Record<string, string>>;
  /** What the notice last showed, by site, for readers who want it less often. */
  shown: Readonly<Record<string, Shown>>;
  /** What the reader saw when they last opened each surface. */
  seen: Readonly<Partial<Record<Surface, Seen>>>;
}

/** The reader's day on which a notice showed, and the sections that it named. */
export interface Shown {
  day: string;
  sections: readonly string[];
}

/** The surfaces that tell the reader what is new. Each goes by what the reader last saw there. */
export const SURFACES = ['popup', 'profile'] as const;
export type Surface = (typeof SURFACES)[number];

/** The version of the dataset that the reader looked at, and the day (as in "2026-11-22", the reader's own). */
export interface Seen {
  version: string;
  day: string;
}

/** A month, and a day for whoever travels: the notice is never sent away for longer. */
const LONGEST_AWAY_MS = 32 * 86_400_000;

export const EMPTY_MEMORY: Memory = Object.freeze({
  awayUntil: {},
  awayUntilNew: {},
  awayThisSession: [],
  summaryShown: {},
  shown: {},
  seen: {},
});

/**
 * Makes a valid memory from whatever was stored. Invalid entries are dropped, one by one; it never throws. So are entries
 * of the future: they were made while the clock was wrong, and would keep the notice away for years.
 * @param lasting what local storage holds
 * @param session what session storage holds
 * @param now the reader's time
 */
export function repairMemory(lasting: unknown, session: unknown, now: Date): Memory {
  const raw = isRecord(lasting) ? lasting : {};
  const isPossible = (value: unknown): value is number => isTime(value) && value <= now.getTime() + LONGEST_AWAY_MS;
  // Somebody who travels may be a day behind where they were.
  const tomorrow = localDay(new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1));
  const isPast = (value: unknown): value is string => isDay(value) && value <= tomorrow;
  const isPastDay =
    <T extends { day: string }>(isValid: (value: unknown) => value is T) =>
    (value: unknown): value is T =>
      isValid(value) && isPast(value.day);
  return {
    awayUntil: validEntries(raw.awayUntil, isPossible),
    awayUntilNew: validEntries(raw.awayUntilNew, isVersion),
    awayThisSession: Array.isArray(session) ? [...new Set(session.filter(isText))] : [],
    summaryShown: validEntries(raw.summaryShown, isPast),
    shown: validEntries(raw.shown, isPastDay(isShown)),
    seen: validEntries(raw.seen, isPastDay(isSeen), SURFACES),
  };
}

/**
 * Whether the reader has sent the notice away from a site, for now.
 * @param hasNews whether the site has something new since a version of the dataset
 */
export function isAway(memory: Memory, site: string, now: Date, hasNews: (since: string) => boolean): boolean {
  const version = memory.awayUntilNew[site];
  return (
    memory.awayThisSession.includes(site) ||
    (memory.awayUntil[site] ?? 0) > now.getTime() ||
    (version !== undefined && !hasNews(version))
  );
}

/** The same memory, with the notice no longer away from a site. */
export function withoutAway(memory: Memory, site: string): Memory {
  const { [site]: _, ...awayUntil } = memory.awayUntil;
  const { [site]: __, ...awayUntilNew } = memory.awayUntilNew;
  return {
    ...memory,
    awayUntil,
    awayUntilNew,
    awayThisSession: memory.awayThisSession.filter((one) => one !== site),
  };
}

/**
 * Until when a notice stays away, in milliseconds since 1970: until the start of the reader's next day, or of the same
 * day next month.
 */
export function awayUntil(span: 'day' | 'month', now: Date): number {
  const day = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1);
  if (span === 'day') return day.getTime();
  const month = new Date(now.getFullYear(), now.getMonth() + 1, now.getDate());
  // If the next month has no such day (a 31st), its last day is taken.
  if (month.getDate() !== now.getDate()) month.setDate(0);
  return month.getTime();
}

/** Where the notice is away, and until when. */
export type Away = { site: string } & ({ until: 'session' | 'new' } | { until: 'time'; time: number });

/** Every site that the notice is away from now, in the order of their ids. */
export function awayList(memory: Memory, now: Date, hasNews: (site: string, since: string) => boolean): Away[] {
  const timed = Object.entries(memory.awayUntil).flatMap(([site, time]): Away[] =>
    time > now.getTime() ? [{ site, until: 'time', time }] : [],
  );
  const session = memory.awayThisSession.map((site): Away => ({ site, until: 'session' }));
  const news = Object.entries(memory.awayUntilNew).flatMap(([site, since]): Away[] =>
    hasNews(site, since) ? [] : [{ site, until: 'new' }],
  );
  return [...session, ...timed, ...news].sort((a, b) => a.site.localeCompare(b.site));
}

/**
 * The valid entries of a map.
 * @param names takes only entries of these names, if given
 */
function validEntries<T>(
  value: unknown,
  isHealthy: (one: unknown) => one is T,
  names?: readonly string[],
): Record<string, T> {
  const entries = Object.entries(isRecord(value) ? value : {}).filter(([name]) => names?.includes(name) ?? true);
  return Object.fromEntries(entries.filter((entry): entry is [string, T] => isHealthy(entry[1])));
}

/** Whether a value is a time that a `Date` can hold, since the options page displays it. */
function isTime(value: unknown): value is number {
  return typeof value === 'number' && !Number.isNaN(new Date(value).getTime());
}

function isShown(value: unknown): value is Shown {
  return isRecord(value) && isDay(value.day) && Array.isArray(value.sections) && value.sections.every(isText);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isSeen(value: unknown): value is Seen {
  return isRecord(value) && isVersion(value.version) && isDay(value.day);
}

function isVersion(value: unknown): value is string {
  return typeof value === 'string' && /^\d{4}\.\d{1,2}\.\d+$/.test(value);
}

/** Whether a value is a day of the calendar, since the popup displays it. */
function isDay(value: unknown): value is string {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  try {
    parseEdtf(value);
    return true;
  } catch {
    return false;
  }
}
