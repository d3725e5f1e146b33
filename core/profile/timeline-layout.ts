import type { CompiledClaim, SectionBrief, SourceBrief } from '../bundle/compiled.ts';
import { type Sign, yearOf } from '../claims/signs.ts';
import { parseEdtf } from '../dates/edtf.ts';
import { widthInLetters } from './letters.ts';
import type { TimelineItem } from './timeline.ts';
import { axisOf, type Column, placeOf } from './timeline-axis.ts';

/** On which side of its place a name stands, in the direction of time. */
export type Side = 'after' | 'before';

/** Something with a name, at its place on the axis. */
interface Named {
  /** As a part of the axis. */
  at: number;
  /** The line on which it stands, counted from the top. */
  line: number;
  side: Side;
}

/** An entry with its name beside its sign. */
export interface NamedSign extends Named {
  item: TimelineItem;
  label: string;
  sign: Sign;
}

/** An entry without a name: a sign on the lane's base line, or above it where that is full. */
export interface SmallSign {
  item: TimelineItem;
  sign: Sign;
  at: number;
  /** Counted from the base line upwards. */
  row: number;
}

/** The day of a document that claims come from. */
export interface DocumentDay extends Named {
  source: string;
  publisher: string;
}

export interface Lane {
  section: string;
  title: string;
  /** How many of its claims tell of a dated event, and how many it has. */
  dated: number;
  claims: number;
  named: NamedSign[];
  small: SmallSign[];
  /** How many lines of names and rows of small signs it needs. */
  lines: number;
  rows: number;
}

export interface TimelineLayout {
  columns: Column[];
  documents: DocumentDay[];
  /** How many lines the names of the documents need. */
  documentLines: number;
  /** One for each section with anything dated, in the order given. */
  lanes: Lane[];
}

/** The width of the axis in ems. On a wider one everything stands further apart, so nothing meets there either. */
export const AXIS = 70;

/** Widths in ems: a letter, half a sign, the room between a sign and its name, and that behind a name. */
const LETTER = 0.56;
const HALF = 0.6;
const BESIDE = 0.8;
const BEHIND = 0.6;

/** In a lane there is room for this many lines of names even if no name there is decisive. */
const LEAST_LINES = 2;

/** The width of a small sign with the room around it, in ems. */
const SMALL = 0.8;

/** What is drawn: the chosen claims, and what is dated of them and of the later entries about them, the earliest first. */
interface Drawn {
  items: readonly TimelineItem[];
  claims: readonly Pick<CompiledClaim, 'id' | 'section' | 'source' | 'happened' | 'withdrawn'>[];
  sections: readonly Pick<SectionBrief, 'id' | 'title'>[];
  sources: readonly Pick<SourceBrief, 'id' | 'publisher' | 'published'>[];
  /** The last year of the axis, if nothing is later. */
  until: number;
}

/** Lays the timeline out: a lane a section, names on the first line where they meet nothing, the rest as small signs. */
export function layOutTimeline({ items, claims, sections, sources, until }: Drawn): TimelineLayout {
  const standing = claims.filter(({ withdrawn }) => !withdrawn);
  const documents = sources.filter(({ id }) => standing.some(({ source }) => source === id));
  const dates = [...items.map(({ date }) => date), ...documents.map(({ published }) => published)];
  const columns = axisOf([...dates.map(yearOf), until], AXIS);
  const days = documents
    .map(({ id, publisher, published }) => ({ source: id, publisher, at: placeOf(published, columns) }))
    .sort((a, b) => a.at - b.at);
  const lines: Span[][] = [];
  const named = onFirstLine(days, ({ publisher }) => publisher, ['before', 'after'], lines);
  return {
    columns,
    documents: named,
    documentLines: lines.length,
    lanes: sections.flatMap(({ id, title }) => {
      const own = standing.filter(({ section }) => section === id);
      const inLane = items.filter(({ sections: lanes }) => lanes.has(id));
      const counts = { dated: own.filter(({ happened }) => happened).length, claims: own.length };
      return inLane.length > 0 ? [{ section: id, title, ...counts, ...laneOf(id, inLane, columns) }] : [];
    }),
  };
}

/** Entries that a glance rests on stand by their names; others do where the lines of those have room left. */
function laneOf(id: string, items: readonly TimelineItem[], columns: readonly Column[]) {
  const placed = items.map((item) => {
    const { sign, isDecisive } = item.sections.get(id) ?? { sign: item.sign, isDecisive: false };
    return { item, label: item.label ?? '', sign, isDecisive, at: placeOf(item.date, columns) };
  });
  const nameOf = ({ label }: { label: string }) => label;
  const lines: Span[][] = [];
  const decisive = placed.filter(({ label, isDecisive }) => label && isDecisive);
  const first = onFirstLine(decisive, nameOf, ['after'], lines);
  const others = placed.filter(({ label, isDecisive }) => label && !isDecisive);
  const second = onFirstLine(others, nameOf, ['after'], lines, Math.max(lines.length, LEAST_LINES));
  const named = [...first, ...second];
  const small = onBaseLine(
    placed.filter(({ item }) => !named.some((one) => one.item === item)),
    columns,
  );
  return { named, small, lines: lines.length, rows: highest(small.map(({ row }) => row)) };
}

const highest = (numbers: readonly number[]) => Math.max(0, ...numbers.map((one) => one + 1));

type Span = readonly [from: number, to: number];

/** Whether a span meets none of those that are taken. */
const isFree = (taken: readonly Span[] | undefined, [from, to]: Span) =>
  !taken?.some(([start, end]) => from < end && start < to);

/**
 * Puts each name on the first line where it meets no other.
 * @param named by their places
 * @param sides the sides to try on each line, the better first; a name that would leave the axis stands on the other one
 * @param lines what is taken on each line; the names are added to it
 * @param most how many lines there may be: what finds no room on them is left out
 */
function onFirstLine<N extends { at: number }>(
  named: readonly N[],
  nameOf: (one: N) => string,
  sides: readonly Side[],
  lines: Span[][],
  most = Number.POSITIVE_INFINITY,
): (N & Named)[] {
  return named.flatMap((one) => {
    const possible = sidesWithin(one.at, nameOf(one), sides);
    for (let line = 0; line < most; line++)
      for (const side of possible) {
        const span = spanOf(one.at, nameOf(one), side);
        if (!isFree(lines[line], span)) continue;
        lines[line] = [...(lines[line] ?? []), span];
        return [{ ...one, line, side }];
      }
    return [];
  });
}

function sidesWithin(at: number, name: string, sides: readonly Side[]): readonly Side[] {
  const within = sides.filter((side) => {
    const [from, to] = spanOf(at, name, side);
    return from >= -HALF && to <= AXIS + BEHIND;
  });
  return within.length > 0 ? within : [at > 0.5 ? 'before' : 'after'];
}

function spanOf(at: number, name: string, side: Side): Span {
  const x = at * AXIS;
  const long = BESIDE + widthInLetters(name) * LETTER;
  return side === 'after' ? [x - HALF, x + long + BEHIND] : [x - long, x + HALF];
}

/**
 * Puts small signs on the base line, each at its date or, where that is taken, right beside it: one known only to the
 * year anywhere within the year. Where there is no room either, they stand above.
 */
function onBaseLine<N extends { at: number; item: TimelineItem }>(
  signs: readonly N[],
  columns: readonly Column[],
): (N & { row: number })[] {
  const rows: Span[][] = [];
  return signs.map((one) => {
    const places = placesAround(one.at * AXIS, stepsOf(one.item.date, columns));
    for (let row = 0; ; row++)
      for (const x of places) {
        const span = [x - SMALL / 2, x + SMALL / 2] as const;
        if (!isFree(rows[row], span)) continue;
        rows[row] = [...(rows[row] ?? []), span];
        return { ...one, at: x / AXIS, row };
      }
  });
}

/** How many steps a sign may stand beside its date. */
function stepsOf(date: string, columns: readonly Column[]): number {
  const year = columns.find(({ first }) => first === yearOf(date));
  const isOfYear = parseEdtf(date).start.precision === 'year';
  return isOfYear && year ? Math.max(1, Math.floor((year.width * AXIS) / 2 / SMALL - 0.5)) : 1;
}

/** The place itself, then one step after and before it, then two: as far as that is on the axis. */
function placesAround(x: number, steps: number): number[] {
  const beside = Array.from({ length: steps }, (_, at) => [x + (at + 1) * SMALL, x - (at + 1) * SMALL]).flat();
  return [x, ...beside.filter((one) => one >= SMALL / 2 && one <= AXIS - SMALL / 2)];
}
