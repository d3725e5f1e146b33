import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pathsIn } from '../support/markdown.ts';
import { BREAKS } from './breaks.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');

describe('every promise that “npm run prove” breaks', () => {
  it('is another one', () => {
    const promises = BREAKS.map(({ promise }) => promise);
    expect(new Set(promises).size).toBe(promises.length);
  });

  it.each(BREAKS)('can still be broken: $promise', ({ changes }) => {
    for (const { file, from, to } of changes) {
      expect(read(file).split(from), `“${from}” in ${file}`).toHaveLength(2);
      expect(to).not.toBe(from);
    }
  });

  it.each(BREAKS)('is held by a test that there is: $promise', ({ test }) => {
    expect(read(test.file)).toContain(test.title);
  });
});

describe('every promise of SECURITY.md', () => {
  const rows = read('SECURITY.md')
    .split('\n')
    .filter((line) => /^\| (?!Promise|---)/.test(line))
    .map((row) => ({ promise: row.split('|')[1]?.trim(), tests: pathsIn(row) }));

  it.each(rows)('is broken in one way at least: $promise', ({ tests }) => {
    expect(BREAKS.filter(({ test }) => tests.includes(test.file))).not.toEqual([]);
  });

  it('is looked at', () => {
    expect(rows.length).toBeGreaterThan(20);
  });
});
