import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localDay } from '../../../core/dates/day.ts';
import { parseEdtf } from '../../../core/dates/edtf.ts';
import { awayList, EMPTY_MEMORY, isAway, type Memory, repairMemory, SURFACES } from '../../../core/reader/memory.ts';
import { anyName, anything, damage, damaged, isHealthy } from './stored.ts';

const MAPS = ['awayUntil', 'awayUntilNew', 'summaryShown', 'shown', 'seen'] as const;
/** The reader's time. */
const NOW = new Date(2026, 10, 24, 12);
const TOMORROW = '2026-11-25';
/** The latest time until which the notice can have been sent away by now, in milliseconds since 1970. */
const LONGEST_AWAY = NOW.getTime() + 32 * 86_400_000;
/** The latest time that a Date can hold, in milliseconds since 1970. */
const LAST_MOMENT = 8.64e15;
const VERSION = /^\d{4}\.\d{1,2}\.\d+$/;

const dayBetween = (min: Date, max: Date) => fc.date({ min, max, noInvalidDate: true }).map(localDay);
const day = dayBetween(new Date(2000, 0, 1), new Date(2026, 10, 25));
const dayToCome = dayBetween(new Date(2026, 10, 26), new Date(2100, 0, 1));
const version = fc
  .tuple(fc.integer({ min: 2000, max: 2999 }), fc.integer({ min: 1, max: 12 }), fc.nat(99))
  .map((parts) => parts.join('.'));
const mapOf = <T>(value: fc.Arbitrary<T>) => fc.dictionary(anyName, value, { maxKeys: 4 });

/** What is stored of times and days. */
const dated = (time: fc.Arbitrary<number>, day: fc.Arbitrary<string>) => {
  const seen = fc.record({ version, day });
  return {
    awayUntil: mapOf(time),
    summaryShown: mapOf(day),
    shown: mapOf(fc.record({ day, sections: fc.array(fc.string(), { maxLength: 3 }) })),
    seen: fc.record({ popup: seen, profile: seen }, { requiredKeys: [] }),
  };
};

const lasting = fc.record({
  ...dated(fc.integer({ min: 0, max: LONGEST_AWAY }), day),
  awayUntilNew: mapOf(version),
});
const storedByAWrongClock = fc.record(dated(fc.integer({ min: LONGEST_AWAY + 1, max: LAST_MOMENT }), dayToCome));

function expectValid(memory: Memory): void {
  expect(Object.keys(memory).sort()).toEqual([...MAPS, 'awayThisSession'].sort());
  expect(Object.values(memory.awayUntil).every((time) => !Number.isNaN(new Date(time).getTime()))).toBe(true);
  expect(Object.values(memory.awayUntil).every((time) => time <= LONGEST_AWAY)).toBe(true);
  expect(Object.values(memory.awayUntilNew).every((one) => VERSION.test(one))).toBe(true);
  expect(new Set(memory.awayThisSession).size).toBe(memory.awayThisSession.length);
  expect(memory.awayThisSession.every((site) => typeof site === 'string')).toBe(true);
  const shown = Object.values(memory.shown);
  expect(shown.every(({ sections }) => sections.every((id) => typeof id === 'string'))).toBe(true);
  for (const surface of Object.keys(memory.seen)) expect(SURFACES).toContain(surface);
  const days = [
    ...Object.values(memory.summaryShown),
    ...[...shown, ...Object.values(memory.seen)].map((one) => one.day),
  ];
  // Throws if there is no such day.
  for (const one of days) parseEdtf(one);
  expect(days.every((one) => one <= TOMORROW)).toBe(true);
  const never = () => false;
  for (const away of awayList(memory, NOW, never)) expect(isAway(memory, away.site, NOW, never)).toBe(true);
}

describe('stored memory', () => {
  it('are valid after any damage, and keep everything that was not touched', () => {
    let kept = 0;
    fc.assert(
      fc.property(lasting, fc.array(damage, { minLength: 1, maxLength: 5 }), anything, (healthy, damages, session) => {
        const { stored, touched } = damaged(healthy, damages);
        const repaired = repairMemory(stored, session, NOW);
        expectValid(repaired);
        for (const name of MAPS)
          for (const entry of Object.entries(healthy[name]))
            if (isHealthy([name, entry[0]], touched)) {
              kept++;
              expect(Object.entries(repaired[name])).toContainEqual(entry);
            }
      }),
      { numRuns: 10_000 },
    );
    expect(kept).toBeGreaterThan(10_000);
  });

  it('keep every site of the session that is one, once', () => {
    const sites = fc.array(fc.oneof(fc.constantFrom('ring', 'aws'), fc.string(), anything));
    fc.assert(
      fc.property(sites, (session) => {
        const healthy = session.filter((one) => typeof one === 'string');
        expect(repairMemory({}, session, NOW).awayThisSession).toEqual([...new Set(healthy)]);
      }),
    );
  });

  it('keep nothing that was stored while the clock was wrong', () => {
    fc.assert(
      fc.property(storedByAWrongClock, (stored) => {
        expect(repairMemory(stored, [], NOW)).toEqual(EMPTY_MEMORY);
      }),
    );
  });

  it('are valid whatever stands in their place', () => {
    fc.assert(fc.property(anything, anything, (stored, session) => expectValid(repairMemory(stored, session, NOW))));
  });
});
