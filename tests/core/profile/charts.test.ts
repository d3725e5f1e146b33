import { describe, expect, it } from 'vitest';
import { compileClaims } from '../../../core/dataset/compile.ts';
import type { Profile } from '../../../core/dataset/dataset.ts';
import { lintCharts } from '../../../core/dataset/lint/charts.ts';
import { type ChartFigure, figuresOf, readCharts } from '../../../core/profile/charts.ts';
import type { Chart } from '../../../core/schema/chart.ts';
import type { Figure } from '../../../core/schema/claim.ts';
import { readDataset } from '../../../scripts/build/read-dataset.ts';
import { cited, fictionalProfile, laterEntry } from '../fictional.ts';

const pumps = (value: number, date?: string): Figure => ({
  label: `${value} pumps`,
  value,
  unit: 'pumps',
  ...(date && { date }),
});

/** A profile whose first claims have these figures, and one chart with a point for each. */
function withChart(form: Chart['form'], figures: Figure[], change: Partial<Profile> = {}): Profile {
  const profile = fictionalProfile();
  const points = figures.map((_, at) => ({ record: profile.claims[at]?.id ?? '', figure: 0 }));
  return {
    ...profile,
    claims: profile.claims.map((claim, at) => (figures[at] ? { ...claim, figures: [figures[at]] } : claim)),
    charts: [{ id: 'pumps', title: 'Pumps', form, points }],
    ...change,
  };
}

/** A profile with one chart, of one figure that is a part of another. */
function partOf(whole: Figure, part: Figure): Profile {
  const profile = withChart('parts', [whole, part]);
  const points = [{ record: 'ledger-p01-01', figure: 0, part: { record: 'ledger-p01-02', figure: 0 } }];
  return { ...profile, charts: profile.charts.map((chart) => ({ ...chart, points })) };
}

const titled = (title: string, profile: Profile): Profile => ({
  ...profile,
  charts: profile.charts.map((chart) => ({ ...chart, title })),
});

const wrongs = (profile: Profile) => lintCharts(profile).map(({ wrong }) => wrong);

describe('readCharts', () => {
  const draw = (profile: Profile, isShown = (_: string) => true) => readCharts(compileClaims(cited(profile)), isShown);

  it('reads value, unit, date and speaker from the record', () => {
    expect(draw(withChart('counts', [pumps(3, '2018'), pumps(5, '2020')]))[0]?.points[0]).toMatchObject({
      record: 'ledger-p01-01',
      label: '3 pumps',
      value: 3,
      unit: 'pumps',
      date: '2018',
      who: 'The Ledger',
      asOf: '2020-05-04',
    });
  });

  it('orders its points by date', () => {
    const [chart] = draw(withChart('counts', [pumps(5, '2020'), pumps(3, '2018')]));
    expect(chart?.points.map(({ value }) => value)).toEqual([3, 5]);
  });

  it('stays whole where one of its records is chosen, and goes where none is', () => {
    const profile = withChart('counts', [pumps(3, '2018'), pumps(5, '2020')]);
    expect(draw(profile, (id) => id === 'ledger-p01-02')[0]?.points).toHaveLength(2);
    expect(draw(profile, () => false)).toEqual([]);
  });

  it('rests on no withdrawn claim', () => {
    const profile = withChart('counts', [pumps(3, '2018'), pumps(5, '2020')]);
    const withdrawn = { date: '2026', reason: 'It was wrong.' };
    const claims = profile.claims.map((claim, at) => (at === 0 ? { ...claim, withdrawn } : claim));
    expect(draw({ ...profile, claims })).toEqual([]);
  });

  it('reads a part, and what was counted besides, with its point, and stays away where one of them is missing', () => {
    const profile = partOf(pumps(5, '2020'), pumps(3, '2020'));
    const [chart] = draw(profile);
    expect(chart?.points).toHaveLength(1);
    expect(chart?.points[0]).toMatchObject({ value: 5, part: { record: 'ledger-p01-02', value: 3 } });
    expect(draw({ ...profile, claims: profile.claims.filter(({ id }) => id !== 'ledger-p01-02') })).toEqual([]);
  });

  it('tells what was reported from what changed it, and from what was told besides', () => {
    const entry = (how: 'corrects' | 'adds') =>
      laterEntry({
        id: `later-${how}`,
        figures: [pumps(8, '2021')],
        concerns: [{ claim: 'ledger-p01-01', how, ...(how === 'corrects' && { what: '8 pumps' }) }],
      });
    const profile = withChart('counts', [pumps(3, '2018')], { later: [entry('corrects'), entry('adds')] });
    const charts = profile.charts.map((one) => ({
      ...one,
      points: [...one.points, { record: 'later-corrects', figure: 0 }, { record: 'later-adds', figure: 0 }],
    }));
    expect(draw({ ...profile, charts })[0]?.points.map(({ sign }) => sign)).toEqual(['reported', 'changed', 'told']);
  });

  it('has what happened since to its claims beside it, but for what it shows itself', () => {
    const profile = withChart('counts', [pumps(3, '2018'), pumps(5, '2020')]);
    const entry = (id: string, claim: string): Profile['later'][number] => ({
      id,
      date: '2021',
      text: 'In 2021 there were 8 pumps.',
      source: { publisher: 'The Gazette', title: 'Pumps', url: 'https://gazette.example/' },
      confidence: 'corroborated',
      concerns: [{ claim, how: 'overtakes', what: '8 pumps in 2021' }],
      figures: [pumps(8, '2021')],
    });
    const later = [
      entry('later-shown', 'ledger-p01-01'),
      entry('later-beside', 'ledger-p01-01'),
      entry('later-elsewhere', 'ledger-p02-01'),
    ];
    const charts = profile.charts.map((one) => ({
      ...one,
      points: [...one.points, { record: 'later-shown', figure: 0 }],
    }));
    const [chart] = draw({ ...profile, later, charts });
    expect(chart?.later.map(({ id }) => id)).toEqual(['later-beside']);
    expect(chart?.points.at(-1)).toMatchObject({ sign: 'changed', value: 8, who: 'The Gazette' });
    expect(chart?.sources.map(({ publisher }) => publisher)).toEqual(['The Ledger', 'The Gazette']);
  });
});

describe('the lint of charts', () => {
  const share = (value: number): Figure => ({ label: 'Share', value, unit: 'percent', basis: 'all pumps' });

  const two = [pumps(1300, '2018'), pumps(5, '2020')];

  it.each([
    ['counts', withChart('counts', two)],
    ['shares', withChart('shares', [share(20), share(60), { ...share(1), unit: 'third' }])],
    ['a part of a whole', partOf(pumps(5, '2020'), pumps(3, '2020'))],
    ['a title that says its numbers and years', titled('1,300 pumps in 2018, then 5', withChart('counts', two))],
    [
      'a title in words of money',
      titled('$280.5 billion', withChart('counts', [{ ...pumps(280_500_000_000, '2019') }])),
    ],
  ])('finds nothing wrong with %s', (_, profile) => {
    expect(wrongs(profile)).toEqual([]);
  });

  it.each([
    ['a figure that is not there', withChart('counts', two, { claims: [] }), /figure 0 of/],
    ['a count without a date', withChart('counts', [pumps(3), pumps(5, '2020')]), /no date/],
    ['a share among counts', withChart('counts', [pumps(3, '2018'), { ...share(20), date: '2018' }]), /one axis/],
    ['money among counts', withChart('counts', [pumps(3, '2018'), { ...pumps(5, '2018'), unit: 'USD' }]), /one axis/],
    ['a share of nothing', withChart('shares', [share(20), { ...share(60), basis: undefined }]), /basis/],
    ['a share that is a number', withChart('shares', [share(20), { ...pumps(3), basis: 'pumps' }]), /no share/],
    ['a whole without its part', withChart('parts', [pumps(5, '2020')]), /not the whole/],
    ['a part larger than its whole', partOf(pumps(3, '2020'), pumps(5, '2020')), /not the whole/],
    ['a part of another year', partOf(pumps(5, '2020'), pumps(3, '2019')), /not the whole/],
    ['a part in another unit', partOf(pumps(5, '2020'), { ...pumps(3, '2020'), unit: 'wells' }), /not the whole/],
    ['a title with another number', titled('1,301 pumps in 2018', withChart('counts', two)), /“1,301”/],
    ['a title with another share', titled('A fifth, or 21%', withChart('shares', [share(20)])), /“21%”/],
  ])('finds %s', (_, profile, expected) => {
    expect(wrongs(profile).join()).toMatch(expected);
  });
});

describe('the charts of the dataset', () => {
  const amazon = readDataset().profiles.find(({ id }) => id === 'amazon') as Profile;
  const charts = new Map(readCharts(compileClaims(cited(amazon)), () => true).map((chart) => [chart.id, chart]));
  const values = (id: string) => charts.get(id)?.points.map(({ value, date }) => [value, date]);

  it('show agencies with Ring up to the latest count', () => {
    expect(values('ring-agencies')).toEqual([
      [600, '2019-12'],
      [1300, '2020'],
      [2014, '2020-12'],
      [2161, '2022-07'],
    ]);
  });

  it('show each share beside those of its own whole alone', () => {
    for (const { form, counted, points } of charts.values()) {
      if (form !== 'shares' || counted === undefined) continue;
      const highest = points.map(({ basis }) => basis?.includes('highest-level'));
      expect(new Set(highest).size).toBe(1);
    }
  });

  it('show the sales of AWS within the revenue of the same year, for seven years', () => {
    const points = charts.get('amazon-revenue')?.points ?? [];
    expect(points.map(({ date }) => date)).toEqual(['2019', '2020', '2021', '2022', '2023', '2024', '2025']);
    expect(points.every(({ date, part }) => part?.date === date)).toBe(true);
    expect([points[0]?.value, points[0]?.part?.value]).toEqual([280_500_000_000, 35_000_000_000]);
  });

  it('show only numbers that their record says', () => {
    const texts = new Map([...amazon.claims, ...amazon.later].map(({ id, text }) => [id, text]));
    const said = (value: number, unit: string) =>
      unit === 'third' ? ['a third'] : [value.toLocaleString('en'), `${value / 1e6} million`, String(value / 1e9)];
    const unsaid = [...charts.values()]
      .flatMap(({ points }) =>
        points.flatMap((point) => figuresOf<ChartFigure>(point)).filter(({ url }) => url === undefined),
      )
      .filter(({ record, value, unit }) => !said(value, unit).some((number) => texts.get(record)?.includes(number)));
    expect(unsaid).toEqual([]);
  });
});
