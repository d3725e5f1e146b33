import { describe, expect, it } from 'vitest';
import type { CitedProfile } from '../../../core/dataset/dataset.ts';
import { lintSiblings } from '../../../core/dataset/lint/siblings.ts';
import type { Claim, Figure, SeeAlso } from '../../../core/schema/claim.ts';
import type { Later } from '../../../core/schema/later.ts';
import type { Entity } from '../../../core/schema/profile.ts';
import { fictionalProfile, laterEntry } from '../fictional.ts';

const ONE = 'ledger-p02-01';
const OTHER = 'ledger-p02-02';
const ENTRY = 'later-pumps-2022';

/** A profile in which an entry overtakes one claim and leaves the other alone. */
function twins(change: (id: string) => Partial<Claim>, rest: Partial<CitedProfile> = {}): CitedProfile {
  const profile = fictionalProfile({ later: [laterEntry()], ...rest });
  const isTwin = (id: string) => id === ONE || id === OTHER;
  return { ...profile, claims: profile.claims.map((one) => (isTwin(one.id) ? { ...one, ...change(one.id) } : one)) };
}

const pointing = (how: SeeAlso['how']) => twins((id) => ({ seeAlso: [{ claim: id === ONE ? OTHER : ONE, how }] }));

const pumps = (value: number, unit = 'pumps'): Figure => ({ label: 'Pumps', value, unit });

const sharing = (kind: Entity['kind']) =>
  twins(() => ({ entities: ['acme', 'thing'] }), {
    entities: [
      { id: 'acme', name: 'Acme', kind: 'company' },
      { id: 'thing', name: 'The thing', kind },
    ],
  });

const complaint = (shared: string) => [
  {
    file: 'later.json',
    record: ENTRY,
    wrong: `It changes "${ONE}" and does not concern "${OTHER}", which tells of the same (${shared}).`,
    fix: 'Tie it to that claim too, or say in siblings.json (left) why not.',
  },
];

describe('an entry that changes one of two claims that tell the same', () => {
  it.each(['repeats', 'supports', 'disagrees'] as const)('is found where the claims point at each other: %s', (how) => {
    expect(lintSiblings(pointing(how))).toEqual(complaint('they point at each other'));
  });

  it.each(['limits', 'explains', 'reverses'] as const)('is no fault where one only %s the other', (how) => {
    expect(lintSiblings(pointing(how))).toEqual([]);
  });

  it('is found where the claims name the same figure', () => {
    expect(lintSiblings(twins(() => ({ figures: [pumps(4), pumps(600)] })))).toEqual(complaint('4 pumps'));
    expect(lintSiblings(twins((id) => ({ figures: [pumps(id === ONE ? 600 : 601)] })))).toEqual([]);
    expect(lintSiblings(twins((id) => ({ figures: [pumps(600, id === ONE ? 'pumps' : 'towns')] })))).toEqual([]);
  });

  it.each(['system', 'event'] as const)('is found where the claims name the same %s', (kind) => {
    expect(lintSiblings(sharing(kind))).toEqual(complaint('thing'));
  });

  it.each(['company', 'agency', 'person', 'place'] as const)('is no fault where they name the same %s', (kind) => {
    expect(lintSiblings(sharing(kind))).toEqual([]);
  });

  it('is no fault where the entry concerns both, whatever it does to the other', () => {
    const concerns: Later['concerns'] = [...laterEntry().concerns, { claim: OTHER, how: 'adds' }];
    expect(lintSiblings({ ...pointing('repeats'), later: [laterEntry({ concerns })] })).toEqual([]);
  });

  it('is no fault where the entry changes neither', () => {
    const concerns: Later['concerns'] = [{ claim: ONE, how: 'supports' }];
    expect(lintSiblings({ ...pointing('repeats'), later: [laterEntry({ concerns })] })).toEqual([]);
  });

  it('is no fault where the other claim was withdrawn', () => {
    const { claims, ...rest } = pointing('repeats');
    const withdrawn = { date: '2026', reason: 'It was wrong.' };
    const marked = claims.map((one) => (one.id === OTHER ? { ...one, withdrawn } : one));
    expect(lintSiblings({ ...rest, claims: marked })).toEqual([]);
  });
});

describe('a sibling that was judged and left', () => {
  const left = [{ entry: ENTRY, claims: [OTHER], why: 'It tells of another river.' }];

  it('is no fault', () => {
    expect(lintSiblings({ ...pointing('repeats'), left })).toEqual([]);
  });

  it('excuses no other entry and no other claim', () => {
    const other = [{ ...left[0], entry: 'later-other', claims: [OTHER], why: 'Another.' }];
    expect(lintSiblings({ ...pointing('repeats'), left: other })).toEqual([
      ...complaint('they point at each other'),
      expect.objectContaining({ file: 'siblings.json', record: 'later-other' }),
    ]);
  });

  it('is found where there is nothing to be judged any more', () => {
    expect(lintSiblings({ ...fictionalProfile({ later: [laterEntry()] }), left })).toEqual([
      {
        file: 'siblings.json',
        record: ENTRY,
        wrong: `Nothing is to be judged any more about "${OTHER}".`,
        fix: 'Take it out of left.',
      },
    ]);
  });
});
