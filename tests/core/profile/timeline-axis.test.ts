import { describe, expect, it } from 'vitest';
import { axisOf, placeOf } from '../../../core/profile/timeline-axis.ts';

const spans = (years: number[]) => axisOf(years, 70).map(({ first, last }) => [first, last]);

describe('the axis', () => {
  it('goes from the first year to the last, with the years between', () => {
    expect(spans([2019, 2016])).toEqual([2016, 2017, 2018, 2019].map((year) => [year, year]));
  });

  it('draws four empty years or more as one gap, and fewer as they are', () => {
    expect(spans([1994, 1999])).toEqual([
      [1994, 1994],
      [1995, 1998],
      [1999, 1999],
    ]);
    expect(spans([1994, 1998])).toHaveLength(5);
  });

  it('is whole: its columns lie end to end, years alike', () => {
    const columns = axisOf([1994, 2016, 2018], 70);
    for (const [at, column] of columns.entries()) {
      const next = columns[at + 1]?.at ?? 1;
      expect(column.at + column.width).toBeCloseTo(next);
    }
    const years = columns.filter(({ first, last }) => first === last);
    for (const { width } of years) expect(width).toBeCloseTo(years[0]?.width ?? 0);
  });

  it('names no more years than there is room for, the first among them', () => {
    const named = axisOf(
      Array.from({ length: 60 }, (_, at) => 1960 + at),
      60,
    ).filter(({ isNamed }) => isNamed);
    expect(named[0]?.first).toBe(1960);
    for (const [at, { at: place }] of named.entries())
      expect(place * 60 - (named[at - 1]?.at ?? -1) * 60).toBeGreaterThanOrEqual(3 - 1e-9);
    expect(axisOf([2016, 2020], 70).every(({ isNamed }) => isNamed)).toBe(true);
  });

  it('is empty without years', () => {
    expect(axisOf([], 70)).toEqual([]);
  });
});

describe('a date on the axis', () => {
  const columns = axisOf([2019, 2020], 70);

  it('stands in the middle of its year, or of its month, where no more is known', () => {
    expect(placeOf('2019', columns)).toBeCloseTo(0.25);
    expect(placeOf('2020-01', columns)).toBeCloseTo(0.5 + 0.5 / 24);
  });

  it('stands where a period begins', () => {
    expect(placeOf('2019/2020-03', columns)).toBe(placeOf('2019', columns));
  });

  it('keeps the order of days, from the first of a year to its last', () => {
    const places = ['2019-01-01', '2019-01-31', '2019-02-01', '2019-12-31', '2020-01-01'].map((day) =>
      placeOf(day, columns),
    );
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places[0]).toBeGreaterThan(0);
    expect(places[3]).toBeLessThan(0.5);
  });
});
