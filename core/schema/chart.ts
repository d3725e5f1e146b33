import * as z from 'zod/mini';
import { Id, text } from './common.ts';

/**
 * How a chart sets figures beside each other.
 * - `series`: counts at their dates; what they count may differ, so no line joins them;
 * - `shares`: percentages, each of its own whole, so never on one scale;
 * - `part-of`: two amounts for the same time and in the same unit, first the whole, then its part.
 */
export const CHART_FORMS = ['series', 'shares', 'part-of'] as const;

export const ChartPoint = z.strictObject({
  record: Id.check(z.describe('The claim, later entry or record of figures.json that has the figure.')),
  figure: z.int().check(z.gte(0, 'Figures are counted from 0.'), z.describe('Which of its figures, counted from 0.')),
  label: z.optional(
    text(120, 'a short name that says what is counted').check(
      z.describe("What is counted, where the figure's own label is too long for the chart."),
    ),
  ),
});

export const Chart = z.strictObject({
  id: Id.check(z.describe('Part of addresses; never reused.')),
  title: text(110, 'a headline').check(z.describe('What is to be seen, as reported, with the time.')),
  form: z
    .enum(CHART_FORMS)
    .check(
      z.describe(
        'series: counts at their dates; shares: percentages, each of its own whole; part-of: one amount within another, the whole first.',
      ),
    ),
  note: z.optional(
    text(320, 'one or two sentences').check(
      z.describe('What must be known to read the chart: what differs between its points.'),
    ),
  ),
  points: z
    .array(ChartPoint)
    .check(
      z.minLength(2, 'A chart sets at least two figures beside each other.'),
      z.describe('The figures in it. Their values, units, dates and bases are read from the records.'),
    ),
});

export const ChartsFile = z.strictObject({
  $schema: z.optional(z.string()),
  charts: z.array(Chart).check(z.describe('In the order of the page.')),
});

export type Chart = z.infer<typeof Chart>;
export type ChartsFile = z.infer<typeof ChartsFile>;
