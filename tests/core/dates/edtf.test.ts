import { describe, expect, it } from 'vitest';
import { dayRange, parseEdtf } from '../../../core/dates/edtf.ts';

describe('parseEdtf', () => {
  it('reads the precision off the form of a date', () => {
    expect(parseEdtf('2020').start).toEqual({ year: 2020, precision: 'year' });
    expect(parseEdtf('2020-10').start).toEqual({ year: 2020, month: 10, precision: 'month' });
    expect(parseEdtf('2020-10-31').start).toEqual({ year: 2020, month: 10, day: 31, precision: 'day' });
  });

  it('reads a period of two precisions', () => {
    const { start, end } = parseEdtf('2019/2020-03');
    expect(start.precision).toBe('year');
    expect(end).toEqual({ year: 2020, month: 3, precision: 'month' });
  });

  it.each(['', '20', '2020-13', '2020-00', '2021-02-29', '2020-10-32', '2020-10-00', 'November 2020', '2020/'])(
    'refuses %j',
    (text) => {
      expect(() => parseEdtf(text)).toThrow(RangeError);
    },
  );
});

describe('dayRange', () => {
  it('spans all days that a date can mean', () => {
    expect(dayRange('2020')).toEqual({ first: '2020-01-01', last: '2020-12-31' });
    expect(dayRange('2020-02')).toEqual({ first: '2020-02-01', last: '2020-02-29' });
    expect(dayRange('2019/2020-03')).toEqual({ first: '2019-01-01', last: '2020-03-31' });
  });
});
