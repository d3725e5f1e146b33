import type { Bytes } from './bytes.ts';
import { middle, ms, number, table, whole } from './cells.ts';
import { type GrowthResults, growthTable } from './growth-table.ts';
import type { PageResult } from './measure-pages.ts';
import type { SurfaceResults } from './measure-surfaces.ts';
import { type MemoryResults, memoryTable } from './memory.ts';
import { ratiosTable } from './ratios.ts';

/** What a run measured. Parts that it left out are undefined. */
export interface Results {
  /** YYYY-MM-DD. */
  date: string;
  machine: string;
  /** The machine's load average over one minute, before, between and after the measurements. */
  load: number[];
  onPages: PageResult[] | undefined;
  surfaces: SurfaceResults | undefined;
  bytes: Bytes[] | undefined;
  growth: GrowthResults | undefined;
  memory: MemoryResults | undefined;
  /** In Firefox. */
  firefox: SurfaceResults | undefined;
}

/** The part of docs/performance.md that a run writes: tables in Markdown. */
export function tables({ date, machine, load, onPages, surfaces, bytes, growth, memory, firefox }: Results): string {
  return [
    `Measured ${date} on ${machine}; load average before, between and after: ${load.map((one) => one.toFixed(1)).join(', ')}${busy(load)}.`,
    ...((onPages ?? surfaces ?? firefox) ? ['### Ratios', ratiosTable({ onPages, surfaces, firefox })] : []),
    ...(onPages ? ['### On the page', pagesTable(onPages)] : []),
    ...(surfaces ? ['### Surfaces', surfacesTable(surfaces)] : []),
    ...(bytes ? ['### Bytes', bytesTable(bytes)] : []),
    ...(growth ? ['### Growth', growthTable(growth)] : []),
    ...(memory ? ['### Memory', memoryTable(memory)] : []),
    ...(firefox ? ['### Firefox', surfacesTable(firefox)] : []),
  ].join('\n\n');
}

function busy(load: readonly number[]): string {
  return load.some((one) => one > 1.5)
    ? '. **The machine was not idle: times are worth little, ratios somewhat more**'
    : '';
}

function pagesTable(onPages: readonly PageResult[]): string {
  return table(
    [
      'page',
      'extension',
      'its scripts, CPU ms',
      'of that compiling',
      'microtasks ms',
      'style and layout ms',
      'together ms',
      'without tracing ms',
      'nodes',
      'listeners',
      'heap kB',
      'long tasks of ours',
      'layout shift',
    ],
    onPages.map(({ page, extension, costs: c }) => [
      page,
      extension,
      ms(c.script),
      ms(c.compile),
      ms(c.microtasks),
      ms(c.styling),
      ms(c.together),
      ms(c.untraced),
      middle(c.nodes),
      middle(c.listeners),
      middle(c.heapKb),
      middle(c.longTasksOfOurs),
      c.layoutShift.median.toFixed(3),
    ]),
  );
}

function surfacesTable(surfaces: SurfaceResults): string {
  return table(
    ['what', 'ms'],
    Object.entries(surfaces).map(([what, time]) => [what, whole(time)]),
  );
}

function bytesTable(bytes: readonly Bytes[]): string {
  return table(
    ['what', 'raw', 'gzip'],
    bytes.map(({ what, raw, packed }) => [what, number(raw), number(packed)]),
  );
}
