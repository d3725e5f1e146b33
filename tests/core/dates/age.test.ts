import { describe, expect, it } from 'vitest';
import { ageOf, isOlderThanAYear } from '../../../core/dates/age.ts';

const at = (day: string) => new Date(`${day}T12:00`);

describe('ageOf', () => {
  it.each([
    ['2020-10', '2026-11-22', 6, 'year'],
    ['2020-12', '2026-11-22', 5, 'year'],
    ['2020-11-22', '2026-11-22', 6, 'year'],
    ['2020-11-23', '2026-11-22', 5, 'year'],
    ['2020', '2026-11-22', 6, 'year'],
    ['2018/2020-03', '2026-11-22', 6, 'year'],
    ['2026', '2026-11-22', 0, 'year'],
    ['2026-01', '2026-11-22', 10, 'month'],
    ['2026-11', '2026-11-22', 0, 'month'],
    ['2026-11-20', '2026-11-22', 2, 'day'],
  ])('%s is, on %s, %i %s old', (edtf, now, value, unit) => {
    expect(ageOf(edtf, at(now))).toEqual({ value, unit });
  });
});

describe('isOlderThanAYear', () => {
  it('turns on the day after the anniversary', () => {
    expect(isOlderThanAYear('2025-11-22', new Date(2026, 10, 22, 23, 59, 59))).toBe(false);
    expect(isOlderThanAYear('2025-11-22', new Date(2026, 10, 23))).toBe(true);
  });
});
