import { describe, expect, it } from 'vitest';
import type { CitedProfile } from '../../../core/dataset/dataset.ts';
import { lintDataset } from '../../../core/dataset/lint/dataset.ts';
import type { Claim } from '../../../core/schema/claim.ts';
import type { Later } from '../../../core/schema/later.ts';
import { sha256 } from '../../../scripts/build/sha256.ts';
import { fictionalDataset, fictionalProfile, laterEntry, withClaim } from '../fictional.ts';

const ID = 'ledger-p02-01';

const wrongs = (profile: CitedProfile) =>
  lintDataset(fictionalDataset(profile), sha256).map(({ record, wrong }) => `${record}: ${wrong}`);

type Ties = Later['concerns'];
const doing = (tie: Omit<Ties[number], 'claim'>): Ties => [{ claim: ID, ...tie }];

const CORRECTING = doing({ how: 'corrects', touches: 'substance', what: 'the river' });
const DETAIL = doing({ how: 'corrects', touches: 'detail', what: 'a name' });
const DISPUTING = doing({ how: 'disputes', what: 'by Acme' });
const OVERTAKING = doing({ how: 'overtakes', what: 'pumps stopped' });
const REVERSING = doing({ how: 'reverses', what: 'the decision' });

/** A profile with these entries, each from a document of its own, and with this change to their claim. */
function withEntries(entries: readonly Partial<Later>[], change: Partial<Claim> = {}): CitedProfile {
  const later = entries.map((entry, at) => {
    const url = `https://gazette.example/${at}`;
    return laterEntry({ id: `later-${at}`, source: { publisher: 'The Gazette', title: 'Pumps', url }, ...entry });
  });
  return { ...withClaim(ID, change), later };
}

const OPINION = { kind: 'opinion', attribution: { name: 'A minister' } } as const;

describe('the time of a later entry', () => {
  it.each([
    ['overtakes', OVERTAKING],
    ['reverses', REVERSING],
  ])('is not before the document where it %s', (how, concerns) => {
    expect(wrongs(withEntries([{ date: '2020-05-03', concerns }], { asOf: '2018' }))).toEqual([
      `later-0: It is of 2020-05-03 and ${how} "${ID}", which was reported after that.`,
    ]);
    expect(wrongs(withEntries([{ date: '2020-05-04', concerns }]))).toEqual([]);
    expect(wrongs(withEntries([{ date: '2020', concerns }]))).toEqual([]);
  });

  it.each([
    ['corrects in substance', CORRECTING],
    ['corrects in a detail', DETAIL],
    ['disputes', DISPUTING],
    ['answers', doing({ how: 'answers' })],
    ['supports', doing({ how: 'supports' })],
    ['adds', doing({ how: 'adds' })],
  ])('may be before the document where it %s', (_, concerns) => {
    expect(wrongs(withEntries([{ date: '2018', speaker: 'Acme', concerns }]))).toEqual([]);
  });

  it('may be before the time of a plan, which can be given up before it', () => {
    const plan = { kind: 'projection', happened: '2024' } as const;
    expect(wrongs(withEntries([{ date: '2022', concerns: REVERSING }], plan))).toEqual([]);
  });
});

describe('a later entry about an opinion', () => {
  it.each([
    ['overtakes', OVERTAKING],
    ['reverses', REVERSING],
    ['disputes', DISPUTING],
  ])('is found where it %s it', (how, concerns) => {
    expect(wrongs(withEntries([{ concerns }], OPINION))).toEqual([`later-0: It ${how} "${ID}", which is an opinion.`]);
  });

  it.each([
    ['corrects who holds it', CORRECTING],
    ['answers', doing({ how: 'answers' })],
    ['supports', doing({ how: 'supports' })],
    ['adds', doing({ how: 'adds' })],
  ])('is accepted where it %s', (_, concerns) => {
    expect(wrongs(withEntries([{ speaker: 'Acme', concerns }], OPINION))).toEqual([]);
  });

  it('is accepted where it overtakes another claim and only adds to the opinion', () => {
    const concerns: Ties = [...doing({ how: 'adds' }), { claim: 'ledger-p02-04', how: 'overtakes', what: 'pumps' }];
    expect(wrongs(withEntries([{ concerns }], OPINION))).toEqual([]);
  });
});

describe('a later entry', () => {
  it('is found where it answers and nobody does', () => {
    const concerns = doing({ how: 'answers' });
    expect(wrongs(withEntries([{ concerns }]))).toEqual(['later-0: It is an answer of nobody.']);
    expect(wrongs(withEntries([{ concerns, speaker: 'Acme' }]))).toEqual([]);
  });

  it('is found where it answers one of several claims and nobody does', () => {
    const concerns: Ties = [...OVERTAKING, { claim: 'ledger-p01-01', how: 'answers' }];
    expect(wrongs(withEntries([{ concerns }]))).toEqual(['later-0: It is an answer of nobody.']);
  });

  it('has one tie to a claim', () => {
    const concerns: Ties = [...OVERTAKING, ...doing({ how: 'adds' })];
    expect(wrongs(withEntries([{ concerns }]))).toEqual([`later-0: It names "${ID}" twice.`]);
  });
});

describe('the card of a claim', () => {
  const many = (count: number) => Array.from({ length: count }, () => ({ concerns: doing({ how: 'adds' }) }));

  it('has at most six later entries', () => {
    expect(wrongs(withEntries(many(6)))).toEqual([]);
    expect(wrongs(withEntries(many(7)))).toEqual([`${ID}: It has 7 later entries; nobody reads more than 6.`]);
  });

  it('counts only the entries about its own claim', () => {
    const elsewhere = { concerns: [{ claim: 'ledger-p01-01', how: 'adds' as const }] };
    expect(wrongs(withEntries([...many(6), elsewhere]))).toEqual([]);
  });

  const { source } = laterEntry();
  const adding = { source, concerns: doing({ how: 'adds' }) };

  it('has one entry of one event, from one document', () => {
    expect(wrongs(withEntries([{ source }, adding]))).toEqual([
      `${ID}: Two of its later entries tell of one event (2022-03-04, https://gazette.example/pumps).`,
    ]);
  });

  it('may have two entries of one document that are of two days or speakers', () => {
    expect(wrongs(withEntries([{ source }, { ...adding, date: '2022-03-05' }]))).toEqual([]);
    expect(wrongs(withEntries([{ source }, { ...adding, speaker: 'Acme' }]))).toEqual([]);
  });

  it('may have an entry of a document that another card has one of', () => {
    const concerns = [{ claim: 'ledger-p01-01', how: 'adds' as const }];
    expect(wrongs(withEntries([{ source }, { source, concerns }]))).toEqual([]);
  });
});

describe('an answer that was looked for', () => {
  const noAnswer = [{ of: 'Acme', searched: '2026-11', claims: [ID] }];
  const answered = (speaker: string, concerns: Ties = doing({ how: 'answers' })) => ({
    ...withEntries([{ speaker, concerns }]),
    noAnswer,
  });

  it('is not said to be missing beside an answer', () => {
    const found = [`${ID}: It is said to have no answer of Acme, and has one.`];
    expect(wrongs(answered('Acme'))).toEqual(found);
    expect(wrongs(answered('A spokesperson of Acme', DISPUTING))).toEqual(found);
  });

  it('may be said to be missing beside an answer of somebody else, or about another claim', () => {
    expect(wrongs(answered('A minister'))).toEqual([]);
    expect(wrongs(answered('Acme Workers’ Union'))).toEqual([]);
    expect(wrongs(answered('Acme', [{ claim: 'ledger-p01-01', how: 'answers' }]))).toEqual([]);
    expect(wrongs({ ...fictionalProfile(), noAnswer })).toEqual([]);
  });
});

describe('a claim in the present tense', () => {
  const present = { text: 'The river is dry.' };

  it.each([
    ['changed-since', OVERTAKING],
    ['reversed', REVERSING],
    ['corrected', CORRECTING],
  ])('is found where it is %s', (status, concerns) => {
    expect(wrongs(withEntries([{ concerns }], present))).toEqual([
      `${ID}: Its status is ${status}, and it says “is” as if it stood.`,
    ]);
  });

  it.each([
    ['a detail of it was corrected', DETAIL],
    ['it is disputed', DISPUTING],
    ['something was added', doing({ how: 'adds' })],
  ])('stands where only %s', (_, concerns) => {
    expect(wrongs(withEntries([{ concerns }], present))).toEqual([]);
  });
});

describe('a claim that another one reversed', () => {
  const back = { claim: ID, how: 'reverses' as const };
  const withBoth = (what?: string, backWhat?: string): CitedProfile => {
    const profile = withClaim(ID, {
      seeAlso: [{ claim: 'ledger-p02-02', how: 'reversed-by', ...(what && { what }) }],
    });
    const seeAlso = [{ ...back, ...(backWhat && { what: backWhat }) }];
    return {
      ...profile,
      claims: profile.claims.map((one) => (one.id === 'ledger-p02-02' ? { ...one, seeAlso } : one)),
    };
  };

  it('says which part', () => {
    expect(wrongs(withBoth('the pause'))).toEqual([]);
    expect(wrongs(withBoth())).toEqual([`${ID}: It reversed-by "ledger-p02-02" without saying which part.`]);
  });

  it('says so alone, not the one that reverses it', () => {
    expect(wrongs(withBoth('the pause', 'the pause'))).toEqual([
      `ledger-p02-02: It reverses "${ID}" and says which part.`,
    ]);
  });
});
