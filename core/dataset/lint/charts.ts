import { timeAxis } from '../../profile/charts.ts';
import type { Chart } from '../../schema/chart.ts';
import type { Figure } from '../../schema/claim.ts';
import type { Profile } from '../dataset.ts';
import type { Problem } from './problem.ts';

/** Checks that the figures of a chart exist, and that each says what the chart's form needs. */
export function lintCharts(profile: Profile): Problem[] {
  return profile.charts.flatMap((chart) => {
    const figures = chart.points.map((point) => figureOf(profile, point));
    const missing = chart.points.filter((_, at) => !figures[at]);
    if (missing.length > 0) return missing.map((point) => lintMissing(chart, point));
    return lintForm(
      chart,
      figures.flatMap((figure) => figure ?? []),
    );
  });
}

/**
 * The axis is at most this many times as long as the shortest distance between two points, so that each can be read.
 */
const CLOSEST = 12;

const problem = (chart: Chart, wrong: string, fix: string): Problem => ({
  file: 'charts.json',
  record: chart.id,
  wrong,
  fix,
});

function figureOf(
  { claims, later, figures }: Profile,
  { record, figure }: Chart['points'][number],
): Figure | undefined {
  const own = figures.map((one) => ({ id: one.id, figures: [one.figure] }));
  return [...claims, ...later, ...own].find(({ id }) => id === record)?.figures?.[figure];
}

function lintMissing(chart: Chart, { record, figure }: Chart['points'][number]): Problem {
  const fix = 'Correct the id or the number (counted from 0), or add the figure to that claim or later entry.';
  return problem(chart, `It shows figure ${figure} of "${record}", which does not exist.`, fix);
}

function lintForm(chart: Chart, figures: readonly Figure[]): Problem[] {
  switch (chart.form) {
    case 'series':
      return lintSeries(chart, figures);
    case 'shares':
      return figures
        .filter(({ unit, basis }) => unit !== 'percent' || !basis)
        .map(({ label }) =>
          problem(chart, `“${label}” is no percentage with a basis.`, 'Say on the figure of what it is a share.'),
        );
    case 'part-of':
      return isPartOf(figures)
        ? []
        : [
            problem(
              chart,
              'Its second figure can’t be a part of its first.',
              'Name two figures of one unit and one date, the larger one first.',
            ),
          ];
  }
}

function lintSeries(chart: Chart, figures: readonly Figure[]): Problem[] {
  const dates = figures.flatMap(({ date }) => date ?? []);
  if (dates.length < figures.length)
    return [problem(chart, 'A figure of it has no date.', 'Give each figure of a series its date.')];
  const axis = timeAxis(dates);
  if (axis.closest > 0 && axis.closest * CLOSEST >= axis.months) return [];
  const fix = 'Put its points in the order of their dates; make two charts where they lie too close together.';
  return [problem(chart, 'Two of its points are too close on the time axis to be read, or out of order.', fix)];
}

function isPartOf(figures: readonly Figure[]): boolean {
  const [whole, part] = figures;
  if (!whole || !part || figures.length !== 2) return false;
  return whole.unit === part.unit && whole.date !== undefined && whole.date === part.date && whole.value > part.value;
}
