import { describe, expect, it } from 'vitest';
import { compileClaims } from '../../../core/dataset/compile.ts';
import type { Profile } from '../../../core/dataset/dataset.ts';
import { lintCharts } from '../../../core/dataset/lint/charts.ts';
import { readCharts, timeAxis } from '../../../core/profile/charts.ts';
import type { Chart } from '../../../core/schema/chart.ts';
import type { Figure } from '../../../core/schema/claim.ts';
import { readDataset } from '../../../scripts/build/read-dataset.ts';
import { cited, fictionalProfile } from '../fictional.ts';

const pumps = (value: number, date?: string): Figure => ({
  label: `${value} pumps`,
  value,
  unit: 'pumps',
  ...(date && { date }),
});

/** A profile whose first claims have these figures, and one chart of them. */
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

const wrongs = (profile: Profile) => lintCharts(profile).map(({ wrong }) => wrong);

describe('readCharts', () => {
  const draw = (profile: Profile, isShown = (_: string) => true) => readCharts(compileClaims(cited(profile)), isShown);

  it('reads value, unit, date and speaker from the record', () => {
    expect(draw(withChart('series', [pumps(3, '2018'), pumps(5, '2020')]))[0]?.points[0]).toMatchObject({
      record: 'ledger-p01-01',
      label: '3 pumps',
      value: 3,
      unit: 'pumps',
      date: '2018',
      who: 'The Ledger',
      asOf: '2020-05-04',
    });
  });

  it('orders a series by date', () => {
    const [chart] = draw(withChart('series', [pumps(5, '2020'), pumps(3, '2018')]));
    expect(chart?.points.map(({ value }) => value)).toEqual([3, 5]);
  });

  it('stays whole where one of its records is chosen, and goes where none is', () => {
    const profile = withChart('series', [pumps(3, '2018'), pumps(5, '2020')]);
    expect(draw(profile, (id) => id === 'ledger-p01-02')[0]?.points).toHaveLength(2);
    expect(draw(profile, () => false)).toEqual([]);
  });

  it('rests on no withdrawn claim', () => {
    const profile = withChart('series', [pumps(3, '2018'), pumps(5, '2020')]);
    const withdrawn = { date: '2026', reason: 'It was wrong.' };
    const claims = profile.claims.map((claim, at) => (at === 0 ? { ...claim, withdrawn } : claim));
    expect(draw({ ...profile, claims })).toEqual([]);
  });

  it('has what happened since to its claims beside it, but for what it shows itself', () => {
    const profile = withChart('series', [pumps(3, '2018'), pumps(5, '2020')]);
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
    expect(chart?.points.at(-1)).toMatchObject({ origin: 'later', value: 8, who: 'The Gazette' });
    expect(chart?.sources.map(({ publisher }) => publisher)).toEqual(['The Ledger', 'The Gazette']);
  });
});

describe('timeAxis', () => {
  it('gives a month the same length anywhere, and a year-long date the length of the year', () => {
    const { marks, years, months } = timeAxis(['2019-12', '2020', '2022-07-31']);
    expect(marks[1]).toEqual({ start: 1, middle: 7, end: 13 });
    expect(marks[2]?.end).toBe(32);
    expect(months).toBe(32);
    expect(years).toEqual([
      { year: 2020, at: 1 },
      { year: 2021, at: 13 },
      { year: 2022, at: 25 },
    ]);
  });
});

describe('the lint of charts', () => {
  const share = (value: number): Figure => ({ label: 'Share', value, unit: 'percent', basis: 'all pumps' });

  it.each([
    ['a series', withChart('series', [pumps(3, '2018'), pumps(5, '2020')])],
    ['shares', withChart('shares', [share(20), share(60)])],
    ['a part of a whole', withChart('part-of', [pumps(5, '2020'), pumps(3, '2020')])],
  ])('finds nothing wrong with %s', (_, profile) => {
    expect(wrongs(profile)).toEqual([]);
  });

  it.each([
    [
      'a figure that is not there',
      withChart('series', [pumps(3, '2018'), pumps(5, '2020')], { claims: [] }),
      /figure 0 of/,
    ],
    ['a series without dates', withChart('series', [pumps(3), pumps(5, '2020')]), /no date/],
    ['a series out of order', withChart('series', [pumps(5, '2020'), pumps(3, '2018')]), /out of order/],
    [
      'points too close to be read',
      withChart('series', [pumps(1, '2000'), pumps(2, '2020-01'), pumps(3, '2020-02')]),
      /too close/,
    ],
    ['a share of nothing', withChart('shares', [share(20), { ...share(60), basis: undefined }]), /basis/],
    ['shares of other units', withChart('shares', [share(20), { ...pumps(3), basis: 'pumps' }]), /no percentage/],
    ['a part larger than its whole', withChart('part-of', [pumps(3, '2020'), pumps(5, '2020')]), /part of its first/],
    ['a part of another year', withChart('part-of', [pumps(5, '2020'), pumps(3, '2019')]), /part of its first/],
    [
      'a part in another unit',
      withChart('part-of', [pumps(5, '2020'), { ...pumps(3, '2020'), unit: 'wells' }]),
      /part of its first/,
    ],
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

  it('keep the two shares on two bases', () => {
    const shares = charts.get('fedramp-shares');
    expect(shares?.form).toBe('shares');
    expect(new Set(shares?.points.map(({ basis }) => basis)).size).toBe(2);
  });

  it('show the sales of AWS within the revenue of the same year', () => {
    expect(values('aws-in-revenue')).toEqual([
      [280_500_000_000, '2019'],
      [35_000_000_000, '2019'],
    ]);
  });

  it('show only numbers that their record says', () => {
    const texts = new Map([...amazon.claims, ...amazon.later].map(({ id, text }) => [id, text]));
    const said = (value: number) => [value.toLocaleString('en'), `${value / 1e6} million`, String(value / 1e9)];
    const unsaid = [...charts.values()]
      .flatMap(({ points }) => points.filter(({ url }) => url === undefined))
      .filter(({ record, value }) => !said(value).some((number) => texts.get(record)?.includes(number)));
    expect(unsaid).toEqual([]);
  });
});
