import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Profile } from '../../core/dataset/dataset.ts';
import { allChanges, nextLedger } from '../../core/dataset/ledger.ts';
import { printDataset } from '../../core/dataset/print.ts';
import type { Claim } from '../../core/schema/claim.ts';
import { sha256 } from '../../scripts/build/sha256.ts';
import { fictionalDataset, fictionalProfile, laterEntry } from '../core/fictional.ts';
import { runScript } from '../support/run-script.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dataset-diff-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

const before = fictionalProfile();
const figure = {
  id: 'figure-acme-pumps-2021',
  figure: { value: 3, unit: 'pumps', label: 'pumps', date: '2021', basis: 'as-reported' as const },
  source: laterEntry().source,
  confidence: 'single-report' as const,
};

function withClaims(changes: Readonly<Record<string, Partial<Claim>>>): Profile['claims'] {
  return before.claims.map((claim) => ({ ...claim, ...changes[claim.id] }));
}

/** Prints a profile into a file, as `npm run --silent dataset -- --json` does. */
function printed(profile: Profile, version: string): string {
  const file = join(folder, `${version}.json`);
  writeFileSync(file, printDataset({ ...fictionalDataset(profile), version }));
  return file;
}

function diff(after: Profile) {
  const { code, stdout, stderr } = runScript('dataset-diff', printed(before, '2026.1.1'), printed(after, '2026.1.2'));
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return JSON.parse(stdout);
}

describe('npm run dataset:diff', () => {
  it('names an added entry, and not the claim whose mark follows from it', () => {
    expect(diff({ ...before, later: [laterEntry()] })).toEqual({
      version: '2026.1.2',
      date: '2026-01-01',
      profiles: { acme: { added: ['later-pumps-2022'], changed: [], withdrawn: [] } },
    });
  });

  it('tells nothing of a profile in which only a label or a heading is another', () => {
    const [source] = before.sources;
    const headed = source && { ...source, paragraphs: source.paragraphs.map((one) => ({ ...one, heading: 'Else' })) };
    const labelled = withClaims({ 'ledger-p01-01': { label: 'A pump' } });
    expect(diff({ ...before, claims: labelled, sources: headed ? [headed] : [] }).profiles).toEqual({});
  });

  it('finds what dataset:release finds', () => {
    const withdrawn = { date: '2026', reason: 'It was wrong.' };
    const after = {
      ...before,
      claims: withClaims({ 'ledger-p01-01': { text: 'In May 2020 it rained.' }, 'ledger-p02-04': { withdrawn } }),
      later: [laterEntry()],
      figures: [figure],
    };
    const ledger = nextLedger([before], {}, '2026.1.1', sha256);
    const { acme } = diff(after).profiles;
    expect(acme).toEqual(allChanges([after], ledger, sha256).acme);
    expect(acme).toEqual({
      added: ['later-pumps-2022', 'figure-acme-pumps-2021'],
      changed: ['ledger-p01-01'],
      withdrawn: ['ledger-p02-04'],
    });
  });

  it('says in plain words what it needs, and what a file is not', () => {
    expect(runScript('dataset-diff')).toMatchObject({ code: 2, stderr: expect.stringContaining('usage: npm run') });
    const none = runScript('dataset-diff', '--old', 'a.json');
    expect(none).toEqual({ code: 2, stdout: '', stderr: "Unknown option '--old'. --help says what there is.\n" });
    const file = join(folder, 'other.json');
    writeFileSync(file, '{}');
    expect(runScript('dataset-diff', file, file)).toEqual({
      code: 1,
      stdout: '',
      stderr: `${file} is not what \`npm run --silent dataset -- --json\` prints.\n`,
    });
  });
});
