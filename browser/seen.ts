import { localDay } from '../core/dates/day.ts';
import type { Seen, Surface, Visits } from '../core/reader/memory.ts';
import { changeVisits, readVisits } from './storage.ts';

/**
 * Remembers that the reader looks at a surface today.
 * @param version the version of the dataset that they see
 * @param visits what was read just now, where that was
 * @returns what they had seen there before; undefined the first time
 */
export async function see(
  surface: Surface,
  version: string,
  isPrivate: boolean,
  visits?: Visits,
): Promise<Seen | undefined> {
  const before = (visits ?? (await readVisits(isPrivate))).seen[surface];
  const now = { version, day: localDay(new Date()) };
  if (before?.version !== now.version || before.day !== now.day)
    void changeVisits((visits) => ({ ...visits, seen: { ...visits.seen, [surface]: now } }), isPrivate).catch(
      () => undefined, // what could not be remembered is told once more
    );
  return before;
}
