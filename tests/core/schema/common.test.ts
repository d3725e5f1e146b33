import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { EdtfDate } from '../../../core/schema/common.ts';

/** What is wrong with a date; empty if nothing is. */
const faults = (date: string): string[] =>
  z.safeParse(EdtfDate, date).error?.issues.map(({ message }) => message) ?? [];

describe('a date', () => {
  it.each(['2020', '2020-10', '2020-10-31', '2018/2020', '2019/2020-03', '2020/2020-03', '2020-03/2020', '2020/2020'])(
    'may be %s',
    (date) => {
      expect(faults(date)).toEqual([]);
    },
  );

  it.each(['2020/2018', '2020-03/2019', '2020-10-31/2020-09', '2020-10-02/2020-10-01'])(
    'may not end before it begins, as %s does',
    (date) => {
      expect(faults(date)).toEqual(['This period ends before it begins.']);
    },
  );

  it.each([
    ['2020-02-30', 'This is not a day of the calendar.'],
    ['2020-02-30/2019', 'This is not a day of the calendar.'],
    ['in 2020', 'Write a date as 2020, 2020-10 or 2020-10-31, and a period as 2018/2020.'],
  ])('is not %s, and has one fault then', (date, fault) => {
    expect(faults(date)).toEqual([fault]);
  });
});
