import { type DatePoint, parseEdtf } from './edtf.ts';

/** How long ago, in the largest unit that the date's precision bears. */
export interface Age {
  value: number;
  unit: 'year' | 'month' | 'day';
}

/**
 * How old a date is. Whole units only, counted from the end of a period: October 2020 is six years old from October 2026 on.
 * @param edtf a date or period
 * @param now the reader's time
 */
export function ageOf(edtf: string, now: Date): Age {
  const { end } = parseEdtf(edtf);
  const months = monthsSince(end, now);
  if (end.precision === 'year') return { value: now.getFullYear() - end.year, unit: 'year' };
  if (months >= 12) return { value: Math.floor(months / 12), unit: 'year' };
  if (end.day === undefined || months >= 1) return { value: months, unit: 'month' };
  return { value: daysSince(end, now), unit: 'day' };
}

/**
 * Whether a day lies more than a year back: on the same day of the next year it does not yet.
 * @param edtf a day, as in "2026-11-22"
 */
export function isOlderThanAYear(edtf: string, now: Date): boolean {
  const { year, month = 1, day = 1 } = parseEdtf(edtf).end;
  return now.getTime() >= new Date(year + 1, month - 1, day + 1).getTime();
}

function monthsSince({ year, month = 1, day = 1 }: DatePoint, now: Date): number {
  const months = (now.getFullYear() - year) * 12 + now.getMonth() + 1 - month;
  return now.getDate() < day ? months - 1 : months;
}

function daysSince({ year, month = 1, day = 1 }: DatePoint, now: Date): number {
  const midnight = new Date(now.getFullYear(), now.getMonth(), now.getDate());
  return Math.round((midnight.getTime() - new Date(year, month - 1, day).getTime()) / 86_400_000);
}
