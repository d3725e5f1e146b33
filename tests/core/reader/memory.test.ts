import { describe, expect, it } from 'vitest';
import { localDay } from '../../../core/dates/day.ts';
import { awayList, awayUntil, isAway, NO_VISITS, repairVisits, withoutAway } from '../../../core/reader/memory.ts';

const never = () => false;
const noon = new Date(2026, 10, 22, 12);

describe('visits', () => {
  it('keep the notice away until the time is over, on that site alone', () => {
    const visits = { ...NO_VISITS, awayUntil: { shop: awayUntil('day', noon) } };
    expect(isAway(visits, 'shop', noon, never)).toBe(true);
    expect(isAway(visits, 'cloud', noon, never)).toBe(false);
    expect(isAway(visits, 'shop', new Date(awayUntil('day', noon)), never)).toBe(false);
  });

  it('keep the notice away for the session', () => {
    const visits = { ...NO_VISITS, awayThisSession: ['shop'] };
    expect(isAway(visits, 'shop', noon, never)).toBe(true);
    expect(isAway(withoutAway(visits, 'shop'), 'shop', noon, never)).toBe(false);
  });

  it('know the reader’s own day', () => {
    expect(localDay(noon)).toBe('2026-11-22');
    expect(new Date(awayUntil('day', noon)).getDate()).toBe(23);
  });

  it('are repaired entry by entry', () => {
    const visits = repairVisits(
      { awayUntil: { shop: 5, cloud: 'x' }, summaryShown: { shop: '2026-11-22', cloud: 'today' } },
      ['shop', 3],
    );
    expect(visits).toEqual({
      ...NO_VISITS,
      awayUntil: { shop: 5 },
      summaryShown: { shop: '2026-11-22' },
      awayThisSession: ['shop'],
    });
    expect(repairVisits('x', null)).toEqual(NO_VISITS);
  });

  it('last a day or a month by the reader’s calendar, and the end of a shorter month', () => {
    const until = (span: 'day' | 'month', from: Date) => localDay(new Date(awayUntil(span, from)));
    expect(until('day', new Date(2026, 11, 31, 23))).toBe('2027-01-01');
    expect(until('month', noon)).toBe('2026-12-22');
    expect(until('month', new Date(2027, 0, 31))).toBe('2027-02-28');
  });

  it('list where the notice is away now, and until when', () => {
    const visits = {
      ...NO_VISITS,
      awayThisSession: ['shop'],
      awayUntil: { cloud: noon.getTime() + 1, ring: noon.getTime() },
      awayUntilNew: { ring: '2026.1.1' },
    };
    expect(awayList(visits, noon)).toEqual([
      { site: 'cloud', until: 'time', time: noon.getTime() + 1 },
      { site: 'ring', until: 'new' },
      { site: 'shop', until: 'session' },
    ]);
  });
});
