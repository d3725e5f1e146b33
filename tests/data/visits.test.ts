import { describe, expect, it } from 'vitest';
import { isAway, localDay, NO_VISITS, nextDay, repairVisits, withoutAway } from '../../data/visits.ts';

const never = () => false;
const noon = new Date(2026, 10, 22, 12);

describe('visits', () => {
  it('keep the notice away until the time is over, on that site alone', () => {
    const visits = { ...NO_VISITS, awayUntil: { shop: nextDay(noon) } };
    expect(isAway(visits, 'shop', noon, never)).toBe(true);
    expect(isAway(visits, 'cloud', noon, never)).toBe(false);
    expect(isAway(visits, 'shop', new Date(nextDay(noon)), never)).toBe(false);
  });

  it('keep the notice away for the session', () => {
    const visits = { ...NO_VISITS, awayThisSession: ['shop'] };
    expect(isAway(visits, 'shop', noon, never)).toBe(true);
    expect(isAway(withoutAway(visits, 'shop'), 'shop', noon, never)).toBe(false);
  });

  it('know the reader’s own day', () => {
    expect(localDay(noon)).toBe('2026-11-22');
    expect(new Date(nextDay(noon)).getDate()).toBe(23);
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
});
