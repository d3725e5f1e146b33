import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { becomeOf, type ClaimStatus, statusBy } from '../../core/claims/status.ts';
import { entriesOf, tieTo } from '../../core/claims/ties.ts';
import type { AuthoredClaim, Profile } from '../../core/dataset/dataset.ts';
import { readDataset } from '../../scripts/build/read-dataset.ts';

/** A mark as a row of docs/review.md has it: claim, mark with its words, and what sets it. */
type Row = `${string} | ${string} | ${string}`;

const { profiles } = readDataset();
const review = readFileSync('docs/review.md', 'utf8');

/** The rows of the table under a heading, without the reason, which is the last cell. */
function rowsUnder(heading: string): { row: Row; reason: string }[] {
  const [, section = ''] = review.split(`\n### ${heading}\n`);
  const lines = (section.split('\n#')[0] ?? '').split('\n').filter((line) => line.startsWith('| '));
  return lines.slice(1).map((line) => {
    const [claim = '', mark = '', by = '', reason = ''] = line
      .split('|')
      .map((cell) => cell.trim())
      .slice(1);
    return { row: `${claim} | ${mark} | ${by}`, reason };
  });
}

const rowOf = (claim: string, status: ClaimStatus, what: string, by: string): Row =>
  `${claim} | ${status.replaceAll('-', ' ')}: ${what} | ${by}`;

/** Every mark that an entry or another claim sets on a claim, whether it stands at the head or below a stronger one. */
function marksOn(claim: AuthoredClaim, { later }: Profile): Row[] {
  const byEntries = entriesOf(later, claim.id).flatMap((entry) => {
    const tie = tieTo(entry, claim.id);
    const status = statusBy(tie);
    return status ? [rowOf(claim.id, status, tie?.what ?? '', entry.id)] : [];
  });
  const byClaims = (claim.seeAlso ?? [])
    .filter(({ how }) => how === 'reversed-by')
    .map(({ claim: other, what = '' }) => rowOf(claim.id, 'reversed', what, other));
  return [...byEntries, ...byClaims];
}

function headOf(claim: AuthoredClaim, { later }: Profile): Row[] {
  const { status, statusOf } = becomeOf(claim, entriesOf(later, claim.id));
  return statusOf ? [rowOf(claim.id, status, statusOf.what, statusOf.entry)] : [];
}

const each = (rows: (claim: AuthoredClaim, profile: Profile) => Row[]) =>
  profiles.flatMap((profile) => profile.claims.flatMap((claim) => rows(claim, profile)));

describe('the review names, with its reason,', () => {
  const atHead = rowsUnder('Every mark, and its reason');
  const below = rowsUnder('Marks that stand below a stronger one');
  const heads = each(headOf);

  it('every mark at the head of a claim, and no other', () => {
    expect(heads.length).toBeGreaterThan(30);
    expect(atHead.map(({ row }) => row).toSorted()).toEqual(heads.toSorted());
  });

  it('every mark that stands below a stronger one, and no other', () => {
    const others = each(marksOn).filter((row) => !heads.includes(row));
    expect(below.map(({ row }) => row).toSorted()).toEqual(others.toSorted());
  });

  it('why each is right', () => {
    for (const { row, reason } of [...atHead, ...below]) expect(reason, row).toMatch(/\w+ \w+/);
  });
});

describe('what the review says of marks that went', () => {
  it('still holds: their claims have none', () => {
    const marked = new Set(each(marksOn).map((row) => row.split(' | ')[0]));
    const [, section = ''] = review.split('\n### Marks that went\n');
    const gone = [...(section.split('\n#')[0] ?? '').matchAll(/^\| (\S+-p\d+-\d+) \|/gm)].map(
      ([, claim = '']) => claim,
    );
    expect(gone.length).toBeGreaterThan(0);
    expect(gone.filter((claim) => marked.has(claim))).toEqual([]);
  });
});
