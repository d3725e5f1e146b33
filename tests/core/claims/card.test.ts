import { describe, expect, it } from 'vitest';
import { type Card, type CardEntry, foldRuns, makeCards, threadOf } from '../../../core/claims/card.ts';
import { fullAfter, showSections } from '../../../core/claims/sections.ts';
import { mainHow } from '../../../core/claims/status.ts';
import { isBeforeReport } from '../../../core/claims/ties.ts';
import { compileClaims, compileGlances, compileGuide } from '../../../core/dataset/compile.ts';
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
    const [disputing] = cardOf(profile).thread;
    const [supporting] = cardOf(profile, 'ledger-p01-01').thread;
    expect(disputing).toMatchObject({ id: 'later-pumps-2022', how: 'disputes', what: 'by the agency' });
    expect(supporting).toMatchObject({ id: 'later-pumps-2022', how: 'supports' });
    expect(supporting).not.toHaveProperty('what');
    expect(cardOf(profile, 'ledger-p01-02').thread).toEqual([]);
  });

  it('comes newest last', () => {
    const profile = withLater(laterEntry({ id: 'a', date: '2021' }), laterEntry({ id: 'b' }));
    expect(threadOf(cardOf(profile)).map(({ id }) => id)).toEqual(['a', 'b']);
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
    expect(cardOf(withLater(laterEntry({ date }))).thread[0]).toMatchObject({ isBefore });
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

describe('a line of a card', () => {
  it('has the year in which it happened, else as of which it was reported', () => {
    expect(cardOf(fictionalProfile()).year).toBe(2020);
    expect(cardOf(withClaim(ID, { happened: '2013/2016' })).year).toBe(2013);
  });

  it.each([
    ['overtakes', 'changed'],
    ['reverses', 'changed'],
    ['corrects', 'changed'],
    ['disputes', 'told'],
    ['answers', 'told'],
    ['supports', 'told'],
    ['adds', 'told'],
    ['later-edition', 'told'],
  ] as const)('has the year of an entry that %s, and the sign of what it does to this claim', (how, sign) => {
    const profile = withLater(laterEntry({ concerns: [{ claim: ID, how, what: 'x' }] }));
    expect(cardOf(profile).thread).toMatchObject([{ year: 2022, sign }]);
  });
});

describe('the thread of a card', () => {
  const loud = (id: string, how: CardEntry['how'] = 'overtakes') => threadEntry(id, how);
  const quiet = (id: string, how: CardEntry['how'] = 'adds') => threadEntry(id, how);
  const shapeOf = (...entries: CardEntry[]) =>
    foldRuns(entries).map((one) => ('more' in one ? one.more.map(({ id }) => id) : one.id));

  it('has up to three entries open, whatever they do', () => {
    expect(shapeOf()).toEqual([]);
    expect(shapeOf(quiet('a'), quiet('b'), quiet('c'))).toEqual(['a', 'b', 'c']);
  });

  it('keeps of more than three those together that change nothing, in their place', () => {
    expect(shapeOf(quiet('a'), quiet('b'), loud('c'), quiet('d'), quiet('e'))).toEqual([['a', 'b'], 'c', ['d', 'e']]);
    expect(shapeOf(quiet('a'), quiet('b'), quiet('c'), quiet('d'))).toEqual([['a', 'b', 'c', 'd']]);
  });

  it('folds no entry that stands alone between others', () => {
    expect(shapeOf(loud('a'), quiet('b'), loud('c'), loud('d'))).toEqual(['a', 'b', 'c', 'd']);
  });

  it.each(['overtakes', 'reverses', 'corrects', 'disputes', 'answers'] as const)(
    'never folds an entry that %s',
    (how) => {
      const four = ['a', 'b', 'c', 'd'].map((id) => loud(id, how));
      expect(shapeOf(...four)).toEqual(['a', 'b', 'c', 'd']);
    },
  );

  it.each(['adds', 'supports', 'later-edition'] as const)('folds entries of the sort that %s', (how) => {
    const four = ['a', 'b', 'c', 'd'].map((id) => quiet(id, how));
    expect(shapeOf(...four)).toEqual([['a', 'b', 'c', 'd']]);
  });

  it('loses none of them, and keeps their order', () => {
    const entries = [quiet('a'), loud('b'), quiet('c'), quiet('d'), loud('e'), quiet('f')];
    expect(threadOf({ thread: foldRuns(entries) })).toEqual(entries);
  });
});

function threadEntry(id: string, how: CardEntry['how']): CardEntry {
  const { concerns: _, ...rest } = laterEntry({ id });
  return { ...rest, how, year: 2022, sign: 'told', isBefore: false };
}

describe('what is shown of a section', () => {
  const profile = fictionalProfile();
  const shown = (...full: string[]) => {
    const [river] = showSections(
      compileGlances(profile),
      sectionsOf(profile, 'river'),
      new Set(full),
      compileClaims(profile),
    );
    if (!river) throw new Error('no river');
    return river;
  };

  it('is its glance alone, without a single statement', () => {
    const { glance, opened, cards } = shown();
    expect(glance.pairs.map(({ claim }) => claim)).toEqual(['ledger-p02-02', 'ledger-p02-03']);
    expect([opened, cards]).toEqual([{}, undefined]);
  });

  it('is the statement of each pair that the reader opened, and of no other', () => {
    expect(Object.keys(shown('ledger-p02-03').opened)).toEqual(['ledger-p02-03']);
    expect(shown('ledger-p02-03').opened['ledger-p02-03']?.id).toBe('ledger-p02-03');
    expect(shown('ledger-p02-03').cards).toBeUndefined();
  });

  it('opens nothing that no pair of it is about', () => {
    expect(shown('ledger-p01-02', 'ledger-p02-04').opened).toEqual({});
  });

  it('is one pair at a time: opening one closes the other, and leaves sections as they are', () => {
    const sections = [shown()];
    const following = (before: string[], what: string, open: boolean) => [
      ...fullAfter(new Set(before), sections, what, open),
    ];
    expect(following(['ledger-p02-02'], 'ledger-p02-03', true)).toEqual(['ledger-p02-03']);
    expect(following(['river', 'ledger-p02-02'], 'ledger-p02-03', true)).toEqual(['river', 'ledger-p02-03']);
    expect(following(['ledger-p02-02'], 'ledger-p02-02', false)).toEqual([]);
    expect(following(['ledger-p02-02'], 'river', true)).toEqual(['ledger-p02-02', 'river']);
    expect(following(['ledger-p02-02', 'river'], 'river', false)).toEqual(['ledger-p02-02']);
  });

  it('is all its statements, the leads first, where the reader wants them', () => {
    expect(shown('river').cards?.map(({ id }) => id)).toEqual([
      'ledger-p02-01',
      'ledger-p02-02',
      'ledger-p02-03',
      'ledger-p02-04',
    ]);
    expect(shown('overview').cards).toBeUndefined();
  });
});

const sectionsOf = (profile: CitedProfile, ...ids: string[]) =>
  compileGuide(profile).sections.filter(({ id }) => ids.includes(id));
