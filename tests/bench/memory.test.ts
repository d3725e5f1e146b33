import { describe, expect, it } from 'vitest';
import { growthOf, memoryTable } from '../../bench/memory.ts';

describe('growth of a heap', () => {
  it('is the slope from the hundredth turn on, whatever was read and compiled before', () => {
    expect(growthOf({ 50: 100, 100: 1000, 150: 1002, 200: 1004 })).toBeCloseTo(4);
  });

  it('is none where the heap only goes up and down', () => {
    expect(growthOf({ 100: 10, 150: 12, 200: 12, 250: 10 })).toBeCloseTo(0);
  });

  it('stands at the end of each row', () => {
    expect(memoryTable({ worker: { 100: 1000, 200: 1010 } })).toBe(
      '| heap, kB | 100 | 200 | growth for each 100 |\n| --- | --- | --- | --- |\n| worker | 1,000 | 1,010 | 10.0 |',
    );
  });
});
