import { figuresOf } from '../../profile/charts.ts';
import { shareOf } from '../../profile/scale.ts';
import type { Chart, ChartPoint, FigureRef } from '../../schema/chart.ts';
import type { Figure } from '../../schema/claim.ts';
import type { Profile } from '../dataset.ts';
import type { Problem } from './problem.ts';

/** Checks that the figures of a chart exist, that each says what the form needs, and that the title says no others. */
export function lintCharts(profile: Profile): Problem[] {
  return profile.charts.flatMap((chart) => {
    const refs = chart.points.flatMap((point) => figuresOf<FigureRef>(point));
    const missing = refs.filter((ref) => !figureOf(profile, ref));
    if (missing.length > 0) return missing.map((ref) => lintMissing(chart, ref));
    const rows = chart.points.map((point) => rowOf(profile, point));
    return [...lintForm(chart, rows), ...lintTitle(chart, rows.flatMap(figuresOf))];
  });
}

/** A point with its figures. */
type Row = Figure & { part?: Figure | undefined; besides?: Figure | undefined };

const problem = (chart: Chart, wrong: string, fix: string): Problem => ({
  file: 'charts.json',
  record: chart.id,
  wrong,
  fix,
});

function figureOf({ claims, later, figures }: Profile, { record, figure }: FigureRef): Figure | undefined {
  const own = figures.map((one) => ({ id: one.id, figures: [one.figure] }));
  return [...claims, ...later, ...own].find(({ id }) => id === record)?.figures?.[figure];
}

function rowOf(profile: Profile, { part, besides, ...point }: ChartPoint): Row {
  const read = (ref: FigureRef | undefined) => ref && figureOf(profile, ref);
  return { ...(read(point) as Figure), part: read(part), besides: read(besides) };
}

function lintMissing(chart: Chart, { record, figure }: FigureRef): Problem {
  const fix = 'Correct the id or the number (counted from 0), or add the figure to that claim or later entry.';
  return problem(chart, `It shows figure ${figure} of "${record}", which does not exist.`, fix);
}

function lintForm(chart: Chart, rows: readonly Row[]): Problem[] {
  switch (chart.form) {
    case 'counts':
      return lintCounts(chart, rows);
    case 'parts':
      return lintParts(chart, rows);
    case 'shares':
      return rows
        .filter(({ basis, ...figure }) => shareOf(figure) === undefined || !basis)
        .map(({ label }) =>
          problem(chart, `“${label}” is no share with a basis.`, 'Say on the figure of what it is a share.'),
        );
  }
}

function lintCounts(chart: Chart, rows: readonly Row[]): Problem[] {
  const fix = 'Give each figure its date, and put shares and amounts of money in charts of their own.';
  const hasShares = rows.flatMap(figuresOf).some((figure) => shareOf(figure) !== undefined);
  const isMoney = new Set(rows.flatMap(figuresOf).map(({ unit }) => unit === 'USD'));
  return [
    ...(rows.some(({ date }) => !date) ? [problem(chart, 'A figure of it has no date.', fix)] : []),
    ...(hasShares || isMoney.size > 1 ? [problem(chart, 'Its figures can’t stand on one axis.', fix)] : []),
  ];
}

function lintParts(chart: Chart, rows: readonly Row[]): Problem[] {
  const fix = 'Name as its part a smaller figure of the same unit and date.';
  return [
    ...(new Set(rows.map(({ unit }) => unit)).size > 1
      ? [problem(chart, 'Its figures can’t stand on one axis.', 'Make a chart for each unit.')]
      : []),
    ...rows
      .filter((row) => !isWhole(row))
      .map(({ label }) => problem(chart, `“${label}” is not the whole of a part.`, fix)),
  ];
}

function isWhole({ part, ...whole }: Row): boolean {
  return part?.unit === whole.unit && whole.date !== undefined && part.date === whole.date && part.value < whole.value;
}

const NUMBER = /\d+(?:,\d{3})*(?:\.\d+)?(?:%| million| billion)?/g;
const YEAR = /^(19|20)\d\d$/;
const TIMES: Record<string, number> = { million: 1e6, billion: 1e9 };

/** A title says numbers, so it is the part of a chart that could say what no record does. */
function lintTitle(chart: Chart, figures: readonly Figure[]): Problem[] {
  const fix = 'Say the figures of the chart, as they stand in its records.';
  return (chart.title.match(NUMBER) ?? [])
    .filter((said) => !YEAR.test(said))
    .filter((said) => !figures.some(({ value }) => isSame(value, said)))
    .map((said) => problem(chart, `Its title says “${said}”, which is none of its figures.`, fix));
}

function isSame(value: number, said: string): boolean {
  const [number = '', word = ''] = said.replaceAll(/[,%]/g, '').split(' ');
  return Math.abs(Number(number) * (TIMES[word] ?? 1) - value) < 1e-9 * Math.max(1, value);
}
