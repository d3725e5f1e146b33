import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EMPTY_MEMORY, MEMORY_VERSION, repairMemory } from '../../../core/reader/memory.ts';
import { DEFAULT_SETTINGS, repairSettings, SETTINGS_VERSION, withTopic } from '../../../core/reader/settings.ts';
import { importSettings } from '../../../core/reader/settings-file.ts';
import { toStore } from '../../../core/reader/to-store.ts';

/** Folder with examples of what each version stored. A file is never changed once its version was published. */
const EXAMPLES = join(import.meta.dirname, 'stored');

/**
 * Hashes that show an edit of such a file. Readers have that data stored, so a new shape gets a new version and a new
 * line here.
 */
const SHA256 = {
  'settings-1.json': '76ea6ae3b8f3ec1277d6a24634a19ce14df40c2d8b44e7bad81b9fcd4afadda7',
  'settings-2.json': '91bffe2e4fc4e8234fc1a6ed05d25e713d0eae218c8bed7d23871dc5208add6a',
  'settings-3.json': 'cf587e3bf19f2ec2a922171cc9f47b53811a020a585b9a4bf0d8d3fdd8712436',
  'visits-1.json': '252e08608bd3be207a34c4989f977fec63c1448046ef8ecf17f8913178c61d79',
  'memory-2.json': 'b1fbadaeb426e672292a77342f1ba837bdcff73e9e81c64e7c08ba4eda9467b1',
};

/** Version 1 of the memory was called "visits". */
const nameOfMemory = (version: number) => (version === 1 ? 'visits-1' : `memory-${version}`);
const exampleOf = (name: string) => JSON.parse(readFileSync(join(EXAMPLES, `${name}.json`), 'utf8'));
const upTo = (version: number) => Array.from({ length: version }, (_, at) => at + 1);
/** The reader's time, shortly after the examples were stored. */
const NOW = new Date(2026, 10, 24);
const { awayThisSession: _, ...NOTHING_LASTING } = EMPTY_MEMORY;

describe('what older versions stored', () => {
  it('has an example of each version, and of none that is not there yet', () => {
    const names = [
      ...upTo(SETTINGS_VERSION).map((version) => `settings-${version}.json`),
      ...upTo(MEMORY_VERSION).map((version) => `${nameOfMemory(version)}.json`),
    ];
    expect(readdirSync(EXAMPLES).sort()).toEqual(names.sort());
  });

  it('stands in examples that nobody has changed', () => {
    const sums = readdirSync(EXAMPLES).map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(EXAMPLES, name)))
        .digest('hex'),
    ]);
    expect(Object.fromEntries(sums)).toEqual(SHA256);
  });

  it('is read with every choice, from storage and from a file', () => {
    for (const version of upTo(SETTINGS_VERSION)) {
      const example = exampleOf(`settings-${version}`);
      // What came later is as at first.
      const read = { ...DEFAULT_SETTINGS, ...example, version: SETTINGS_VERSION };
      expect(repairSettings(example)).toEqual(read);
      expect(importSettings(JSON.stringify({ format: 'sidelight-settings', ...example }))).toEqual({ settings: read });
    }
    for (const version of upTo(MEMORY_VERSION)) {
      const { version: _, ...example } = exampleOf(nameOfMemory(version));
      expect(repairMemory(example, ['ring'], NOW)).toEqual({ ...example, awayThisSession: ['ring'] });
    }
  });

  it('has an example of everything that is stored today, each chosen otherwise than at first', () => {
    // Fails for a key that was added without a new version, because the example lacks it. Older versions would throw
    // the key away.
    const { version, ...settings } = exampleOf(`settings-${SETTINGS_VERSION}`);
    expect(Object.keys({ version, ...settings }).sort()).toEqual(Object.keys(DEFAULT_SETTINGS).sort());
    for (const [key, value] of Object.entries(settings)) expect(DEFAULT_SETTINGS).not.toHaveProperty(key, value);
    const { version: _, ...memory } = exampleOf(nameOfMemory(MEMORY_VERSION));
    expect(Object.keys(memory).sort()).toEqual(Object.keys(NOTHING_LASTING).sort());
    for (const value of Object.values(memory)) expect(value).not.toEqual({});
  });
});

describe('toStore', () => {
  const read = repairSettings({ theme: 'dark' });
  const changed = withTopic(read, 'water', false);

  it.each([
    undefined,
    null,
    7,
    [],
    {},
    { version: 'x', foreign: 1 },
    { version: 0, foreign: 1 },
    { version: 1, foreign: 1 },
  ])('writes the whole, with its version, over %j', (before) => {
    expect(toStore(1, before, read, changed)).toEqual({ ...changed, version: 1 });
  });

  it('keeps what a newer version stored, as far as it was not changed', () => {
    const newer = { version: 2, theme: 'sepia', corner: 'middle', topics: { water: true }, voice: { on: true } };
    const known = repairSettings(newer);
    expect(toStore(1, newer, known, withTopic(known, 'water', false))).toEqual({ ...newer, topics: { water: false } });
    expect(toStore(1, newer, known, { ...known, theme: 'dark' })).toEqual({ ...newer, theme: 'dark' });
  });
});
