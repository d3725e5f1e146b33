import { describe, expect, it } from 'vitest';
import { type GlanceLine, glanceOf } from '../../../core/claims/glance.ts';
import type { How } from '../../../core/claims/kinds.ts';
import type { CitedProfile } from '../../../core/dataset/dataset.ts';
import type { Claim } from '../../../core/schema/claim.ts';
import type { Pair } from '../../../core/schema/profile.ts';
import { fictionalProfile, laterEntry, pairOf, withClaim } from '../fictional.ts';

const ID = 'ledger-p02-01';
const OTHER = 'ledger-p02-02';

/** The lines of one pair, as the reader sees them. */
function linesOf(profile: CitedProfile, pair: Pair): GlanceLine[] {
  return glanceOf({ glance: [pair] }, profile).pairs[0]?.lines ?? [];
}

const then = (profile: CitedProfile, ...rests: string[]) => linesOf(profile, pairOf('Acme pumped water', rests))[0];

const since = (how: How, changes = {}) => {
  const profile = fictionalProfile({ later: [laterEntry({ concerns: [{ claim: ID, how, what: 'x' }], ...changes })] });
  return linesOf(profile, pairOf('Acme pumped water', [ID], ['It stopped', ['later-pumps-2022']]))[1];
};

describe('the year beside a line of a glance', () => {
  it('is when what it reports happened', () => {
    expect(then(withClaim(ID, { happened: '2013-05' }), ID)?.year).toBe(2013);
    expect(then(withClaim(ID, { happened: '2013/2016' }), ID)?.year).toBe(2013);
  });

  it('is else as of when it was reported', () => {
    expect(then(fictionalProfile(), ID)?.year).toBe(2020);
    expect(then(withClaim(ID, { asOf: '2018-12' }), ID)?.year).toBe(2018);
  });

  it('is that of the earliest where it rests on several records', () => {
    expect(then(withClaim(OTHER, { happened: '2011' }), ID, OTHER)?.year).toBe(2011);
    const later = ['2023-04', '2022-11'].map((date, at) => laterEntry({ id: `later-${at}`, date }));
    const pair = pairOf('Acme pumped water', [ID], ['It stopped', ['later-0', 'later-1']]);
    expect(linesOf(fictionalProfile({ later }), pair)[1]?.year).toBe(2022);
  });

  it('is when what came after happened', () => {
    expect(since('overtakes')?.year).toBe(2022);
    expect(since('adds', { date: '2019-07' })?.year).toBe(2019);
  });
});

describe('the sign of a line of a glance', () => {
  it('says of the first one that it was reported', () => {
    expect(then(fictionalProfile(), ID)?.sign).toBe('reported');
  });

  it.each(['overtakes', 'reverses', 'corrects'] as const)('says of an entry that %s that it changed it', (how) => {
    expect(since(how)?.sign).toBe('changed');
  });

  it.each(['disputes', 'answers', 'supports', 'adds', 'later-edition'] as const)(
    'says of an entry that %s that it was told too',
    (how) => {
      expect(since(how)?.sign).toBe('told');
    },
  );

  it('goes by what an entry does to the claim of this pair, and not to another one', () => {
    const concerns = [
      { claim: ID, how: 'adds' as const },
      { claim: OTHER, how: 'overtakes' as const, what: 'x' },
    ];
    const profile = fictionalProfile({ later: [laterEntry({ concerns })] });
    const signs = [ID, OTHER].map(
      (claim) => linesOf(profile, pairOf('Acme pumped water', [claim], ['It stopped', ['later-pumps-2022']]))[1]?.sign,
    );
    expect(signs).toEqual(['told', 'changed']);
  });

  it('says of a line of several entries that it changed it where one of them did', () => {
    const later = (['adds', 'overtakes'] as const).map((how, at) =>
      laterEntry({ id: `later-${at}`, concerns: [{ claim: ID, how, what: 'x' }] }),
    );
    const pair = pairOf('Acme pumped water', [ID], ['It stopped', ['later-0', 'later-1']]);
    expect(linesOf(fictionalProfile({ later }), pair)[1]?.sign).toBe('changed');
  });

  it('says of a claim that reverses another one that it changed it', () => {
    const profile = withClaim(ID, { seeAlso: [{ claim: OTHER, how: 'reversed-by', what: 'x' }] });
    const pair = pairOf('Acme pumped water', [ID], ['It stopped', [OTHER]]);
    expect(linesOf(profile, pair)[1]).toMatchObject({ text: 'It stopped', year: 2020, sign: 'changed' });
  });
});

describe('whether a line of a glance is older than the report', () => {
  it.each([
    ['2018', true],
    ['2020-05-03', true],
    ['2020', false],
    ['2022-03', false],
  ])('is told of what became of it in %s', (date, isBefore) => {
    expect(since('corrects', { date })?.isBefore).toBe(isBefore);
  });

  it('is told only where all its entries are', () => {
    const later = ['2018', '2022'].map((date) => laterEntry({ id: `later-${date}`, date }));
    const isBefore = (...rests: string[]) =>
      linesOf(fictionalProfile({ later }), pairOf('Acme pumped water', [ID], ['It stopped', rests]))[1]?.isBefore;
    expect([isBefore('later-2018'), isBefore('later-2018', 'later-2022'), isBefore('later-2022')]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('is never told of the report itself, however long ago that happened', () => {
    expect(then(withClaim(ID, { happened: '2011' }), ID)?.isBefore).toBe(false);
  });
});

describe('a pair of a glance', () => {
  it('is opened by the first claim on which what was reported rests', () => {
    expect(glanceOf({ glance: [pairOf('x', [OTHER, ID])] }, fictionalProfile()).pairs[0]?.claim).toBe(OTHER);
  });

  it('says of each line on which record it rests first', () => {
    const pair = pairOf('Acme pumped water', [OTHER, ID], ['It stopped', ['later-pumps-2022']]);
    const records = linesOf(fictionalProfile({ later: [laterEntry()] }), pair).map(({ record }) => record);
    expect(records).toEqual([OTHER, 'later-pumps-2022']);
  });

  it('says of each line on which others it rests, if it does', () => {
    const pair = pairOf('Acme pumped water', [OTHER, ID], ['It stopped', ['later-pumps-2022']]);
    const others = linesOf(fictionalProfile({ later: [laterEntry()] }), pair).map((line) => line.others);
    expect(others).toEqual([[ID], undefined]);
  });

  it('has its lines in the order in which they were written', () => {
    const later = ['2022', '2024'].map((date) => laterEntry({ id: `later-${date}`, date }));
    const pair = pairOf('Acme pumped water', [ID], ['It stopped', ['later-2022']], ['It started', ['later-2024']]);
    expect(linesOf(fictionalProfile({ later }), pair).map(({ text, year }) => [text, year])).toEqual([
      ['Acme pumped water', 2020],
      ['It stopped', 2022],
      ['It started', 2024],
    ]);
  });

  it('says when somebody looked only where nothing newer was found', () => {
    const later = [laterEntry()];
    const glance = [pairOf('a', [ID], ['b', ['later-pumps-2022']]), pairOf('c', [OTHER])];
    const { pairs } = glanceOf({ glance }, fictionalProfile({ later }));
    expect(pairs.map(({ looked }) => looked)).toEqual([undefined, '2026-01']);
    expect(pairs[0]).not.toHaveProperty('looked');
    expect(pairs[1]?.lines).toHaveLength(1);
  });
});

describe('whom a glance names as its documents', () => {
  const twoDocuments = (change: Partial<Claim> = {}): CitedProfile => {
    const profile = withClaim(OTHER, change);
    const [ledger] = profile.sources;
    if (!ledger) throw new Error('no source');
    return {
      ...profile,
      sources: [ledger, { ...ledger, id: 'gazette-2017', publisher: 'The Gazette', published: '2017-02' }],
    };
  };
  const by = (profile: CitedProfile, ...glance: Pair[]) => glanceOf({ glance }, profile).by;

  it('are those on which its pairs rest, once each, with the year in which they were published', () => {
    expect(by(twoDocuments(), pairOf('a', [ID]), pairOf('b', [OTHER]))).toEqual([
      { publisher: 'The Ledger', year: 2020 },
    ]);
    expect(by(twoDocuments({ source: 'gazette-2017' }), pairOf('a', [ID]), pairOf('b', [OTHER]))).toEqual([
      { publisher: 'The Ledger', year: 2020 },
      { publisher: 'The Gazette', year: 2017 },
    ]);
  });

  it('are not those of what came after', () => {
    const profile = { ...twoDocuments({ source: 'gazette-2017' }), later: [laterEntry()] };
    expect(by(profile, pairOf('a', [ID], ['b', ['later-pumps-2022']]))).toEqual([
      { publisher: 'The Ledger', year: 2020 },
    ]);
  });
});
