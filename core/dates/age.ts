import { type DatePoint, parseEdtf } from './edtf.ts';

/** How long ago a date is, in the largest unit that fits and that the date's precision allows. */
export interface Age {
  value: number;
  unit: 'year' | 'month' | 'day';
}

/**
 * How old a date is, in whole units. A period counts from its end. October 2020 turns six years old on 1 October 2026.
 * @param edtf a date or period
 * @param now the current time; days begin at midnight in the reader's time zone
 * @throws RangeError as `parseEdtf` does
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
 * Whether a day is more than a year ago. On the same date of the next year it is not yet; the day after, it is.
 * @param edtf a day, as in "2026-11-22"
 * @throws RangeError as `parseEdtf` does
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

/**
 * How many whole months lie between two dates; negative where the second is earlier.
 * @param from a date, as precise as it is known: "2026-05" counts from its first day
 * @throws RangeError as `parseEdtf` does
 */
export function monthsBetween(from: string, to: string): number {
  const { year, month = 1, day = 1 } = parseEdtf(to).end;
  return monthsSince(parseEdtf(from).end, new Date(year, month - 1, day));
}
