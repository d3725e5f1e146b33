import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRecord } from '../../../core/is-record.ts';
import {
  CHIP_SAYS,
  CORNERS,
  IN_PAGES,
  OFTEN,
  repairSettings,
  SETTINGS_VERSION,
  type Settings,
  STATEMENTS,
  THEMES,
} from '../../../core/reader/settings.ts';
import { exportSettings, importSettings } from '../../../core/reader/settings-file.ts';
import { anId, anything, damage, damaged, isHealthy } from './stored.ts';

const switches = fc.dictionary(anId, fc.boolean(), { maxKeys: 5 });

const settings: fc.Arbitrary<Settings> = fc.record({
  version: fc.constant(SETTINGS_VERSION),
  topics: switches,
  sites: switches,
  inPages: fc.constantFrom(...IN_PAGES),
  often: fc.constantFrom(...OFTEN),
  chipSays: fc.constantFrom(...CHIP_SAYS),
  statements: fc.constantFrom(...STATEMENTS),
  corner: fc.constantFrom(...CORNERS),
  theme: fc.constantFrom(...THEMES),
});

const CHOICES = {
  inPages: IN_PAGES,
  often: OFTEN,
  chipSays: CHIP_SAYS,
  statements: STATEMENTS,
  corner: CORNERS,
  theme: THEMES,
};

function expectValid(value: Settings): void {
  expect(Object.keys(value).sort()).toEqual([
    'chipSays',
    'corner',
    'inPages',
    'often',
    'sites',
    'statements',
    'theme',
    'topics',
    'version',
  ]);
  expect(value.version).toBe(SETTINGS_VERSION);
  for (const [name, allowed] of Object.entries(CHOICES)) expect(allowed).toContain(value[name as keyof Settings]);
  for (const one of [value.topics, value.sites]) {
    expect(Object.getPrototypeOf(one)).toBe(Object.prototype);
    expect(Object.values(one).every((on) => typeof on === 'boolean')).toBe(true);
  }
}

describe('stored settings', () => {
  it('are valid after any damage, and keep everything that was not touched', () => {
    let kept = 0;
    fc.assert(
      fc.property(settings, fc.array(damage, { minLength: 1, maxLength: 5 }), (healthy, damages) => {
        const { stored, touched } = damaged(healthy, damages);
        const repaired = repairSettings(stored);
        expectValid(repaired);
        const untouched = placesOf(healthy).filter(([path]) => isHealthy(path, touched));
        kept += untouched.length;
        expect(placesOf(repaired)).toEqual(expect.arrayContaining(untouched));
      }),
      { numRuns: 10_000 },
    );
    // Checks that something was left undamaged to compare.
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
        // Compared as text, because toEqual overlooks a key called "__proto__".
        else expect(sorted(exportSettings(read.settings))).toBe(sorted(ofThisVersion(text)));
      }),
      { numRuns: 2000 },
    );
    expect(refused).toBeGreaterThan(500);
  });
});

/** Everything that was chosen, each with its path in the settings. */
function placesOf(value: Settings): [path: string[], chosen: unknown][] {
  const { topics, sites, version: _, ...choices } = value;
  const all = Object.entries({ ...choices, topics, sites });
  return all.flatMap(([name, one]): [string[], unknown][] =>
    isRecord(one) ? Object.entries(one).map(([id, on]) => [[name, id], on]) : [[[name], one]],
  );
}

/** JSON text of settings as this version writes it, where it says that it is of an earlier one. */
function ofThisVersion(text: string): string {
  return text.replace(/"version":1\b/, `"version":${SETTINGS_VERSION}`);
}

/** JSON text with the keys of every object sorted. */
function sorted(text: string): string {
  return JSON.stringify(JSON.parse(text), (_, value) =>
    isRecord(value) ? Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)) : value,
  );
}
