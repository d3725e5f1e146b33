import * as z from 'zod/mini';
import { Id, type Spoken, text } from './common.ts';

/**
 * How a chart sets figures beside each other.
 * - `counts`: numbers on one axis from 0; what they count may differ, so no line joins them;
 * - `parts`: amounts in one unit on one axis from 0, each with a part of it;
 * - `shares`: shares, each of its own whole, so never on one axis.
 */
export const CHART_FORMS = ['counts', 'parts', 'shares'] as const;

const FigureRef = {
  record: Id.check(z.describe('The claim, later entry or record of figures.json that has the figure.')),
  figure: z.int().check(z.gte(0, 'Figures are counted from 0.'), z.describe('Which of its figures, counted from 0.')),
  label: z.optional(
    text(120, 'a short name that says what is counted').check(
      z.describe("What is counted, where the figure's own label is too long for its row. The table has that one."),
    ),
  ),
};

const FurtherFigure = z.strictObject(FigureRef);

export const ChartPoint = z.strictObject({
  ...FigureRef,
  part: z.optional(FurtherFigure.check(z.describe('Form parts: a part of this figure, of the same time and unit.'))),
  besides: z.optional(
    FurtherFigure.check(z.describe('Form counts: what was counted besides, drawn after this figure.')),
  ),
});

export const Chart = z.strictObject({
  id: Id.check(z.describe('Part of addresses; never reused.')),
  title: text(110, 'a headline').check(z.describe('Says the numbers; each of them is one of the figures.')),
  form: z
    .enum(CHART_FORMS)
    .check(
      z.describe(
        'counts: numbers on one axis from 0; parts: amounts on one axis from 0, each with a part of it; shares: each of its own whole.',
      ),
    ),
  counted: z.optional(
    text(120, 'a short name that says what is counted').check(
      z.describe(
        'What all of its points count (of shares: the whole), with the unit, where that is one thing. Rows then name only who says it.',
      ),
    ),
  ),
  note: z.optional(
    text(320, 'one or two sentences').check(
      z.describe('What must be known to read the chart: what its numbers do not count, and what differs between them.'),
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

export type Chart = z.infer<typeof Chart> & Spoken;
export type ChartPoint = z.infer<typeof ChartPoint>;
export type FigureRef = z.infer<typeof FurtherFigure>;
export type ChartsFile = z.infer<typeof ChartsFile>;
