import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDataset } from '../../scripts/read-dataset.ts';

const ROOT = join(import.meta.dirname, '..', '..');

/** All that makes the extension and its tools, but for the dataset and the tests. */
const CODE = globSync(
  [
    '{components,entrypoints,scripts,locales,public}/**/*.{ts,tsx,mjs,js,css,html,json,svg}',
    'data/*.ts',
    'data/{export,lint}/**/*.ts',
    '*.{ts,js,mjs}',
    'package.json',
  ],
  { cwd: ROOT },
);

const { profiles } = readDataset();
const sites = profiles.flatMap((profile) => profile.sites);

/** Names as they are written; hosts in any case. */
const NAMES = [
  ...[...profiles, ...sites].map(({ name }) => name),
  ...profiles.flatMap(({ entities }) => entities.filter(({ kind }) => kind === 'company').map(({ name }) => name)),
];
const HOSTS = [...profiles.map(({ id }) => id), ...sites.flatMap((site) => site.hosts.map((host) => host.slice(2)))];

/** The lines of a text that have one of the words standing by itself, comments of data/ about what a field means aside. */
function linesWith(text: string, isComment: (line: string) => boolean): string[] {
  const name = new RegExp(`(?<![\\p{L}\\p{N}])(?:${NAMES.map(RegExp.escape).join('|')})(?![\\p{L}\\p{N}])`, 'u');
  const host = new RegExp(`(?<![\\p{L}\\p{N}])(?:${HOSTS.map(RegExp.escape).join('|')})(?![\\p{L}\\p{N}])`, 'iu');
  return text.split('\n').filter((line) => !isComment(line) && (name.test(line) || host.test(line)));
}
