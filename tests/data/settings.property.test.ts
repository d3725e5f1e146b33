import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CORNERS,
  exportSettings,
  IN_PAGES,
  importSettings,
  OFTEN,
  repairSettings,
  type Settings,
  THEMES,
} from '../../data/settings.ts';
import versionOne from './stored/version-1.json' with { type: 'json' };
import { anything, anyName, damage, damaged, isHealthy } from './stored.ts';

const switches = fc.dictionary(anyName, fc.boolean(), { maxKeys: 5 });

const settings: fc.Arbitrary<Settings> = fc.record({
  version: fc.constant(1),
  topics: switches,
  sites: switches,
  inPages: fc.constantFrom(...IN_PAGES),
  often: fc.constantFrom(...OFTEN),
  corner: fc.constantFrom(...CORNERS),
  theme: fc.constantFrom(...THEMES),
});

const CHOICES = { inPages: IN_PAGES, often: OFTEN, corner: CORNERS, theme: THEMES };

function expectValid(value: Settings): void {
  expect(Object.keys(value).sort()).toEqual(['corner', 'inPages', 'often', 'sites', 'theme', 'topics', 'version']);
  expect(value.version).toBe(1);
  for (const [name, allowed] of Object.entries(CHOICES)) expect(allowed).toContain(value[name as keyof Settings]);
  for (const one of [value.topics, value.sites]) {
    expect(Object.getPrototypeOf(one)).toBe(Object.prototype);
    expect(Object.values(one).every((on) => typeof on === 'boolean')).toBe(true);
  }
}

describe('stored settings', () => {
  it('of version 1 are read as they were written, for ever', () => {
    expect(repairSettings(versionOne.settings)).toEqual(versionOne.settings);
  });

  it('are valid after any damage, and keep everything that was not touched', () => {
    let kept = 0;
    fc.assert(
      fc.property(settings, fc.array(damage, { minLength: 1, maxLength: 5 }), (healthy, damages) => {
        const { stored, touched } = damaged(healthy, damages);
        const repaired = repairSettings(stored);
        expectValid(repaired);
        for (const name of Object.keys(CHOICES) as (keyof typeof CHOICES)[])
          if (isHealthy([name], touched)) {
            kept++;
            expect(repaired[name]).toBe(healthy[name]);
          }
        for (const name of ['topics', 'sites'] as const)
          for (const [id, on] of Object.entries(healthy[name]))
            if (isHealthy([name, id], touched)) {
              kept++;
              expect(Object.entries(repaired[name])).toContainEqual([id, on]);
            }
      }),
      { numRuns: 10_000 },
    );
    // Otherwise damage everywhere would have left nothing to keep.
    expect(kept).toBeGreaterThan(10_000);
  });

  it('are valid whatever stands in their place', () => {
    fc.assert(fc.property(anything, (stored) => expectValid(repairSettings(stored))));
  });
});

describe('a settings file', () => {
  it('brings back the settings that were written into it', () => {
    fc.assert(
      fc.property(settings, (written) => {
        const read = importSettings(exportSettings(written));
        // By entries: toEqual is blind to a key called "__proto__".
        expect('settings' in read && Object.entries(read.settings.topics)).toEqual(Object.entries(written.topics));
        expect(read).toEqual({ settings: written });
      }),
    );
  });

  it('of any text gives valid settings or says what is wrong, and never both', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const read = importSettings(text);
        if ('settings' in read) expectValid(read.settings);
        else expect(read.faults.length).toBeGreaterThan(0);
      }),
    );
  });

  it('with any damage is taken only where what it says is taken whole', () => {
    let refused = 0;
    fc.assert(
      fc.property(settings, fc.array(damage, { minLength: 1, maxLength: 3 }), (healthy, damages) => {
        const file = JSON.parse(exportSettings(healthy));
        const { stored } = damaged(file, damages);
        const text = JSON.stringify(stored);
        const read = importSettings(text);
        if ('faults' in read) refused++;
        else expect(JSON.parse(exportSettings(read.settings))).toEqual(JSON.parse(text));
        expect(({} as Record<string, unknown>).polluted).toBeUndefined();
      }),
      { numRuns: 2000 },
    );
    expect(refused).toBeGreaterThan(500);
  });
});
