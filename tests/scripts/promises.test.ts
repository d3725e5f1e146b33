import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');

/** Documents that make promises and link to what checks each of them. */
const DOCUMENTS = ['SECURITY.md', 'PRIVACY.md', 'PERMISSIONS.md'];

const TEST = /\.(spec|test)\.tsx?$|^scripts\/build\/check-/;

describe.each(DOCUMENTS)('%s', (name) => {
  const text = readFileSync(join(ROOT, name), 'utf8');

  it('links to files that are there, and to tests', () => {
    const files = linksIn(text);
    expect(files.filter((file) => TEST.test(file))).not.toEqual([]);
    expect(files.filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
  });

  it('has a test in every row of its table', () => {
    const rows = text.split('\n').filter((line) => /^\| (?!Promise|What|---)/.test(line));
    const without = rows.filter((row) => !linksIn(row).some((file) => TEST.test(file)));
    expect(without).toEqual([]);
  });
});

/** The paths in the repository that a document links to. */
function linksIn(text: string): string[] {
  const targets = [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, target = '']) => target);
  return targets.filter((target) => !target.includes(':')).map((target) => target.replace(/#.*/, ''));
}
