import { describe, expect, it } from 'vitest';
import type { RecordedClaim } from '../../../core/bundle/compiled.ts';
import type { Glance } from '../../../core/claims/glance.ts';
import type { Sign } from '../../../core/claims/signs.ts';
import { compileClaims } from '../../../core/dataset/compile.ts';
import { datedOf, undatedOf, yearsOf } from '../../../core/profile/timeline.ts';
import type { Later } from '../../../core/schema/later.ts';
import { cited, fictionalProfile } from '../fictional.ts';

const [first, second, third, river] = compileClaims(cited(fictionalProfile())).claims as [
  RecordedClaim,
  RecordedClaim,
  RecordedClaim,
  RecordedClaim,
];

const later: Later = {
  id: 'later-pumps-2021',
  date: '2021-03-02',
  text: 'In March 2021 Acme stopped a pump.',
  label: 'A pump stopped',
  source: { publisher: 'The Gazette', title: 'A pump stops', url: 'https://gazette.example/pump' },
  confidence: 'corroborated',
  concerns: [{ claim: first.id, how: 'overtakes', what: 'a pump stopped in 2021' }],
};

const ids = (claims: RecordedClaim[], entries: Later[] = []) => datedOf(claims, entries, {}).map((item) => item.id);

/** A glance with one line, which rests on a record and others. */
const glanceOf = (record: string, sign: Sign, others?: string[]): Glance => ({
  by: [],
  pairs: [{ claim: first.id, lines: [{ text: 'A line', year: 2020, sign, record, others, isBefore: false }] }],
});

describe('what is dated', () => {
  it('is in the order of its dates, what is known to the year before what is known to a day', () => {
    const claims = [
      { ...first, happened: '2021-11' },
      { ...second, happened: '2021' },
    ];
    expect(ids(claims, [later])).toEqual([second.id, later.id, first.id]);
  });

  it('is neither what is no event nor what was withdrawn', () => {
    const withdrawn = { ...first, happened: '2019', withdrawn: { date: '2026', reason: 'It was wrong.' } };
    expect(ids([withdrawn, second])).toEqual([]);
  });

  it('keeps its name for the picture', () => {
    const claims = [{ ...first, happened: '2019', label: 'A mill' }];
    expect(datedOf(claims, [later], {}).map(({ label }) => label)).toEqual(['A mill', 'A pump stopped']);
  });

  it('belongs to the sections of the chosen claims that it concerns', () => {
    const concerns = [first.id, second.id, river.id, 'elsewhere'].map((claim) => ({ claim, how: 'adds' as const }));
    const sectionsOf = (claims: RecordedClaim[]) => [
      ...(datedOf(claims, [{ ...later, concerns }], {})[0]?.sections ?? []),
    ];
    expect(sectionsOf([first, second, river]).map(([id]) => id)).toEqual(['overview', 'river']);
    expect(sectionsOf([river]).map(([id]) => id)).toEqual(['river']);
  });
});

describe('the sign of an entry', () => {
  it.each([
    ['overtakes', 'changed'],
    ['reverses', 'changed'],
    ['corrects', 'changed'],
    ['disputes', 'told'],
    ['answers', 'told'],
    ['supports', 'told'],
    ['adds', 'told'],
    ['later-edition', 'told'],
  ] as const)('that %s is that of what %s it', (how, sign) => {
    const concerns = [{ claim: first.id, how }];
    expect(datedOf([first], [{ ...later, concerns }], {})[0]).toMatchObject({ how, sign });
  });

  it('may be another one in each section', () => {
    const concerns = [
      { claim: first.id, how: 'adds' as const },
      { claim: river.id, how: 'reverses' as const },
    ];
    const [item] = datedOf([first, river], [{ ...later, concerns }], {});
    expect(item?.sign).toBe('changed');
    expect([...(item?.sections.values() ?? [])].map(({ sign }) => sign)).toEqual(['told', 'changed']);
  });

  it('is of a claim that it was reported, or what the glance of its section says by it', () => {
    const signWith = (glances: Record<string, Glance>) =>
      datedOf([{ ...first, happened: '2020' }], [], glances)[0]?.sign;
    expect(signWith({})).toBe('reported');
    expect(signWith({ overview: glanceOf(first.id, 'changed') })).toBe('changed');
    expect(signWith({ river: glanceOf(first.id, 'changed') })).toBe('reported');
  });

  it('stays that of an answer where a glance tells of it together with a change', () => {
    const concerns = [{ claim: first.id, how: 'answers' as const }];
    const overview = glanceOf('later-change', 'changed', [later.id]);
    expect(datedOf([first], [{ ...later, concerns }], { overview })[0]?.sign).toBe('told');
  });
});

describe('a decisive record', () => {
  const isDecisive = (glances: Record<string, Glance>) =>
    datedOf([first], [later], glances)[0]?.sections.get('overview')?.isDecisive;

  it('is one on which a line of the section’s glance rests, first or among others', () => {
    expect(isDecisive({ overview: glanceOf(later.id, 'changed') })).toBe(true);
    expect(isDecisive({ overview: glanceOf('another', 'changed', [later.id]) })).toBe(true);
  });

  it('is none on which no glance rests, or that of another section', () => {
    expect(isDecisive({})).toBe(false);
    expect(isDecisive({ overview: glanceOf('another', 'changed'), river: glanceOf(later.id, 'changed') })).toBe(false);
  });
});

describe('the years', () => {
  const idsByYear = (claims: RecordedClaim[], entries: Later[] = []) =>
    yearsOf(datedOf(claims, entries, {})).map(({ year, items }) => [year, ...items.map(({ id }) => id)]);

  it('are those with anything dated, the latest first, and so is what each holds', () => {
    const claims = [
      { ...first, happened: '2017-05' },
      { ...second, happened: '2021-11' },
    ];
    expect(idsByYear(claims, [later])).toEqual([
      [2021, second.id, later.id],
      [2017, first.id],
    ]);
  });

  it('have a period where it began, with its dates', () => {
    const [year] = yearsOf(datedOf([{ ...first, happened: '2019/2020-03' }], [], {}));
    expect(year).toMatchObject({ year: 2019, items: [{ date: '2019/2020-03' }] });
  });
});

describe('what is not dated', () => {
  it('is counted, with the time for which it speaks', () => {
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
