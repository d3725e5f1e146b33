import { describe, expect, it } from 'vitest';
import { type Card, makeCards } from '../../../core/claims/card.ts';
import { mainHow } from '../../../core/claims/status.ts';
import { isBeforeReport } from '../../../core/claims/ties.ts';
import { compileClaims } from '../../../core/dataset/compile.ts';
import type { CitedProfile } from '../../../core/dataset/dataset.ts';
import type { Later } from '../../../core/schema/later.ts';
import { fictionalProfile, laterEntry, withClaim } from '../fictional.ts';

const ID = 'ledger-p02-01';

function cardOf(profile: CitedProfile, id = ID): Card {
  const [card] = makeCards(compileClaims(profile), [id]);
  if (!card) throw new Error(`no card ${id}`);
  return card;
}

const withLater = (...later: Later[]) => fictionalProfile({ later });

describe('a later entry on a card', () => {
  const ice: Later['concerns'] = [
    { claim: ID, how: 'disputes', what: 'by the agency' },
    { claim: 'ledger-p01-01', how: 'supports' },
  ];

  it('does to each claim what it does to that one', () => {
    const profile = withLater(laterEntry({ concerns: ice }));
    const [disputing] = cardOf(profile).later;
    const [supporting] = cardOf(profile, 'ledger-p01-01').later;
    expect(disputing).toMatchObject({ id: 'later-pumps-2022', how: 'disputes', what: 'by the agency' });
    expect(supporting).toMatchObject({ id: 'later-pumps-2022', how: 'supports' });
    expect(supporting).not.toHaveProperty('what');
    expect(cardOf(profile, 'ledger-p01-02').later).toEqual([]);
  });

  it('comes newest last', () => {
    const profile = withLater(laterEntry({ id: 'a', date: '2021' }), laterEntry({ id: 'b' }));
    expect(cardOf(profile).later.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it.each([
    ['2019', true],
    ['2020-04', true],
    ['2020-05-03', true],
    ['2018/2020-04', true],
    ['2020', false],
    ['2020-05', false],
    ['2020-05-04', false],
    ['2019/2020-06', false],
    ['2020-05-05', false],
  ])('of %s is, or may not be, older than a report of 4 May 2020', (date, isBefore) => {
    expect(cardOf(withLater(laterEntry({ date }))).later[0]).toMatchObject({ isBefore });
    expect(isBeforeReport({ date }, { published: '2020-05-04' })).toBe(isBefore);
  });

  it('is told apart from a report that is dated no closer than to the year', () => {
    expect(isBeforeReport({ date: '2019-12-31' }, { published: '2020' })).toBe(true);
    expect(isBeforeReport({ date: '2020-01-01' }, { published: '2020' })).toBe(false);
  });
});

describe('what a later entry does where it stands without a claim', () => {
  it('is what it does to the claim that it changes most', () => {
    const ties: Later['concerns'] = [
      { claim: 'a', how: 'adds' },
      { claim: 'b', how: 'overtakes', what: 'x' },
      { claim: 'c', how: 'answers' },
    ];
    expect(mainHow({ concerns: ties })).toBe('overtakes');
    expect(mainHow({ concerns: ties.filter(({ claim }) => claim !== 'b') })).toBe('answers');
    const detail = { claim: 'd', how: 'corrects', what: 'a name', touches: 'detail' } as const;
    const disputing = { claim: 'e', how: 'disputes', what: 'by Acme' } as const;
    expect(mainHow({ concerns: [detail, disputing, ...ties] })).toBe('overtakes');
    expect(mainHow({ concerns: [detail, disputing] })).toBe('disputes');
  });
});

describe('the head of a card', () => {
  it('says what became of the claim, and which part, by which entry', () => {
    expect(cardOf(withLater(laterEntry())).became).toEqual({
      status: 'changed-since',
      statusOf: { entry: 'later-pumps-2022', what: 'pumps stopped in 2022' },
    });
  });

  it('says of a claim that only an entry beside it adds to that it is as reported', () => {
    const concerns: Later['concerns'] = [{ claim: ID, how: 'adds' }];
    expect(cardOf(withLater(laterEntry({ concerns }))).became.status).toBe('as-reported');
  });
});

describe('a claim beside another', () => {
  it('says what became of it too', () => {
    const profile = withClaim('ledger-p01-01', { seeAlso: [{ claim: ID, how: 'limited-by' }] });
    expect(cardOf({ ...profile, later: [laterEntry()] }, 'ledger-p01-01').seeAlso).toMatchObject([
      { id: ID, became: { status: 'changed-since', statusOf: { what: 'pumps stopped in 2022' } } },
    ]);
    expect(cardOf(profile, 'ledger-p01-01').seeAlso[0]?.became.status).toBe('as-reported');
  });

  it('is named as what reversed it, with the part', () => {
    const seeAlso = [{ claim: ID, how: 'reversed-by' as const, what: 'the pause' }];
    const card = cardOf(withClaim('ledger-p01-01', { seeAlso }), 'ledger-p01-01');
    expect(card.became).toEqual({ status: 'reversed', statusOf: { entry: ID, what: 'the pause' } });
    expect(card.seeAlso).toMatchObject([{ id: ID, how: 'reversed-by' }]);
  });
});
