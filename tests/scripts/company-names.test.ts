import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDataset } from '../../scripts/read-dataset.ts';

const ROOT = join(import.meta.dirname, '..', '..');

/** All that the extension and its tools are made of, but for data/ and tests/. */
const CODE = globSync(
  ['{components,entrypoints,scripts,locales,public}/**/*.{ts,tsx,mjs,js,css,html,json,svg}', '*.{ts,js,mjs,json}'],
  { cwd: ROOT, exclude: ['package-lock.json'] },
);

const { profiles } = readDataset();
const sites = profiles.flatMap((profile) => profile.sites);

/** As they are written: a site's name may be a word of the language too. */
const NAMES = [...profiles, ...sites].map(({ name }) => name);
const HOSTS = [...new Set(sites.flatMap((site) => site.hosts.map((host) => host.replace('*.', ''))))];
const IDS = profiles.map(({ id }) => id);

const PATTERNS = [standingAlone(NAMES, 'u'), standingAlone([...HOSTS, ...IDS], 'iu')];

function standingAlone(words: readonly string[], flags: string): RegExp {
  const escaped = words.map((word) => word.replace(/[^\p{L}\p{N} ]/gu, '\\$&'));
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join('|')})(?![\\p{L}\\p{N}])`, flags);
}

function linesThatName(text: string): string[] {
  return text.split('\n').filter((line) => PATTERNS.some((pattern) => pattern.test(line)));
}

describe('names of companies', () => {
  it('are found where they stand, as the dataset shows', () => {
    for (const { id, name } of profiles) {
      const folder = join(ROOT, 'data', 'profiles', id);
      expect(linesThatName(readFileSync(join(folder, 'profile.json'), 'utf8')), name).not.toEqual([]);
      expect(linesThatName(readFileSync(join(folder, 'sites.json'), 'utf8')), name).not.toEqual([]);
    }
  });

  it('stand in no code outside the dataset and the tests', () => {
    expect(CODE).toEqual(
      expect.arrayContaining([join('entrypoints', 'background.ts'), join('locales', 'en.json'), 'wxt.config.ts']),
    );
    const named = CODE.flatMap((file) =>
      linesThatName(readFileSync(join(ROOT, file), 'utf8')).map((line) => `${file}: ${line.trim()}`),
    );
    expect(named).toEqual([]);
  });
});
