import { yearOf } from '../claims/signs.ts';
import { parseEdtf } from '../dates/edtf.ts';

/** A year on the axis, or a long run of years without anything, which is drawn shorter. */
export interface Column {
  first: number;
  last: number;
  /** Where it begins and how wide it is, as parts of the axis. */
  at: number;
  width: number;
  /** Whether there is room for its name. */
  isNamed: boolean;
}

/** This many empty years in a row, or more, are drawn as one gap, named with its first and last year. */
const SHORTEST_GAP = 4;

/** How wide a gap is beside a year, since its name is longer. */
const GAP = 1.1;

/** The room that the name of a year takes, in ems. */
const NAME = 3;

/**
 * Makes the axis of time.
 * @param years those in which something stands on it; the axis goes from the first to the last
 * @param ems its width, in ems of the letters on it
 */
export function axisOf(years: Iterable<number>, ems: number): Column[] {
  const taken = new Set(years);
  const [first, last] = [Math.min(...taken), Math.max(...taken)];
  const runs = taken.size === 0 ? [] : runsOf(first, last, taken);
  const whole = runs.reduce((sum, [from, to]) => sum + shareOf(from, to), 0);
  const columns: Column[] = [];
  let at = 0;
  let named = Number.NEGATIVE_INFINITY;
  for (const [from, to] of runs) {
    const width = shareOf(from, to) / whole;
    const isNamed = (at - named) * ems >= NAME && (from === to || width * ems >= 2 * NAME - 1);
    columns.push({ first: from, last: to, at, width, isNamed });
    if (isNamed) named = at;
    at += width;
  }
  return columns;
}

/** Years by themselves, and long empty runs as one. */
function runsOf(first: number, last: number, taken: ReadonlySet<number>): [number, number][] {
  const runs: [number, number][] = [];
  for (let year = first; year <= last; year++) {
    const run = runs.at(-1);
    if (run && !taken.has(year) && !taken.has(run[0])) run[1] = year;
    else runs.push([year, year]);
  }
  return runs.flatMap(([from, to]) =>
    to - from + 1 >= SHORTEST_GAP
      ? [[from, to] as [number, number]]
      : Array.from({ length: to - from + 1 }, (_, after): [number, number] => [from + after, from + after]),
  );
}

const shareOf = (from: number, to: number) => (from === to ? 1 : GAP);

/**
 * Where a date or the beginning of a period stands on the axis, as a part of it. A year without a month stands in its
 * middle, and so does a month without a day.
 */
export function placeOf(date: string, columns: readonly Column[]): number {
  const column = columns.find(({ first, last }) => first <= yearOf(date) && yearOf(date) <= last);
  return column ? column.at + partOfYear(date) * column.width : 0;
}

function partOfYear(date: string): number {
  const { month, day } = parseEdtf(date).start;
  if (month === undefined) return 0.5;
  return (month - 1 + (day === undefined ? 0.5 : (day - 0.5) / 31)) / 12;
}
