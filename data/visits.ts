import { isRecord } from './settings.ts';

/** What the notice remembers between pages: where it was sent away, and where a summary was already shown. */
export interface Visits {
  /** Until when the notice stays away, by site: a time in milliseconds since 1970. */
  awayUntil: Readonly<Record<string, number>>;
  /** Sites where the notice stays away until the browser is closed. */
  awayThisSession: readonly string[];
  /** The day (as in "2026-11-22", the reader's own) on which the summary last showed by itself, by site. */
  summaryShown: Readonly<Record<string, string>>;
}

export const NO_VISITS: Visits = Object.freeze({ awayUntil: {}, awayThisSession: [], summaryShown: {} });

/**
 * Makes valid visits of whatever was stored, entry by entry.
 * @param lasting what local storage holds; @param session what session storage holds
 */
export function repairVisits(lasting: unknown, session: unknown): Visits {
  const raw = isRecord(lasting) ? lasting : {};
  return {
    awayUntil: pick(raw.awayUntil, (value): value is number => Number.isFinite(value)),
    summaryShown: pick(
      raw.summaryShown,
      (value): value is string => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value),
    ),
    awayThisSession: Array.isArray(session) ? session.filter((site) => typeof site === 'string') : [],
  };
}

/** Whether the reader has sent the notice away from a site, for now. */
export function isAway(visits: Visits, site: string, now: Date): boolean {
  return visits.awayThisSession.includes(site) || (visits.awayUntil[site] ?? 0) > now.getTime();
}

/** The same visits with the notice no longer away from a site. */
export function withoutAway(visits: Visits, site: string): Visits {
  const { [site]: _, ...awayUntil } = visits.awayUntil;
  return { ...visits, awayUntil, awayThisSession: visits.awayThisSession.filter((one) => one !== site) };
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
