import { ageOf } from '../../core/dates/age.ts';
import { type DatePoint, parseEdtf } from '../../core/dates/edtf.ts';
import { memoize } from './memoize.ts';
import { locale, t } from './text.ts';

/**
 * A date of the dataset in the reader's language: to the month, or to the year if only that is known.
 * @param edtf for example "2020-10" or "2018/2020"
 */
export function formatMonth(edtf: string): string {
  return format(edtf, 'month');
}

/** The same with the month's short name, where there is little room: "Oct 2020". */
export function formatShortMonthAndYear(edtf: string): string {
  return format(edtf, 'short');
}

/**
 * How long ago a date of the dataset is, in the reader's language: "6 years ago".
 * @param now the reader's time
 */
export function formatAge(edtf: string, now: Date): string {
  const { value, unit } = ageOf(edtf, now);
  return agesAs(value === 0 ? 'auto' : 'always', locale()).format(-value, unit);
}

/** A date of the dataset in the reader's language: to the day, or as precise as it is known. */
export function formatDay(edtf: string): string {
  return format(edtf, 'day');
}

/** The month in which a date or period begins, shortened: "Oct". Empty if only the year is known. */
export function formatShortMonth(edtf: string): string {
  const { start } = parseEdtf(edtf);
  return start.month === undefined ? '' : shortMonthsIn(locale()).format(toDate(start));
}

/**
 * The time between two dates of the dataset, to the month: "October 2019 to November 2020". If both are in one month,
 * that month alone.
 */
export function formatPeriod({ from, to }: { from: string; to: string }): string {
  const [first, last] = [formatMonth(from), formatMonth(to)];
  return first === last ? first : t('from_to', first, last);
}

/** A moment as a day in the reader's time zone and language. @param time milliseconds since 1970 */
export function formatTime(time: number): string {
  return new Intl.DateTimeFormat(locale(), { dateStyle: 'long' }).format(time);
}

type Precision = 'year' | 'short' | 'month' | 'day';

/** @param wanted how precise; less where less is known */
function format(edtf: string, wanted: Exclude<Precision, 'year'>): string {
  const { start, end } = parseEdtf(edtf);
  const hasMonths = start.month !== undefined && end.month !== undefined;
  const hasDays = hasMonths && start.day !== undefined && end.day !== undefined;
  const known = wanted === 'day' && !hasDays ? 'month' : wanted;
  const formatter = datesTo(hasMonths ? known : 'year', locale());
  return edtf.includes('/') ? formatter.formatRange(toDate(start), toDate(end)) : formatter.format(toDate(start));
}

function toDate({ year, month = 1, day = 1 }: DatePoint): Date {
  return new Date(Date.UTC(year, month - 1, day));
}

const datesTo = memoize(
  (precision: Precision, language: string) =>
    new Intl.DateTimeFormat(language, {
      timeZone: 'UTC',
      year: 'numeric',
      ...(precision !== 'year' && { month: precision === 'short' ? 'short' : 'long' }),
      ...(precision === 'day' && { day: 'numeric' }),
    }),
);

const shortMonthsIn = memoize(
  (language: string) => new Intl.DateTimeFormat(language, { timeZone: 'UTC', month: 'short' }),
);

const agesAs = memoize(
  (numeric: 'auto' | 'always', language: string) => new Intl.RelativeTimeFormat(language, { numeric }),
);
