import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Shipped } from '../../scripts/build/shipped.ts';
import { type Build, folderOf } from './support/build.ts';

const ROOT = join(import.meta.dirname, '../..');

/** The table of what ships: package, where, why, licence. */
const ROWS = readFileSync(join(ROOT, 'docs', 'dependencies.md'), 'utf8')
  .split('\n')
  .filter((line) => /^\| (?!package \|)/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, name = '', where = '', why = '', licence = '']) => ({
    name: name.replace(/ \(.*/, ''),
    where,
    why,
    licence,
  }));

for (const build of ['chrome-mv3', 'firefox-mv3'] as const)
  test(`docs/dependencies.md names what ships in ${build}, and nothing else`, () => {
    const named = ROWS.map(({ name }) => name);
    expect([...new Set(Object.values(shippedIn(build)).flat())].sort()).toEqual(named.sort());
  });

test('docs/dependencies.md says of each where it is, why, and under which licence', () => {
  for (const { name, where, why, licence } of ROWS) {
    expect(where, name).not.toBe('');
    expect(why, name).not.toBe('');
    expect(licence.replace(' ', '-'), name).toBe(readJson(join(ROOT, 'node_modules', name, 'package.json')).license);
  }
});

test('package.json has as a dependency only what ships', () => {
  const shipped = Object.values(shippedIn('chrome-mv3')).flat();
  const { dependencies } = readJson(join(ROOT, 'package.json'));
  expect(shipped).toEqual(expect.arrayContaining(Object.keys(dependencies)));
});

function shippedIn(build: Build): Shipped {
  return readJson(`${folderOf(build)}.shipped.json`);
}

function readJson(path: string) {
  return JSON.parse(readFileSync(path, 'utf8'));
}
