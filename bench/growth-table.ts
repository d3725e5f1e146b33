import { kilo, mega, ms, number, table, whole } from './cells.ts';
import type { GrowthResult } from './growth.ts';
import type { Growth } from './growth-at.ts';
import type { GrownInBrowser } from './growth-in-browser.ts';

/** What was measured under Node and in a browser, for the same numbers of profiles. Each number becomes a column. */
export interface GrowthResults {
  underNode: GrowthResult[];
  inBrowser: GrownInBrowser[];
}

/** A table of what grows with the number of profiles, in Markdown. */
export function growthTable({ underNode, inBrowser }: GrowthResults): string {
  const rows = ROWS.map(([name, value]) => [
    name,
    ...underNode.map((one) => ('failed' in one ? 'not reached' : value(one))),
  ]);
  const names = [...new Set(inBrowser.flatMap(({ measured }) => Object.keys(measured)))];
  const rowsInBrowser = names.map((name) => [
    `in Chromium: ${name}`,
    ...underNode.map(({ profiles }) => {
      const measured = inBrowser.find((one) => one.profiles === profiles)?.measured[name];
      return measured ? whole(measured) : 'not reached';
    }),
  ]);
  const counts = underNode.map(({ profiles }) => number(profiles));
  return table(['profiles', ...counts], [...rows, ...rowsInBrowser]);
}

const ROWS: readonly [name: string, value: (growth: Growth) => string][] = [
  ['compile, s', (one) => (one.compileMs / 1000).toFixed(2)],
  ['dataset, MB', (one) => mega(one.dataset.raw)],
  ['dataset packed, MB', (one) => mega(one.dataset.packed)],
  ['index of hosts, kB', (one) => kilo(one.index.raw)],
  ['catalog, kB', (one) => kilo(one.catalog.raw)],
  ['addresses in the manifest, kB', (one) => kilo(one.manifest.raw)],
  ['deriving them, ms', (one) => one.manifest.ms.toFixed(0)],
  ['heap of a profile while it is built, kB', (one) => kilo(one.profileHeap)],
  ['decide a page, warm, µs', (one) => whole(one.decideWarmUs)],
  ['decide the first page (read index and guide), ms', (one) => ms(one.decideCold)],
  ['of that the index, ms', (one) => ms(one.readIndex)],
  ['heap of the index, kB', (one) => (one.indexHeap < 20_000 ? 'under 20' : kilo(one.indexHeap))],
  ['popup on a page of nobody: read the catalog, ms', (one) => ms(one.readCatalog)],
  ['popup on a page of a company: read its claims, ms', (one) => ms(one.readClaims)],
  ['make the search of a profile, ms', (one) => ms(one.makeSearch)],
  ['three searches, ms', (one) => ms(one.search)],
];
