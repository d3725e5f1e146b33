import { describe, expect, it } from 'vitest';
import { localDay } from '../../../core/dates/day.ts';
import { awayList, awayUntil, EMPTY_MEMORY, isAway, repairMemory, withoutAway } from '../../../core/reader/memory.ts';

const never = () => false;
const noon = new Date(2026, 10, 22, 12);

describe('memory', () => {
  it('keep the notice away until the time is over, on that site alone', () => {
    const memory = { ...EMPTY_MEMORY, awayUntil: { shop: awayUntil('day', noon) } };
    expect(isAway(memory, 'shop', noon, never)).toBe(true);
    expect(isAway(memory, 'cloud', noon, never)).toBe(false);
    expect(isAway(memory, 'shop', new Date(awayUntil('day', noon)), never)).toBe(false);
  });

  it('keep the notice away for the session', () => {
    const memory = { ...EMPTY_MEMORY, awayThisSession: ['shop'] };
    expect(isAway(memory, 'shop', noon, never)).toBe(true);
    expect(isAway(withoutAway(memory, 'shop'), 'shop', noon, never)).toBe(false);
  });

  it('know the reader’s own day', () => {
    expect(localDay(noon)).toBe('2026-11-22');
    expect(new Date(awayUntil('day', noon)).getDate()).toBe(23);
  });

  it('are repaired entry by entry', () => {
    const memory = repairMemory(
      { awayUntil: { shop: 5, cloud: 'x' }, summaryShown: { shop: '2026-11-22', cloud: 'today' } },
      ['shop', 3],
    );
    expect(memory).toEqual({
      ...EMPTY_MEMORY,
      awayUntil: { shop: 5 },
      summaryShown: { shop: '2026-11-22' },
      awayThisSession: ['shop'],
    });
    expect(repairMemory('x', null)).toEqual(EMPTY_MEMORY);
  });

  it('last a day or a month by the reader’s calendar, and the end of a shorter month', () => {
    const until = (span: 'day' | 'month', from: Date) => localDay(new Date(awayUntil(span, from)));
    expect(until('day', new Date(2026, 11, 31, 23))).toBe('2027-01-01');
    expect(until('month', noon)).toBe('2026-12-22');
    expect(until('month', new Date(2027, 0, 31))).toBe('2027-02-28');
  });

  it('list where the notice is away now, and until when', () => {
    const memory = {
      ...EMPTY_MEMORY,
      awayThisSession: ['shop'],
      awayUntil: { cloud: noon.getTime() + 1, ring: noon.getTime() },
      awayUntilNew: { ring: '2026.1.1' },
    };
    expect(awayList(memory, noon)).toEqual([
      { site: 'cloud', until: 'time', time: noon.getTime() + 1 },
      { site: 'ring', until: 'new' },
      { site: 'shop', until: 'session' },
    ]);
  });
});
