import { describe, expect, it } from 'vitest';
import type { CompiledClaim } from '../../../core/bundle/compiled.ts';
import { compileClaims } from '../../../core/dataset/compile.ts';
import { timelineOf, undatedOf } from '../../../core/profile/timeline.ts';
import type { Later } from '../../../core/schema/later.ts';
import { cited, fictionalProfile } from '../fictional.ts';

const [first, second, third] = compileClaims(cited(fictionalProfile())).claims as [
  CompiledClaim,
  CompiledClaim,
  CompiledClaim,
];

const later: Later = {
  id: 'later-pumps-2021',
  date: '2021-03-02',
  text: 'In March 2021 Acme stopped a pump.',
  source: { publisher: 'The Gazette', title: 'A pump stops', url: 'https://gazette.example/pump' },
  confidence: 'corroborated',
  concerns: [{ claim: first.id, how: 'overtakes', what: 'a pump stopped in 2021' }],
};

const idsByYear = (claims: CompiledClaim[], entries: Later[] = []) =>
  timelineOf(claims, entries).map(({ year, items }) => [year, ...items.map(({ id }) => id)]);

describe('timelineOf', () => {
  it('keeps years in which nothing is dated, so that a gap is seen as one', () => {
    expect(
      idsByYear([
        { ...first, happened: '2017-05' },
        { ...second, happened: '2020' },
      ]),
    ).toEqual([[2017, first.id], [2018], [2019], [2020, second.id]]);
  });

  it('orders by date, what is known to the year before what is known to a day', () => {
    const claims = [
      { ...first, happened: '2021-11' },
      { ...second, happened: '2021' },
    ];
    expect(idsByYear(claims, [later])).toEqual([[2021, second.id, later.id, first.id]]);
  });

  it('puts a period in the year in which it began and keeps its dates', () => {
    const [year] = timelineOf([{ ...first, happened: '2019/2020-03' }], []);
    expect(year).toMatchObject({ year: 2019, items: [{ date: '2019/2020-03' }] });
  });

  it('leaves out what is no event and what was withdrawn', () => {
    const withdrawn = { ...first, happened: '2019', withdrawn: { date: '2026', reason: 'It was wrong.' } };
    expect(idsByYear([withdrawn, second])).toEqual([]);
  });

  it('gives a later development the sections of the claims that it concerns, each once', () => {
    const ids = [first.id, second.id, 'elsewhere'];
    const concerned = { ...later, concerns: ids.map((claim) => ({ claim, how: 'adds' as const })) };
    expect(timelineOf([first, second], [concerned])[0]?.items[0]?.sections).toEqual([first.section]);
  });

  it.each([
    ['overtakes', true],
    ['reverses', true],
    ['corrects', true],
    ['disputes', true],
    ['answers', false],
    ['supports', false],
    ['adds', false],
    ['later-edition', false],
  ] as const)('tells whether an entry that %s changes what was told', (how, changes) => {
    const concerns = [{ claim: first.id, how }];
    expect(timelineOf([], [{ ...later, concerns }])[0]?.items[0]).toMatchObject({ how, changes });
  });
});

describe('undatedOf', () => {
  it('counts the claims that are no events, with the time for which they setLanguage', () => {
    const claims = [
      { ...first, asOf: '2020-11-19' },
      { ...second, asOf: '2019' },
      { ...third, happened: '2018', asOf: '2015' },
    ];
    expect(undatedOf(claims)).toEqual({ count: 2, from: '2019', to: '2020-11-19' });
  });

  it('is nothing where every claim is an event', () => {
    expect(undatedOf([{ ...first, happened: '2018' }])).toBeUndefined();
  });
});
