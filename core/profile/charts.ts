import type { Claims, CompiledClaim } from '../bundle/compiled.ts';
import { type CardEntry, cardEntries } from '../claims/card.ts';
import { type Sign, signBy } from '../claims/signs.ts';
import { publisherOf } from '../claims/sources.ts';
import { type Became, becameOf } from '../claims/status.ts';
import { changesClaim } from '../claims/ties.ts';
import { dayRange } from '../dates/edtf.ts';
import type { Chart, ChartPoint as ChartPointRecord, FigureRef } from '../schema/chart.ts';
import type { Figure } from '../schema/claim.ts';
import type { Spoken } from '../schema/common.ts';
import type { Later } from '../schema/later.ts';

/** A figure as a chart shows it: the number, what it counts, when, of what, and who says it. */
export interface ChartFigure extends Spoken {
  /** Id of the claim, later entry or record of figures.json that says it. */
  record: string;
  /** Whether a document reported it, or it was told since: as what changes one of the chart's claims, or besides. */
  sign: Sign;
  /** Where it is said, for a number that only charts show; others stand in the page. */
  url: string | undefined;
  /** What is counted. */
  label: string;
  /** The shorter name that the chart gives it, if it does. */
  name: string | undefined;
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

/** A row of a chart: a figure, with the one that is a part of it, or that was counted besides. */
export interface ChartPoint extends ChartFigure {
  part: ChartFigure | undefined;
  besides: ChartFigure | undefined;
}

/** A chart with its numbers, read from the records. */
export interface ChartData extends Pick<Chart, 'id' | 'title' | 'form' | 'counted' | 'note' | 'language'> {
  /** In order of date. */
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

type Records = Pick<Claims, 'charts' | 'claims' | 'later' | 'sources' | 'figures'>;

/**
 * Reads the numbers of a profile's charts from its records.
 * @param isShown whether a record is among those that the reader chose. A chart with none of these is left out; any
 * other is shown whole, since part of a comparison would mislead
 * @returns the charts in their order, without those that name a withdrawn claim or a figure that does not exist
 */
export function readCharts(records: Records, isShown: (id: string) => boolean): ChartData[] {
  return records.charts.flatMap(({ points, ...chart }) => {
    const names = new Set(points.flatMap(figuresOf).map(({ record }) => record));
    const drawn = points.flatMap((point) => readPoint(point, names, records) ?? []);
    if (drawn.length < points.length || ![...names].some(isShown)) return [];
    const shown = byDate(drawn);
    const sources = sourcesOf(shown.flatMap(figuresOf), records);
    return { ...chart, points: shown, sources, later: changesTo(names, records) };
  });
}

/** The figures of a point: its own, and its part or what was counted besides. */
export function figuresOf<F>(point: F & { part?: F | undefined; besides?: F | undefined }): F[] {
  return [point, ...[point.part, point.besides].filter((one) => one !== undefined)];
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

/** Nothing if any of its figures can't be read. */
function readPoint(point: ChartPointRecord, names: ReadonlySet<string>, records: Records): ChartPoint | undefined {
  const read = (ref: FigureRef | undefined) => ref && readFigure(ref, names, records);
  const [main, part, besides] = [read(point), read(point.part), read(point.besides)];
  if (!main || (point.part && !part) || (point.besides && !besides)) return undefined;
  return { ...main, part, besides };
}

function readFigure(ref: FigureRef, names: ReadonlySet<string>, records: Records): ChartFigure | undefined {
  const { claims, later, sources, figures } = records;
  const claim = claims.find(({ id }) => id === ref.record);
  const entry = later.find(({ id }) => id === ref.record);
  const own = figures.find(({ id }) => id === ref.record);
  const figure = own?.figure ?? (claim ?? entry)?.figures?.[ref.figure];
  if (!figure || claim?.withdrawn) return undefined;
  const { value, unit, qualifier, basis } = figure;
  const { language } = own ?? claim ?? entry ?? {};
  const plain = { record: ref.record, language, label: figure.label, name: ref.label, value, unit, qualifier, basis };
  if (claim) {
    const publisher = publisherOf(sources, claim.source);
    const who = claim.attribution?.name ?? publisher;
    const said = { url: undefined, who, publisher, became: becameOf(claim) };
    return { ...plain, ...timesOf(figure, claim), sign: 'reported', ...said };
  }
  const source = (entry ?? own)?.source;
  const asOf = entry?.date ?? own?.source.date ?? figure.date;
  if (!source || !asOf) return undefined;
  const { publisher } = source;
  const said = { who: entry?.speaker ?? publisher, publisher, asOf, became: { status: 'as-reported' } } as const;
  return { ...plain, date: figure.date ?? asOf, sign: signOf(entry, names), url: own && source.url, ...said };
}

/** What an entry does to the claims of its chart. A number that only charts show goes on with theirs. */
function signOf(entry: Pick<Later, 'concerns'> | undefined, names: ReadonlySet<string>): Sign {
  const ties = entry?.concerns.filter(({ claim }) => names.has(claim)) ?? [];
  return ties.some((tie) => signBy(tie) === 'changed') ? 'changed' : 'told';
}

function sourcesOf(shown: readonly ChartFigure[], { claims, later, sources, figures }: Records): ChartSource[] {
  const found = new Map<string, ChartSource>();
  for (const { record, asOf } of shown) {
    const document = claims.find(({ id }) => id === record)?.source;
    const source =
      sources.find(({ id }) => id === document) ?? [...later, ...figures].find(({ id }) => id === record)?.source;
    if (!source) continue;
    const { publisher, title, url } = source;
    const known = found.get(url);
    const isLatest = !known || dayRange(known.asOf).last <= dayRange(asOf).last;
    found.set(url, { publisher, title, url, asOf: isLatest ? asOf : known.asOf });
  }
  return [...found.values()];
}

function timesOf(figure: Figure, { asOf, happened }: CompiledClaim): Pick<ChartFigure, 'date' | 'asOf'> {
  return { date: figure.date ?? happened ?? asOf, asOf };
}

/** Orders points by the middle of their dates: a year stands between its months. */
function byDate(points: readonly ChartPoint[]): ChartPoint[] {
  const middle = ({ date }: ChartPoint) => {
    const { first, last } = dayRange(date);
    return Date.parse(first) + Date.parse(last);
  };
  return [...points].sort((a, b) => middle(a) - middle(b));
}
