import { render, screen, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { formatAmount } from '../../../../components/profile/figures/amounts.ts';
import { Charts } from '../../../../components/profile/figures/Charts.tsx';
import type { ChartData, ChartPoint } from '../../../../core/profile/charts.ts';

function point(changes: Partial<ChartPoint>): ChartPoint {
  return {
    record: 'ledger-p01-01',
    origin: 'claim',
    url: undefined,
    label: 'Pumps in the river',
    value: 1300,
    unit: 'pumps',
    qualifier: undefined,
    date: '2020',
    basis: undefined,
    who: 'The Ledger',
    publisher: 'The Ledger',
    asOf: '2020-05-04',
    became: { status: 'as-reported' },
    ...changes,
  };
}

const chart = (form: ChartData['form'], ...points: ChartPoint[]): ChartData => ({
  id: 'pumps',
  title: 'Pumps, as reported in 2020',
  form,
  note: undefined,
  points,
  sources: [{ publisher: 'The Ledger', title: 'Acme', url: 'https://ledger.example/', asOf: '2020-05-04' }],
  later: [],
});

const show = (...charts: ChartData[]) =>
  render(<Charts charts={charts} hrefOf={(id) => `#${id}`} />).container as HTMLElement;

const series = chart(
  'series',
  point({ value: 650, date: '2019-12', record: 'ledger-p01-02', label: 'Pumps of Acme' }),
  point({ became: { status: 'changed-since', statusOf: { entry: 'later-x', what: 'pumps stopped' } } }),
);

describe('Charts', () => {
  it('names a figure by its title, and its sources with the time for which they setLanguage', () => {
    const container = show(series);
    expect(screen.getByRole('figure', { name: 'Pumps, as reported in 2020' })).toBeTruthy();
    expect(container.querySelector('figcaption')?.textContent).toBe('The Ledger, as of May 2020');
  });

  it('writes value, date, what is counted, who says it and what became of it at each point', () => {
    const points = [...show(series).querySelectorAll('.series-point')].map((one) =>
      one.textContent?.replace(/\s+/g, ' '),
    );
    expect(points).toEqual([
      '650 December 2019 Pumps of AcmeThe Ledger',
      '1,300 2020 changed since: pumps stoppedPumps in the riverThe Ledger',
    ]);
  });

  it('leads from each point to its statement', () => {
    const container = show(series);
    const link = within(container.querySelector('.series') as HTMLElement).getByRole('link', { name: 'Pumps of Acme' });
    expect(link.getAttribute('href')).toBe('#ledger-p01-02');
  });

  it('draws bars of a series as long as their values', () => {
    const parts = [...show(series).querySelectorAll<HTMLElement>('.bar')].map((bar) =>
      bar.style.getPropertyValue('--part'),
    );
    expect(parts).toEqual(['0.5', '1']);
  });

  it('draws each share on a whole of its own and names that whole', () => {
    const shares = chart(
      'shares',
      point({ value: 22, unit: 'percent', basis: 'all pumps' }),
      point({ value: 62, unit: 'percent', basis: 'large pumps only', record: 'ledger-p01-02' }),
    );
    const bars = [...show(shares).querySelectorAll('.share')];
    expect(bars.map((bar) => bar.querySelectorAll('.whole > .bar').length)).toEqual([1, 1]);
    expect(bars.map((bar) => bar.querySelector('.share-basis')?.textContent)).toEqual([
      'The whole bar: all pumps',
      'The whole bar: large pumps only',
    ]);
  });

  it('works out a percentage only where it says so', () => {
    const partOf = chart(
      'part-of',
      point({ value: 280_500_000_000, unit: 'USD' }),
      point({ value: 35_000_000_000, unit: 'USD', record: 'ledger-p01-02' }),
    );
    const text = show(partOf).textContent;
    expect(text).toContain('280.5 billion US dollars');
    expect(text?.match(/12\.5%[^)]*\)/)?.[0]).toBe('12.5% of the amount above (worked out here from the two figures)');
  });

  it('says the same as a table', () => {
    show(series);
    const [, row] = screen.getAllByRole('row', { hidden: true });
    expect([...(row?.children ?? [])].map((cell) => cell.textContent)).toEqual([
      'Pumps of Acme',
      '650 pumps',
      'December 2019',
      'The Ledgeras of May 2020',
    ]);
  });

  it('has what happened since to its statements beside it', () => {
    const source = { publisher: 'The Gazette', title: 'Pumps', url: 'https://gazette.example/' };
    const text = 'In 2021 a pump was stopped.';
    const later = { id: 'later-x', date: '2021', text, source, confidence: 'corroborated' } as const;
    show({
      ...series,
      later: [{ ...later, how: 'overtakes', what: 'a pump stopped', isBefore: false, year: 2021, sign: 'changed' }],
    });
    expect(within(screen.getByRole('figure')).getByText(text)).toBeTruthy();
  });

  it('says so where no figure stands in a chart', () => {
    expect(show().textContent).toContain('None of these statements has a figure that stands in a chart.');
  });
});

describe('formatAmount', () => {
  it.each([
    [{ value: 1300, unit: 'pumps', qualifier: undefined }, '1,300'],
    [{ value: 60, unit: 'places', qualifier: 'about' }, 'about 60'],
    [{ value: 26, unit: 'facilities', qualifier: 'at least' }, 'at least 26'],
    [{ value: 22, unit: 'percent', qualifier: undefined }, '22%'],
    [{ value: 4_000_000_000, unit: 'USD', qualifier: 'more than' }, 'more than 4 billion US dollars'],
  ] as const)('writes %o with its limits', (amount, expected) => {
    expect(formatAmount(amount)).toBe(expected);
  });
});
