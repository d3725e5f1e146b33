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
      noon,
    );
    expect(memory).toEqual({
      ...EMPTY_MEMORY,
      awayUntil: { shop: 5 },
      summaryShown: { shop: '2026-11-22' },
      awayThisSession: ['shop'],
    });
    expect(repairMemory('x', null, noon)).toEqual(EMPTY_MEMORY);
  });

  it('are rid of what was stored while the clock was wrong, and of nothing else', () => {
    const seenOn = (day: string) => ({ version: '2026.1.1', day });
    const shownOn = (day: string) => ({ day, sections: ['river'] });
    const wrong = {
      awayUntil: { cloud: new Date(2030, 0, 1).getTime() },
      summaryShown: { cloud: '2026-11-24' },
      shown: { cloud: shownOn('2030-01-01') },
      seen: { profile: seenOn('2027-01-01') },
    };
    const right = {
      awayUntil: { shop: awayUntil('month', noon) },
      summaryShown: { shop: '2026-11-22' },
      shown: { shop: shownOn('2026-11-22') },
      seen: { popup: seenOn('2026-11-22') },
    };
    const both = {
      awayUntil: { ...wrong.awayUntil, ...right.awayUntil },
      summaryShown: { ...wrong.summaryShown, ...right.summaryShown },
      shown: { ...wrong.shown, ...right.shown },
      seen: { ...wrong.seen, ...right.seen },
    };
    expect(repairMemory(both, [], noon)).toEqual({ ...EMPTY_MEMORY, ...right });
  });

  it('keep the day that it was for a reader who has since travelled west', () => {
    const summaryShown = { shop: '2026-11-23' };
    expect(repairMemory({ summaryShown }, [], noon)).toMatchObject({ summaryShown });
  });

  it.each(['day', 'month'] as const)('keep what the reader chose just now for a %s, in whatever month', (span) => {
    for (let month = 0; month < 12; month++) {
      for (const now of [new Date(2027, month, 1), new Date(2027, month + 1, 0, 23, 59)]) {
        const chosen = { shop: awayUntil(span, now) };
        expect(repairMemory({ awayUntil: chosen }, [], now).awayUntil).toEqual(chosen);
      }
    }
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
    expect(awayList(memory, noon, never)).toEqual([
      { site: 'cloud', until: 'time', time: noon.getTime() + 1 },
      { site: 'ring', until: 'new' },
      { site: 'shop', until: 'session' },
    ]);
  });

  it('list no site that waited for something new and has it, unless it is away for another reason', () => {
    const memory = {
      ...EMPTY_MEMORY,
      awayThisSession: ['shop'],
      awayUntilNew: { cloud: '2026.1.1', ring: '2026.1.2', shop: '2026.1.1' },
    };
    const hasNews = (_: string, since: string) => since === '2026.1.1';
    expect(awayList(memory, noon, hasNews)).toEqual([
      { site: 'ring', until: 'new' },
      { site: 'shop', until: 'session' },
    ]);
    expect(awayList(memory, noon, (site) => site === 'ring').map(({ site }) => site)).toEqual([
      'cloud',
      'shop',
      'shop',
    ]);
  });
});
