import * as z from 'zod/mini';
import { dayRange, EDTF, parseEdtf } from '../dates/edtf.ts';

/** Lower-case words joined by hyphens: the form of every id in the dataset. */
export const Id = z
  .string()
  .check(
    z.regex(
      /^[a-z0-9]+(-[a-z0-9]+)*$/,
      'An id is lower-case letters, digits and single hyphens, like "ledger-p03-02".',
    ),
    z.maxLength(60, 'An id is at most 60 characters.'),
  );

export const EdtfDate = z
  .string()
  .check(
    z.regex(EDTF, { error: 'Write a date as 2020, 2020-10 or 2020-10-31, and a period as 2018/2020.', abort: true }),
    z.refine(isOnCalendar, { error: 'This is not a day of the calendar.', abort: true }),
    z.refine(runsForward, 'This period ends before it begins.'),
    z.describe(
      'A date or period in EDTF level 0. Its form is its precision: 2020 (year), 2020-10 (month), 2020-10-31 (day), 2018/2020 (period).',
    ),
  );

function isOnCalendar(text: string): boolean {
  try {
    parseEdtf(text);
    return true;
  } catch {
    return false;
  }
}

function runsForward(text: string): boolean {
  const { first, last } = dayRange(text);
  return first <= last;
}

const A_YEAR = /\b(19|20)\d\d\b/;

/** The name of a dated record on the timeline. */
export const Label = text(26, 'it stands beside its sign on the timeline').check(
  z.refine((value) => !A_YEAR.test(value), 'Leave the year out: the sign stands at it.'),
  z.describe('Its name on the timeline: a noun or a verb, no date. Without it the record is a small sign there.'),
);

/** Browsers repair "https:/name" and spaces in an address; a reader of the dataset need not. */
export const HttpsUrl = z
  .url({ protocol: /^https$/, error: 'An address begins with https://.', abort: true })
  .check(z.regex(/^https:\/\/[^\s/]\S*$/, 'An address begins with https:// and has no space in it.'));

/**
 * A text without leading or trailing space.
 * @param max its greatest length, in characters
 * @param why ends the message about a longer text: "At most 40 characters: it has to fit the chip."
 */
export function text(max: number, why: string) {
  return z.string().check(
    z.minLength(1, 'This text is empty; write it or leave the field out.'),
    z.maxLength(max, `At most ${max} characters: ${why}.`),
    z.regex(/^\S(?:[\s\S]*\S)?$/, 'Take away the space at the beginning or end.'),
    z.refine((value) => !/["]/.test(value), 'Quotations stand in curly quotes “ ”, not straight ones.'),
  );
}

/** A record that a translation left in English says so; one in the language of the whole says nothing. No file has this. */
export interface Spoken {
  language?: 'en' | undefined;
}
