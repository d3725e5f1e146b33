import { isRecord } from './settings.ts';

/** What the notice remembers between pages: where it was sent away, and what was already seen. */
export interface Visits {
  /** Until when the notice stays away, by site: a time in milliseconds since 1970. */
  awayUntil: Readonly<Record<string, number>>;
  /** The version of the dataset after which something new brings the notice back, by site. */
  awayUntilNew: Readonly<Record<string, string>>;
  /** Sites where the notice stays away until the browser is closed. */
  awayThisSession: readonly string[];
  /** The day (as in "2026-11-22", the reader's own) on which the summary last showed by itself, by site. */
  summaryShown: Readonly<Record<string, string>>;
  /** The version of the dataset that the reader saw when they last opened the popup, and the day. */
  seen: { version: string; day: string } | undefined;
}

export const NO_VISITS: Visits = Object.freeze({
  awayUntil: {},
  awayUntilNew: {},
  awayThisSession: [],
  summaryShown: {},
  seen: undefined,
});

/**
 * Makes valid visits of whatever was stored, entry by entry.
 * @param lasting what local storage holds
 * @param session what session storage holds
 */
export function repairVisits(lasting: unknown, session: unknown): Visits {
  const raw = isRecord(lasting) ? lasting : {};
  return {
    awayUntil: pick(raw.awayUntil, (value): value is number => Number.isFinite(value)),
    awayUntilNew: pick(raw.awayUntilNew, isVersion),
    awayThisSession: Array.isArray(session) ? session.filter((site) => typeof site === 'string') : [],
    summaryShown: pick(raw.summaryShown, isDay),
    seen: repairSeen(raw.seen),
  };
}

/**
 * Whether the reader has sent the notice away from a site, for now.
 * @param hasNews whether the site has something new since a version of the dataset
 */
export function isAway(visits: Visits, site: string, now: Date, hasNews: (since: string) => boolean): boolean {
  const version = visits.awayUntilNew[site];
  return (
    visits.awayThisSession.includes(site) ||
    (visits.awayUntil[site] ?? 0) > now.getTime() ||
    (version !== undefined && !hasNews(version))
  );
}

/** The same visits with the notice no longer away from a site. */
export function withoutAway(visits: Visits, site: string): Visits {
  const { [site]: _, ...awayUntil } = visits.awayUntil;
  const { [site]: __, ...awayUntilNew } = visits.awayUntilNew;
  return {
    ...visits,
    awayUntil,
    awayUntilNew,
    awayThisSession: visits.awayThisSession.filter((one) => one !== site),
  };
}

/** The reader's own calendar day, as in "2026-11-22". */
export function localDay(now: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** The start of the reader's next day, in milliseconds since 1970. */
export function nextDay(now: Date): number {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1).getTime();
}

function pick<T>(value: unknown, isHealthy: (one: unknown) => one is T): Record<string, T> {
  const entries = isRecord(value) ? Object.entries(value) : [];
  return Object.fromEntries(entries.filter((entry): entry is [string, T] => isHealthy(entry[1])));
}

function repairSeen(value: unknown): Visits['seen'] {
  return isRecord(value) && isVersion(value.version) && isDay(value.day)
    ? { version: value.version, day: value.day }
    : undefined;
}

function isVersion(value: unknown): value is string {
  return typeof value === 'string' && /^\d{4}\.\d{1,2}\.\d+$/.test(value);
}

function isDay(value: unknown): value is string {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
}
