import { render, screen, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { formatAmount } from '../../../../components/profile/figures/amounts.ts';
import { Charts } from '../../../../components/profile/figures/Charts.tsx';
import type { ChartData, ChartFigure, ChartPoint } from '../../../../core/profile/charts.ts';

function point({ part, besides, ...changes }: Partial<ChartPoint>): ChartPoint {
  return { ...figure(changes), part, besides };
}

function figure(changes: Partial<ChartFigure>): ChartFigure {
  return {
    record: 'ledger-p01-01',
    sign: 'reported',
    url: undefined,
    label: 'Pumps in the river',
    name: undefined,
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
  counted: undefined,
  note: undefined,
  points,
  sources: [{ publisher: 'The Ledger', title: 'Acme', url: 'https://ledger.example/', asOf: '2020-05-04' }],
  later: [],
});

const show = (...charts: ChartData[]) =>
  render(<Charts charts={charts} hrefOf={(id) => `#${id}`} />).container as HTMLElement;

const rowsOf = (container: HTMLElement) =>
  [...container.querySelectorAll('.chart-row')].map((row) => row.textContent?.replace(/\s+/g, ' '));

/** A measure of each drawing of a kind, as the style has it. */
const measures = (container: HTMLElement, selector: string, property: string) =>
  [...container.querySelectorAll<HTMLElement>(selector)].map((one) => one.style.getPropertyValue(property));

const counts = chart(
  'counts',
  point({ value: 650, date: '2019-12', record: 'ledger-p01-02', label: 'Pumps of Acme' }),
  point({
    sign: 'changed',
    became: { status: 'changed-since', statusOf: { entry: 'later-x', what: 'pumps stopped' } },
  }),
);

describe('Charts', () => {
  it('names a figure by its title, and its sources with the time for which they say it', () => {
    const container = show(counts);
    expect(screen.getByRole('figure', { name: 'Pumps, as reported in 2020' })).toBeTruthy();
    expect(container.querySelector('figcaption')?.textContent).toBe('The Ledger, as of May 2020');
  });

  it('writes date, sign, what is counted, who says it, what became of it, and the number at each point', () => {
    expect(rowsOf(show(counts))).toEqual([
      'Dec 2019Reported:Pumps of AcmeThe Ledger 650',
      '2020Changed since:Pumps in the riverThe Ledger changed since: pumps stopped1,300',
    ]);
  });

  it('says what the signs mean that it uses, and no others', () => {
    expect(show(counts).querySelector('.key')?.textContent).toBe('Reportedchanged');
  });

  it('leads from each point to its statement, and from a number that only charts show to its source', () => {
    const url = 'https://gazette.example/';
    const container = show(chart('counts', point({}), point({ record: 'figure-pumps', label: 'Wells', url })));
    const rows = within(container.querySelector('.chart-rows') as HTMLElement);
    expect(rows.getByRole('link', { name: 'Pumps in the river' }).getAttribute('href')).toBe('#ledger-p01-01');
    expect(rows.getByRole('link', { name: 'Wells' }).getAttribute('href')).toBe(url);
  });

  it('names who says it alone, where the whole chart counts one thing', () => {
    const reported = point({ who: 'Acme', sign: 'told' });
    const container = show({ ...chart('counts', point({}), reported), counted: 'Pumps' });
    expect(container.querySelector('.chart-counted')?.textContent).toBe('Pumps');
    expect(rowsOf(container)).toEqual([
      '2020Reported:The Ledger 1,300',
      '2020Also since:Acme, reported by The Ledger 1,300',
    ]);
  });

  it('draws lines from 0, as long as their values, with an axis', () => {
    const container = show(counts);
    expect(measures(container, '.count-line', '--long')).toEqual(['0.5', '1']);
    expect([...container.querySelectorAll('.tick')].map((tick) => tick.textContent)).toEqual(['0', '500', '1,000']);
  });

  it('draws what was counted besides after its line, within the same axis', () => {
    const besides = figure({ value: 700, unit: 'wells' });
    const container = show(chart('counts', point({ besides }), point({ value: 1000 })));
    expect(measures(container, '.count-line', '--long').map(Number)).toEqual([0.65, 0.35, 0.5]);
    expect(container.querySelector('.plot-value')?.textContent).toBe('1,300 + 700 wells');
  });

  it('draws each share on a whole of its own, all equally long and without an axis, and names that whole', () => {
    const shares = chart(
      'shares',
      point({ value: 22, unit: 'percent', basis: 'all pumps' }),
      point({ value: 1, unit: 'third', basis: 'large pumps only', record: 'ledger-p01-02' }),
    );
    const container = show(shares);
    expect(measures(container, '.whole', '--long')).toEqual(['1', '1']);
    expect(measures(container, '.whole > .bar', '--part')).toEqual(['0.22', String(1 / 3)]);
    expect(container.querySelector('.chart-axis')).toBeNull();
    expect(container.textContent).toContain('these are not parts of one whole');
    expect(rowsOf(container)).toEqual([
      '2020Reported:all pumpsThe Ledger 22%',
      '2020Reported:large pumps onlyThe Ledger a third',
    ]);
  });

  it('draws a part within its whole, both on one axis, and leads to both statements', () => {
    const part = figure({
      value: 25e9,
      unit: 'USD',
      record: 'ledger-p01-02',
      label: 'Income from wells',
      name: 'Wells',
    });
    const container = show(
      chart('parts', point({ value: 100e9, unit: 'USD', part }), point({ value: 200e9, unit: 'USD', part })),
    );
    expect(measures(container, '.whole', '--long')).toEqual(['0.5', '1']);
    expect(measures(container, '.bar', '--part')).toEqual(['0.25', '0.125']);
    const value = container.querySelector('.plot-value') as HTMLElement;
    expect(value.textContent).toBe('100 billion Wells 25 billion');
    expect(within(value).getByRole('link', { name: 'Wells' }).getAttribute('href')).toBe('#ledger-p01-02');
  });

  it('says every number as a table, parts and what was counted besides included', () => {
    const besides = figure({ value: 700, unit: 'wells', label: 'Wells at the river', name: 'Wells' });
    show(chart('counts', point({ besides, date: '2019-12' })));
    const [, ...rows] = screen.getAllByRole('row', { hidden: true });
    expect(rows.map((row) => [...row.children].map((cell) => cell.textContent))).toEqual([
      ['Pumps in the river', '1,300 pumps', 'December 2019', 'The Ledger, as of May 2020'],
      ['Wells at the river', '700 wells', '2020', 'The Ledger, as of May 2020'],
    ]);
  });

  it('has what happened since to its statements beside it', () => {
    const source = { publisher: 'The Gazette', title: 'Pumps', url: 'https://gazette.example/' };
    const text = 'In 2021 a pump was stopped.';
    const later = { id: 'later-x', date: '2021', text, source, confidence: 'corroborated' } as const;
    show({
      ...counts,
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
    [{ value: 1, unit: 'third', qualifier: 'about' }, 'about a third'],
    [{ value: 4_000_000_000, unit: 'USD', qualifier: 'more than' }, 'more than 4 billion US dollars'],
  ] as const)('writes %o with its limits', (amount, expected) => {
    expect(formatAmount(amount)).toBe(expected);
  });
});
