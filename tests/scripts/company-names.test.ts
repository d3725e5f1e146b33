import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDataset } from '../../scripts/build/read-dataset.ts';

const ROOT = join(import.meta.dirname, '..', '..');

/** All files of the extension and its tools, except data/ and tests/, and store/, which says what the first profile is about. */
const CODE = globSync(
  [
    '{bench,browser,components,core,entrypoints,locales,public,scripts}/**/*.{ts,tsx,mjs,js,css,html,json,svg}',
    '*.{ts,js,mjs,json}',
  ],
  { cwd: ROOT, exclude: ['package-lock.json'] },
);

/**
 * Phrases that contain an entity's name and are allowed in the code, each with the reason. Unneeded ones must be
 * removed.
 */
const EXCUSED: Readonly<Record<string, string>> = {
  align: 'a word of style sheets',
  '-apple-system': 'a font by its name in style sheets',
  'Google Chrome': 'a browser that people may have',
  'Google\\\\Chrome': 'its folder',
  'google-chrome': 'its command',
};

const { profiles } = readDataset();
const sites = profiles.flatMap((profile) => profile.sites);
const entities = profiles.flatMap((profile) => profile.entities);

/** Matched with their capitals, because the name of a company or site may also be an ordinary word. */
const NAMES = [...profiles, ...sites].map(({ name }) => name);
const HOSTS = [...new Set(sites.flatMap((site) => site.hosts.map((host) => host.replace('*.', ''))))];
const IDS = profiles.map(({ id }) => id);

const ENTITIES = entities.flatMap(({ id, name, short = name }) => [id, name, short]);

const PATTERNS = [standingAlone(NAMES, 'u'), standingAlone([...HOSTS, ...IDS, ...ENTITIES], 'iu')];
const EXCUSE = standingAlone(Object.keys(EXCUSED), 'gu');

function standingAlone(words: readonly string[], flags: string): RegExp {
  const escaped = words.map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join('|')})(?![\\p{L}\\p{N}])`, flags);
}

function read(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8');
}

function linesThatName(text: string): string[] {
  return text.split('\n').filter((line) => PATTERNS.some((pattern) => pattern.test(line)));
}

describe('names of companies and of those around them', () => {
  it('are found where they stand, as the dataset shows', () => {
    for (const { id, name } of profiles) {
      const folder = join('data', 'profiles', id);
      expect(linesThatName(read(join(folder, 'profile.json'))), name).not.toEqual([]);
      expect(linesThatName(read(join(folder, 'sites.json'))), name).not.toEqual([]);
    }
  });

  it('are taken from the entities too: whom and what the profiles setLanguage of', () => {
    expect(entities.length).toBeGreaterThan(0);
    for (const { name } of entities) expect(linesThatName(`like ${name.toLowerCase()}, say`), name).not.toEqual([]);
  });

  it('stand in no code outside the dataset and the tests', () => {
    expect(CODE).toEqual(
      expect.arrayContaining([
        join('entrypoints', 'background', 'index.ts'),
        join('locales', 'en.json'),
        'wxt.config.ts',
      ]),
    );
    const named = CODE.flatMap((file) =>
      linesThatName(read(file).replace(EXCUSE, '')).map((line) => `${file}: ${line.trim()}`),
    );
    expect(named).toEqual([]);
  });

  it('are excused only where that is needed', () => {
    const needed = CODE.flatMap((file) => linesThatName(read(file))).join('\n');
    const known = Object.keys(EXCUSED).filter((phrase) => standingAlone([phrase], 'u').test(needed));
    expect(known).toEqual(Object.keys(EXCUSED));
    for (const phrase of Object.keys(EXCUSED)) expect(linesThatName(phrase), phrase).not.toEqual([]);
  });
});
