import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { parseEdtf } from '../../../core/dates/edtf.ts';
import { awayList, isAway, type Memory, repairMemory, SURFACES } from '../../../core/reader/memory.ts';
import { anyName, anything, damage, damaged, isHealthy } from './stored.ts';

// Ten thousand runs take a while on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const MAPS = ['awayUntil', 'awayUntilNew', 'summaryShown', 'shown', 'seen'] as const;
/** The latest time that a Date can hold, in milliseconds since 1970. */
const LAST_MOMENT = 8.64e15;
const VERSION = /^\d{4}\.\d{1,2}\.\d+$/;

const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const version = fc
  .tuple(fc.integer({ min: 2000, max: 2999 }), fc.integer({ min: 1, max: 12 }), fc.nat(99))
  .map((parts) => parts.join('.'));
const mapOf = <T>(value: fc.Arbitrary<T>) => fc.dictionary(anyName, value, { maxKeys: 4 });
const seen = fc.record({ version, day });

const lasting = fc.record({
  awayUntil: mapOf(fc.integer({ min: 0, max: LAST_MOMENT })),
  awayUntilNew: mapOf(version),
  summaryShown: mapOf(day),
  shown: mapOf(fc.record({ day, sections: fc.array(fc.string(), { maxLength: 3 }) })),
  seen: fc.record({ popup: seen, profile: seen }, { requiredKeys: [] }),
});

function expectValid(memory: Memory): void {
  expect(Object.keys(memory).sort()).toEqual([...MAPS, 'awayThisSession'].sort());
  expect(Object.values(memory.awayUntil).every((time) => !Number.isNaN(new Date(time).getTime()))).toBe(true);
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
  const now = new Date();
  for (const away of awayList(memory, now)) isAway(memory, away.site, now, () => false);
}

describe('stored memory', () => {
  it('are valid after any damage, and keep everything that was not touched', () => {
    let kept = 0;
    fc.assert(
      fc.property(lasting, fc.array(damage, { minLength: 1, maxLength: 5 }), anything, (healthy, damages, session) => {
        const { stored, touched } = damaged(healthy, damages);
        const repaired = repairMemory(stored, session);
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
        expect(repairMemory({}, session).awayThisSession).toEqual([...new Set(healthy)]);
      }),
    );
  });

  it('are valid whatever stands in their place', () => {
    fc.assert(fc.property(anything, anything, (stored, session) => expectValid(repairMemory(stored, session))));
  });
});
