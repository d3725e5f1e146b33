/**
 * Dates as the dataset writes them: level 0 of the Extended Date/Time Format (ISO 8601-2),
 * so that a date carries its own precision: "2020", "2020-10", "2020-10-31", or a period "2018/2020-03".
 * https://www.loc.gov/standards/datetime/
 */
export type Precision = 'year' | 'month' | 'day';

export interface DatePoint {
  year: number;
  /** 1 to 12, absent where only the year is known. */
  month?: number;
  /** 1 to 31, absent where only the month is known. */
  day?: number;
  precision: Precision;
}

export interface DateSpan {
  start: DatePoint;
  end: DatePoint;
}

export const EDTF = /^\d{4}(-\d{2}(-\d{2})?)?(\/\d{4}(-\d{2}(-\d{2})?)?)?$/;

/**
 * Reads an EDTF date or period.
 * @param text for example "2020-10" or "2018/2020"
 * @returns start and end (the same point for a single date)
 * @throws RangeError if the text does not have that form or is not a day of the calendar
 */
export function parseEdtf(text: string): DateSpan {
  if (!EDTF.test(text)) throw new RangeError(`"${text}" is not a date like 2020, 2020-10, 2020-10-31 or 2018/2020`);
  const [start, end = start] = text.split('/') as [string, string?];
  return { start: parsePoint(start), end: parsePoint(end) };
}

function parsePoint(text: string): DatePoint {
  const [year, month, day] = text.split('-').map(Number) as [number, number?, number?];
  const last = month === undefined ? 1 : daysInMonth(year, month);
  if (last === undefined || (day !== undefined && (day < 1 || day > last)))
    throw new RangeError(`"${text}" is not a day of the calendar`);
  if (month === undefined) return { year, precision: 'year' };
  if (day === undefined) return { year, month, precision: 'month' };
  return { year, month, day, precision: 'day' };
}

function daysInMonth(year: number, month: number): number | undefined {
  return month >= 1 && month <= 12 ? new Date(Date.UTC(year, month, 0)).getUTCDate() : undefined;
}

/**
 * The first and the last day that a date or period can mean.
 * @param text an EDTF date or period
 * @returns both as ISO days ("2020-10-01", "2020-10-31"), which can be compared as text
 * @throws RangeError as `parseEdtf` does
 */
export function dayRange(text: string): { first: string; last: string } {
  const { start, end } = parseEdtf(text);
  const last = end.day ?? daysInMonth(end.year, end.month ?? 12);
  return { first: isoDay(start.year, start.month ?? 1, start.day ?? 1), last: isoDay(end.year, end.month ?? 12, last) };
}

function isoDay(year: number, month: number, day = 1): string {
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}
