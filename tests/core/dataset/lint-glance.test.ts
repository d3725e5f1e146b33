import { describe, expect, it } from 'vitest';
import type { CitedProfile } from '../../../core/dataset/dataset.ts';
import { lintGlance } from '../../../core/dataset/lint/glance.ts';
import type { Claim } from '../../../core/schema/claim.ts';
import type { Later } from '../../../core/schema/later.ts';
import { Pair, Section } from '../../../core/schema/profile.ts';
import { fictionalProfile, laterEntry, pairOf, withClaim } from '../fictional.ts';

const ID = 'ledger-p02-01';
const OTHER = 'ledger-p02-02';
const LATER = 'later-pumps-2022';

type Tie = Omit<Later['concerns'][number], 'claim'>;
const doing = (tie: Tie): Later[] => [laterEntry({ concerns: [{ claim: ID, ...tie }] })];

/** What is wrong with a glance of the river that has this pair. */
function wrongs(pair: Pair, changes: Partial<CitedProfile> = {}): string[] {
  const profile = fictionalProfile(changes);
  const sections = profile.sections.map((one) => (one.id === 'river' ? { ...one, glance: [pair] } : one));
  return lintGlance({ ...profile, sections }).map(({ wrong }) => wrong);
}

const claimsWith = (change: Partial<Claim>, id = ID) => ({ claims: withClaim(id, change).claims });

describe('a glance', () => {
  it('is accepted where its pairs carry what became of their claims', () => {
    expect(wrongs(pairOf('Acme pumped water', [ID], ['It stopped', [LATER]]), { later: [laterEntry()] })).toEqual([]);
    expect(wrongs(pairOf('Acme pumped water', [ID]))).toEqual([]);
  });

  it('is found with its file, its section and the remedy', () => {
    const profile = fictionalProfile();
    const [overview, river] = profile.sections as [Section, Section];
    const glance = [pairOf('Acme pumped water', ['nobody'])];
    expect(lintGlance({ ...profile, sections: [overview, { ...river, glance }] })).toEqual([
      {
        file: 'profile.json',
        record: 'river',
        wrong: '“Acme pumped water” rests on "nobody", which is no claim of it that stands.',
        fix: 'Name claims of this section.',
      },
    ]);
  });
});

describe('what was reported', () => {
  const WRONG = (id: string) => [`“Acme pumped water” rests on "${id}", which is no claim of it that stands.`];

  it('rests on claims that there are', () => {
    expect(wrongs(pairOf('Acme pumped water', [ID, 'nobody']))).toEqual(WRONG('nobody'));
  });

  it('rests on claims of its own section', () => {
    expect(wrongs(pairOf('Acme pumped water', ['ledger-p01-01']))).toEqual(WRONG('ledger-p01-01'));
  });

  it('rests on no later entry', () => {
    const later = doing({ how: 'adds' });
    expect(wrongs(pairOf('Acme pumped water', [LATER]), { later })).toEqual(WRONG(LATER));
  });

  it('rests on no claim that was withdrawn', () => {
    const withdrawn = { date: '2021', reason: 'It was of another company.' };
    expect(wrongs(pairOf('Acme pumped water', [ID]), claimsWith({ withdrawn }))).toEqual(WRONG(ID));
  });
});

describe('what became of it', () => {
  const WRONG = (id: string) => [`“It stopped” rests on "${id}", which does not concern what the pair reports.`];
  const pair = (id: string, claim = ID) => pairOf('Acme pumped water', [claim], ['It stopped', [id]]);

  it('rests on records that there are', () => {
    expect(wrongs(pair('nobody'))).toEqual(WRONG('nobody'));
  });

  it('rests on entries about that claim, and not about another one', () => {
    expect(wrongs(pair(LATER), { later: doing({ how: 'adds' }) })).toEqual([]);
    expect(wrongs(pair(LATER, OTHER), { later: doing({ how: 'adds' }) })).toEqual(WRONG(LATER));
  });

  it('rests on a claim only where that reverses it', () => {
    const beside = (how: 'reversed-by' | 'limited-by') =>
      claimsWith({ seeAlso: [{ claim: OTHER, how, ...(how === 'reversed-by' && { what: 'the pumps' }) }] });
    expect(wrongs(pair(OTHER), beside('reversed-by'))).toEqual([]);
    expect(wrongs(pair(OTHER), beside('limited-by'))).toEqual(WRONG(OTHER));
    expect(wrongs(pair(OTHER))).toEqual(WRONG(OTHER));
  });
});

describe('a claim that was changed', () => {
  it.each([
    ['corrects', 'corrected', { touches: 'substance' }],
    ['reverses', 'reversed', {}],
    ['overtakes', 'changed-since', {}],
    ['disputes', 'disputed', {}],
  ] as const)('stands in no glance without the entry that %s it', (how, status, more) => {
    const later = doing({ how, what: 'the pumps', ...more });
    expect(wrongs(pairOf('Acme pumped water', [ID]), { later })).toEqual([
      `“Acme pumped water” tells of "${ID}" without what became of it (${status}: the pumps).`,
    ]);
    expect(wrongs(pairOf('Acme pumped water', [ID], ['It stopped', [LATER]]), { later })).toEqual([]);
  });

  it('stands in no glance without the claim that reverses it', () => {
    const changed = claimsWith({ seeAlso: [{ claim: OTHER, how: 'reversed-by', what: 'the pumps' }] });
    expect(wrongs(pairOf('Acme pumped water', [ID]), changed)).toEqual([
      `“Acme pumped water” tells of "${ID}" without what became of it (reversed: the pumps).`,
    ]);
    expect(wrongs(pairOf('Acme pumped water', [ID], ['It stopped', [OTHER]]), changed)).toEqual([]);
  });

  it('stands in no glance with nothing but an entry that changes nothing of it', () => {
    const changing = doing({ how: 'corrects', touches: 'substance', what: 'the pumps' });
    const adding = laterEntry({ id: 'later-adding', concerns: [{ claim: ID, how: 'adds' }] });
    const pair = pairOf('Acme pumped water', [ID], ['It went on', ['later-adding']]);
    expect(wrongs(pair, { later: [...changing, adding] })).toHaveLength(1);
  });

  it('may stand in it with any of several entries that did the same to it', () => {
    const later = ['later-a', 'later-b'].flatMap((id) =>
      doing({ how: 'overtakes', what: id }).map((one) => ({ ...one, id })),
    );
    for (const id of ['later-a', 'later-b'])
      expect(wrongs(pairOf('Acme pumped water', [ID], ['It stopped', [id]]), { later }), id).toEqual([]);
  });

  it.each([
    ['corrects a detail of it', { how: 'corrects', touches: 'detail', what: 'a name' }],
    ['answers', { how: 'answers' }],
    ['supports it', { how: 'supports' }],
    ['adds to it', { how: 'adds' }],
  ] as const)('in nothing that matters may stand without the entry that %s', (_, tie) => {
    expect(wrongs(pairOf('Acme pumped water', [ID]), { later: doing(tie) })).toEqual([]);
  });

  it('is looked for among all claims on which a line rests', () => {
    const later = doing({ how: 'overtakes', what: 'the pumps' });
    expect(wrongs(pairOf('Acme pumped water', [OTHER, ID]), { later })).toHaveLength(1);
  });
});

describe('a year that a line names', () => {
  it('is one that its records name too', () => {
    expect(wrongs(pairOf('Acme pumped water in 2020', [ID]))).toEqual([]);
    expect(wrongs(pairOf('Acme pumped water in 2018', [ID]))).toEqual([
      '“Acme pumped water in 2018” names the year 2018, which its records do not.',
    ]);
  });

  it('is looked for in the records of that line alone', () => {
    const later = [laterEntry()];
    const pair = (reported: string, since: string) => pairOf(reported, [ID], [since, [LATER]]);
    expect(wrongs(pair('Acme pumped in 2020', 'It stopped in 2022'), { later })).toEqual([]);
    expect(wrongs(pair('Acme pumped in 2022', 'It stopped'), { later })).toHaveLength(1);
  });

  it('is no number of another sort', () => {
    expect(wrongs(pairOf('Acme pumped 20180 litres', [ID]))).toEqual([]);
  });
});

describe('the shape of a glance', () => {
  const line = (text: string) => ({ text, rests: [ID] });
  /** Whether a pair of this line and these others is accepted. */
  const accepts = (reported: object, others: object = {}) =>
    Pair.safeParse(Object.fromEntries([['then', reported], ...Object.entries(others)])).success;
  const now = (...texts: string[]) => ({ now: texts.map(line) });
  const none = { looked: '2026-01' };

  it('has lines of at most 60 characters, each with a record', () => {
    expect(accepts(line('x'.repeat(60)), { none })).toBe(true);
    expect(accepts(line('x'.repeat(61)), { none })).toBe(false);
    expect(accepts(line('x'), now('x'.repeat(61)))).toBe(false);
    expect(accepts({ text: 'x', rests: [] }, { none })).toBe(false);
  });

  it('says either what became of it or that nothing newer was found', () => {
    expect(accepts(line('x'))).toBe(false);
    expect(accepts(line('x'), { ...now('y'), none })).toBe(false);
    expect(accepts(line('x'), now('y'))).toBe(true);
    expect(accepts(line('x'), { none })).toBe(true);
  });

  it('says that nothing newer was found only with when somebody looked', () => {
    expect(accepts(line('x'), { none: {} })).toBe(false);
    expect(accepts(line('x'), { none: { looked: 'lately' } })).toBe(false);
  });

  it('has one to three lines of what became of it', () => {
    expect([0, 1, 2, 3, 4].map((count) => accepts(line('x'), now(...Array(count).fill('y'))))).toEqual([
      false,
      true,
      true,
      true,
      false,
    ]);
  });

  it('has two to four pairs, under a headline of at most 60 characters', () => {
    const [section] = fictionalProfile().sections;
    const withPairs = (count: number) =>
      Section.safeParse({ ...section, glance: Array(count).fill(pairOf('x', [ID])) });
    expect([1, 2, 3, 4, 5].map((count) => withPairs(count).success)).toEqual([false, true, true, true, false]);
    const headed = (headline: string) => Section.safeParse({ ...section, headline }).success;
    expect([headed('x'.repeat(60)), headed('x'.repeat(61))]).toEqual([true, false]);
  });
});
