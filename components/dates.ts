import { ageOf } from '../data/age.ts';
import { type DatePoint, parseEdtf } from '../data/edtf.ts';
import { locale } from './text.ts';

/**
 * A date of the dataset in the reader's language, as precise as it is but no finer than the month.
 * @param edtf for example "2020-10" or "2018/2020"
 */
export function formatMonth(edtf: string): string {
  return format(edtf, false);
}

/**
 * How long ago a date of the dataset is, in the reader's language: "6 years ago".
 * @param now the reader's time
 */
export function formatAge(edtf: string, now: Date): string {
  const { value, unit } = ageOf(edtf, now);
  return new Intl.RelativeTimeFormat(locale(), { numeric: value === 0 ? 'auto' : 'always' }).format(-value, unit);
}

/** A date of the dataset in the reader's language, to the day where it is known. */
export function formatDay(edtf: string): string {
  return format(edtf, true);
}

/** A moment of the reader's own time as a day in their language. @param time milliseconds since 1970 */
export function formatTime(time: number): string {
  return new Intl.DateTimeFormat(locale(), { dateStyle: 'long' }).format(time);
}

function format(edtf: string, day: boolean): string {
  const { start, end } = parseEdtf(edtf);
  const precise = start.month !== undefined && end.month !== undefined;
  const formatter = new Intl.DateTimeFormat(locale(), {
    timeZone: 'UTC',
    year: 'numeric',
    ...(precise && { month: 'long' }),
    ...(precise && day && start.day !== undefined && end.day !== undefined && { day: 'numeric' }),
  });
  return edtf.includes('/') ? formatter.formatRange(toDate(start), toDate(end)) : formatter.format(toDate(start));
}

function toDate({ year, month = 1, day = 1 }: DatePoint): Date {
  return new Date(Date.UTC(year, month - 1, day));
}
