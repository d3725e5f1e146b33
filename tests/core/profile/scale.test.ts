import { describe, expect, it } from 'vitest';
import { scaleOf, shareOf } from '../../../core/profile/scale.ts';

describe('scaleOf', () => {
  it.each([
    [[600, 2616], 2616, [0, 1000, 2000]],
    [[35e9, 128.7e9], 128.7e9, [0, 50e9, 100e9]],
    [[3, 8], 8, [0, 2, 4, 6, 8]],
    [[0.4], 0.4, [0, 0.1, 0.2, 0.3, 0.4]],
  ])('draws %o from 0 to the largest, with round ticks', (numbers, end, ticks) => {
    const scale = scaleOf(numbers);
    expect(scale.end).toBe(end);
    expect(scale.ticks.map((tick) => Number(tick.toPrecision(6)))).toEqual(ticks);
  });

  it('has an axis even where there is nothing', () => {
    expect(scaleOf([0])).toEqual({ end: 1, ticks: [0] });
  });
});

describe('shareOf', () => {
  it.each([
    [{ value: 22, unit: 'percent' }, 0.22],
    [{ value: 1, unit: 'third' }, 1 / 3],
    [{ value: 22, unit: 'pumps' }, undefined],
  ])('takes %o as %s of the whole', (figure, share) => {
    expect(shareOf(figure)).toBe(share);
  });
});
