import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Shipped } from '../../scripts/build/shipped.ts';
import { type Build, folderOf } from './support/build.ts';

const ROOT = join(import.meta.dirname, '../..');

/** The table of what ships: package, scripts that it is in, reason, licence. */
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

const NAMED = Object.fromEntries(ROWS.map(({ name, where }) => [name, where]));

test('docs/dependencies.md names what ships in Chromium’s package and in which scripts, and nothing else', () => {
  expect(scriptsByPackage('chrome-mv3')).toEqual(NAMED);
});

test('docs/dependencies.md names what ships in Firefox’s package and in which scripts, and nothing else', () => {
  expect(scriptsByPackage('firefox-mv3')).toEqual(NAMED);
});

test('docs/dependencies.md says of each why it ships, and under which licence', () => {
  for (const { name, why, licence } of ROWS) {
    expect(why, name).not.toBe('');
    expect(licence.replace(' ', '-'), name).toBe(readJson(join(ROOT, 'node_modules', name, 'package.json')).license);
  }
});

test('package.json has as a dependency only what ships', () => {
  const shipped = Object.values(shippedIn('chrome-mv3')).flat();
  const { dependencies } = readJson(join(ROOT, 'package.json'));
  expect(shipped).toEqual(expect.arrayContaining(Object.keys(dependencies)));
});

/** The scripts that each package is in, as the table writes them: "chunks/csv-BPxZvGRM.js" as "csv". */
function scriptsByPackage(build: Build): Record<string, string> {
  const pairs = Object.entries(shippedIn(build)).flatMap(([path, names]) =>
    names.map((name) => ({ name, script: path.replace(/^chunks\/|(-[\w-]{8})?\.js$/g, '') })),
  );
  const byName = Map.groupBy(pairs, ({ name }) => name);
  return Object.fromEntries(
    [...byName].map(([name, all]) => [
      name,
      all
        .map(({ script }) => script)
        .sort()
        .join(', '),
    ]),
  );
}

function shippedIn(build: Build): Shipped {
  return readJson(`${folderOf(build)}.shipped.json`);
}

function readJson(path: string) {
  return JSON.parse(readFileSync(path, 'utf8'));
}
