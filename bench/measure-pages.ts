import type { ExtensionBrowser } from '../scripts/browser/launch.ts';
import { type Spread, spread } from './measure.ts';
import type { BenchPage } from './pages.ts';
import { measureVisit, type Visit } from './visit.ts';

/** What an extension cost a page, over all rounds. */
export interface PageResult {
  page: string;
  extension: string;
  costs: Record<keyof Visit, Spread>;
}

/** Visits every page with every extension in turn, so that a slow moment of the machine affects all of them alike. */
export async function measureOnPages(
  browsers: ReadonlyMap<string, ExtensionBrowser>,
  pages: readonly BenchPage[],
  rounds: number,
): Promise<PageResult[]> {
  const visits = new Map<string, Visit[]>();
  const keyOf = (page: BenchPage, extension: string) => `${page.name}\n${extension}`;
  for (let round = 0; round < rounds; round++) {
    for (const page of pages)
      for (const [extension, browser] of browsers) {
        const key = keyOf(page, extension);
        visits.set(key, [...(visits.get(key) ?? []), await measureVisit(browser, page)]);
      }
    console.log(`on the page: round ${round + 1} of ${rounds}`);
  }
  return pages.flatMap((page) =>
    [...browsers.keys()].map((extension) => ({
      page: page.name,
      extension,
      costs: summary(visits.get(keyOf(page, extension)) ?? []),
    })),
  );
}

function summary(visits: readonly Visit[]): Record<keyof Visit, Spread> {
  const [first] = visits;
  const names = Object.keys(first ?? {}) as (keyof Visit)[];
  return Object.fromEntries(names.map((name) => [name, spread(visits.map((visit) => visit[name]))])) as Record<
    keyof Visit,
    Spread
  >;
}
