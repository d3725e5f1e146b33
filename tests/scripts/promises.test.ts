import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pathsIn } from '../support/markdown.ts';

const ROOT = join(import.meta.dirname, '..', '..');

/** Documents that make promises and link to what checks each of them. */
const DOCUMENTS = ['SECURITY.md', 'PRIVACY.md', 'PERMISSIONS.md'];

const TEST = /\.(spec|test)\.tsx?$|^scripts\/build\/check-/;

describe.each(DOCUMENTS)('%s', (name) => {
  const text = readFileSync(join(ROOT, name), 'utf8');

  // That they are there, docs-links.test.ts looks.
  it('links to tests', () => {
    expect(pathsIn(text).filter((file) => TEST.test(file))).not.toEqual([]);
  });

  it('has a test in every row of its table', () => {
    const rows = text.split('\n').filter((line) => /^\| (?!Promise|What|---)/.test(line));
    const without = rows.filter((row) => !pathsIn(row).some((file) => TEST.test(file)));
    expect(without).toEqual([]);
  });
});
