import type { Claims, CompiledClaim } from '../bundle/compiled.ts';
import { type CardEntry, cardEntries } from '../claims/card.ts';
import { publisherOf } from '../claims/sources.ts';
import { type Became, becameOf } from '../claims/status.ts';
import { changesClaim } from '../claims/ties.ts';
import { dayRange } from '../dates/edtf.ts';
import type { Chart } from '../schema/chart.ts';
import type { Figure } from '../schema/claim.ts';

/** A figure as a chart shows it: the number, what it counts, when, of what, and who says it. */
export interface ChartPoint {
  /** Id of the claim or later entry that says it. */
  record: string;
  origin: 'claim' | 'later';
  /** Where it is said, for a number that only charts show; others stand in the page. */
  url: string | undefined;
  /** What is counted. */
  label: string;
  value: number;
  unit: string;
  qualifier: Figure['qualifier'];
  /** EDTF: the time that the number is for. */
  date: string;
  basis: string | undefined;
  /** Who says it: the publisher, or whom the publisher names. */
  who: string;
  publisher: string;
  /** EDTF: when it was said. */
  asOf: string;
  became: Became;
}

/** A chart with its numbers, read from the records. */
export interface ChartData extends Pick<Chart, 'id' | 'title' | 'form' | 'note'> {
  points: ChartPoint[];
  /** The documents that the figures are from, each once. */
  sources: ChartSource[];
  /** Later entries about the claims in it, in order of date, without those that are points of the chart themselves. */
  later: CardEntry[];
}

export interface ChartSource {
  publisher: string;
  title: string;
  url: string;
  /** EDTF: the latest date for which it says the figures of its points. */
  asOf: string;
}

/** Where a point lies on a time axis, in months from the axis' first day. */
export interface TimeMark {
  start: number;
  middle: number;
  end: number;
}

/** A time axis without gaps or jumps: a month has the same length everywhere on it. */
export interface TimeAxis {
  /** Length in months. */
  months: number;
  /** Each year that begins on it, and where, in months. */
  years: { year: number; at: number }[];
  marks: TimeMark[];
  /** The shortest distance between two neighbouring points, in months. */
  closest: number;
}

type Records = Pick<Claims, 'charts' | 'claims' | 'later' | 'sources' | 'figures'>;

/**
 * Reads the numbers of a profile's charts from its records.
 * @param isShown whether a record is among those that the reader chose. A chart with none of these is left out; any
 * other is shown whole, since part of a comparison would mislead
 * @returns the charts in their order, without those that name a withdrawn claim or a figure that does not exist
 */
export function readCharts(records: Records, isShown: (id: string) => boolean): ChartData[] {
  return records.charts.flatMap(({ id, title, form, note, points }) => {
    const drawn = points.flatMap((point) => readPoint(point, records) ?? []);
    if (drawn.length < points.length || !drawn.some(({ record }) => isShown(record))) return [];
    const names = new Set(drawn.map(({ record }) => record));
    const later = changesTo(names, records);
    const shown = form === 'series' ? byDate(drawn) : drawn;
    return { id, title, form, note, points: shown, sources: sourcesOf(shown, records), later };
  });
}

/** The entries that change what a chart's claims say, each once, without those that are points of it. */
function changesTo(names: ReadonlySet<string>, { claims, later, sources }: Records): CardEntry[] {
  const entries = claims
    .filter(({ id }) => names.has(id))
    .flatMap((claim) =>
      sources.filter(({ id }) => id === claim.source).flatMap((source) => cardEntries(later, claim.id, source)),
    )
    .filter((entry) => changesClaim(entry) && !names.has(entry.id));
  return entries.filter(({ id }, at) => entries.findIndex((one) => one.id === id) === at);
}

function readPoint(
  point: Chart['points'][number],
  { claims, later, sources, figures }: Records,
): ChartPoint | undefined {
  const claim = claims.find(({ id }) => id === point.record);
  const entry = later.find(({ id }) => id === point.record);
  const own = figures.find(({ id }) => id === point.record);
  const figure = own?.figure ?? (claim ?? entry)?.figures?.[point.figure];
  if (!figure || claim?.withdrawn) return undefined;
  const plain = { ...figure, record: point.record, label: point.label ?? figure.label };
  const { basis, qualifier } = figure;
  if (claim) {
    const publisher = publisherOf(sources, claim.source);
    const who = claim.attribution?.name ?? publisher;
    return {
      ...plain,
      basis,
      qualifier,
      ...timesOf(figure, claim),
      origin: 'claim',
      url: undefined,
      who,
      publisher,
      became: becameOf(claim),
    };
  }
  const source = (entry ?? own)?.source;
  const asOf = entry?.date ?? source?.date ?? figure.date;
  if (!source || !asOf) return undefined;
  const { publisher } = source;
  const said = { who: publisher, publisher, asOf, became: { status: 'as-reported' } } as const;
  return { ...plain, basis, qualifier, date: figure.date ?? asOf, origin: 'later', url: own && source.url, ...said };
}

function sourcesOf(points: readonly ChartPoint[], { claims, later, sources, figures }: Records): ChartSource[] {
  const found = new Map<string, ChartSource>();
  for (const { record, asOf } of points) {
    const document = claims.find(({ id }) => id === record)?.source;
    const source =
      sources.find(({ id }) => id === document) ?? [...later, ...figures].find(({ id }) => id === record)?.source;
    if (!source) continue;
    const { publisher, title, url } = source;
    const known = found.get(url);
    found.set(url, { publisher, title, url, asOf: known && endOf(known.asOf) > endOf(asOf) ? known.asOf : asOf });
  }
  return [...found.values()];
}

function timesOf(figure: Figure, { asOf, happened }: CompiledClaim): Pick<ChartPoint, 'date' | 'asOf'> {
  return { date: figure.date ?? happened ?? asOf, asOf };
}

function byDate(points: readonly ChartPoint[]): ChartPoint[] {
  return [...points].sort((a, b) => middleOf(a.date) - middleOf(b.date));
}

/**
 * Puts dates on a time axis. A date known only to the year spans that year, with its mark in the middle.
 * @param dates EDTF, in order
 */
export function timeAxis(dates: readonly string[]): TimeAxis {
  const spans = dates.map((date) => ({ start: startOf(date), middle: middleOf(date), end: endOf(date) }));
  const first = Math.min(...spans.map(({ start }) => Math.floor(start)));
  const last = Math.max(...spans.map(({ end }) => end));
  const marks = spans.map(({ start, middle, end }) => ({
    start: start - first,
    middle: middle - first,
    end: end - first,
  }));
  const distances = marks.slice(1).map(({ middle }, before) => middle - (marks[before]?.middle ?? middle));
  const firstYear = Math.ceil(first / 12);
  const years = Array.from({ length: Math.floor(last / 12) - firstYear + 1 }, (_, after) => ({
    year: firstYear + after,
    at: (firstYear + after) * 12 - first,
  }));
  return { months: last - first, years, marks, closest: Math.min(...distances) };
}

/**
 * Counts the months from the year 0 to a day. Days count as fractions of their month, which is exact enough for a
 * chart.
 * @param dayEnds whether to count up to the end of the day, not to its beginning
 */
function monthsOf(isoDay: string, dayEnds: boolean): number {
  const [year = 0, month = 1, day = 1] = isoDay.split('-').map(Number);
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return year * 12 + month - 1 + (day - (dayEnds ? 0 : 1)) / days;
}

const startOf = (edtf: string) => monthsOf(dayRange(edtf).first, false);
const endOf = (edtf: string) => monthsOf(dayRange(edtf).last, true);
const middleOf = (edtf: string) => (startOf(edtf) + endOf(edtf)) / 2;
