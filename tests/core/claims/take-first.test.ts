import { describe, expect, it } from 'vitest';
import { takeFirst } from '../../../core/claims/take-first.ts';

const GROUPS = [
  { id: 'a', cards: [1, 2, 3] },
  { id: 'b', cards: [4] },
  { id: 'c', cards: [5, 6] },
];

describe('takeFirst', () => {
  it.each([0, 1, 3, 4, 5, 100])('has the first %i, in order, in their groups', (count) => {
    const begun = takeFirst(GROUPS, 'cards', count);
    expect(begun.flatMap(({ cards }) => cards)).toEqual([1, 2, 3, 4, 5, 6].slice(0, count));
    for (const { id, cards } of begun)
      expect(GROUPS.find((one) => one.id === id)?.cards).toEqual(expect.arrayContaining(cards));
  });

  it('leaves out groups of which nothing is left, and changes none', () => {
    expect(takeFirst(GROUPS, 'cards', 4).map(({ id }) => id)).toEqual(['a', 'b']);
    expect(GROUPS[0]?.cards).toHaveLength(3);
  });
});
