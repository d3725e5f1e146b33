import type { Bytes } from './bytes.ts';
import type { GrowthResult } from './growth.ts';
import type { Spread } from './measure.ts';
import type { PageResult } from './on-pages.ts';
import type { SurfaceResults } from './of-surfaces.ts';

/** All that a run measured. */
export interface Results {
  /** When, on what, and how busy that was before, between and after. */
  date: string;
  machine: string;
  load: number[];
  onPages: PageResult[];
  surfaces: SurfaceResults;
  bytes: Bytes[];
  growth: GrowthResult[];
}

/** The part of docs/performance.md that a run writes: tables in Markdown. */
export function tables({ date, machine, load, onPages, surfaces, bytes, growth }: Results): string {
  return [
    `Measured ${date} on ${machine}; load average before, between and after: ${load.map((one) => one.toFixed(1)).join(', ')}${busy(load)}.`,
    '### On the page',
    table(
      [
        'page',
        'extension',
        'its scripts, CPU ms',
        'of that compiling',
        'microtasks ms',
        'main thread ms',
        'nodes',
        'listeners',
        'heap kB',
        'requests',
        'long tasks',
        'long tasks of ours',
        'layout shift',
      ],
      onPages.map(({ page, extension, costs: c }) => [
        page,
        extension,
        ms(c.script),
        ms(c.compile),
        ms(c.microtasks),
        whole(c.thread),
        whole(c.nodes),
        whole(c.listeners),
        whole(c.heapKb),
        whole(c.requests),
        whole(c.longTasks),
        whole(c.longTasksOfOurs),
        c.layoutShift.median.toFixed(3),
      ]),
    ),
    '### Surfaces',
    table(
      ['what', 'ms'],
      Object.entries(surfaces).map(([what, time]) => [what, whole(time)]),
    ),
    ratios(surfaces),
    '### Bytes',
    table(
      ['what', 'raw', 'gzip'],
      bytes.map(({ what, raw, packed }) => [what, number(raw), number(packed)]),
    ),
    '### Growth',
    growthTable(growth),
  ].join('\n\n');
}

function busy(load: readonly number[]): string {
  return load.some((one) => one > 1.5)
    ? '. **The machine was not idle: times are worth little, ratios somewhat more**'
    : '';
}

function ratios(surfaces: SurfaceResults): string {
  const ratio = (what: string, against: string) =>
    ((surfaces[what]?.median ?? Number.NaN) / (surfaces[against]?.median ?? Number.NaN)).toFixed(2);
  return [
    `Popup against an empty one: ${ratio('popup, complete', 'empty popup, complete')} (aim: at most 1.25).`,
    `Profile page complete against an empty page: ${ratio('profile page, complete', 'empty page, complete')} (aim: at most 1.5).`,
    `Profile page’s first contentful paint against an empty page’s: ${ratio('profile page, first contentful paint', 'empty page, first contentful paint')}.`,
  ].join('\n');
}

function growthTable(growth: readonly GrowthResult[]): string {
  const columns = growth.map((one) => ('failed' in one ? { profiles: one.profiles } : one));
  const row = (name: string, value: (one: Exclude<GrowthResult, { failed: string }>) => string) => [
    name,
    ...columns.map((one) => ('compileMs' in one ? value(one) : 'not reached')),
  ];
  return table(
    ['profiles', ...columns.map(({ profiles }) => number(profiles))],
    [
      row('compile, s', (one) => (one.compileMs / 1000).toFixed(2)),
      row('dataset, MB', (one) => mega(one.dataset.raw)),
      row('dataset packed, MB', (one) => mega(one.dataset.packed)),
      row('hosts, kB', (one) => kilo(one.hosts.raw)),
      row('in shards', (one) => number(one.hosts.shards)),
      row('catalog, kB', (one) => kilo(one.catalog.raw)),
      row('addresses in the manifest, kB', (one) => kilo(one.manifest.raw)),
      row('deriving them, ms', (one) => one.manifest.ms.toFixed(0)),
      row('heap of a profile while it is built, kB', (one) => kilo(one.profileHeap)),
      row('decide a page, warm, µs', (one) => whole(one.decideWarmUs)),
      row('decide the first page (read index, one shard and guide), ms', (one) => ms(one.decideCold)),
      row('of that index and shard, ms', (one) => ms(one.readHosts)),
      row('heap of index and shard, kB', (one) => (one.hostsHeap < 20_000 ? 'under 20' : kilo(one.hostsHeap))),
      row('popup on a page of nobody: read the catalog, ms', (one) => ms(one.readCatalog)),
      row('popup on a page of a company: read its claims, ms', (one) => ms(one.readClaims)),
      row('make the search of a profile, ms', (one) => ms(one.makeSearch)),
      row('three searches, ms', (one) => ms(one.search)),
    ],
  );
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function ranged(value: Spread, digits: number): string {
  const [median, least, most] = [value.median, value.least, value.most].map((one) => one.toFixed(digits));
  return least === most ? `${median}` : `${median} (${least}–${most})`;
}

const ms = (value: Spread) => ranged(value, 2);
const whole = (value: Spread) => ranged(value, 0);
const number = (value: number) => value.toLocaleString('en');
const kilo = (bytes: number) => number(Math.round(bytes / 100) / 10);
const mega = (bytes: number) => number(Math.round(bytes / 10_000) / 100);
