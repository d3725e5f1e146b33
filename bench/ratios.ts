import { table } from './cells.ts';
import type { PageResult } from './measure-pages.ts';
import type { SurfaceResults } from './measure-surfaces.ts';

/** What was measured that has something to compare with. */
export interface Compared {
  onPages?: readonly PageResult[] | undefined;
  surfaces?: SurfaceResults | undefined;
  firefox?: SurfaceResults | undefined;
}

interface Comparison {
  what: string;
  ours: number | undefined;
  against: string;
  theirs: number | undefined;
  /** How many times as much ours may be. */
  aim: number;
}

/** What ours is compared with in a page. */
export const ESSENTIAL = 'essential notice';
export const ASKING = 'script that asks once';
export const EMPTY = 'empty script';

/** Popup and profile page, each against the same of an empty extension, with the aim. */
const SURFACES: readonly [what: string, against: string, aim: number][] = [
  ['popup, complete', 'empty popup, complete', 1.15],
  ['popup, first contentful paint', 'empty popup, first contentful paint', 1.15],
  ['profile page, first contentful paint', 'empty page, first contentful paint', 1.5],
  ['profile page, largest contentful paint', 'empty page, largest contentful paint', 1.5],
  ['profile page, all complete', 'empty page, complete', 1.5],
];

/** A table of all that has something to compare with: ours, the other, the ratio, the aim. In Markdown. */
export function ratiosTable({ onPages = [], surfaces = {}, firefox = {} }: Compared): string {
  const rows = [...inPages(onPages), ...ofSurfaces(surfaces, ''), ...ofSurfaces(firefox, 'Firefox: ')].flatMap(rowOf);
  return table(['what, ms', 'ours', 'compared with', 'theirs', 'ratio', 'aim'], rows);
}

/**
 * CPU in pages: scripts, microtasks, style and layout together, less what the page itself needs for them (an empty script's
 * row). With a notice against the essential one; with nothing to show against a script that asks once. Each is there twice:
 * without tracing, which makes what happens often look dearer than it is, and with it.
 */
function inPages(onPages: readonly PageResult[]): Comparison[] {
  const counted = [
    { cost: 'untraced', what: 'CPU without tracing' },
    { cost: 'together', what: 'CPU' },
  ] as const;
  return [...new Set(onPages.map(({ page }) => page))].flatMap((page) => {
    const isShown = page.endsWith('notice to show');
    const against = isShown ? ESSENTIAL : ASKING;
    return counted.map(({ cost, what }) => {
      const above = (extension: string) => {
        const [whole, own] = [extension, EMPTY].map((name) => costsOf(onPages, page, name)?.[cost].median);
        return whole === undefined || own === undefined ? undefined : whole - own;
      };
      return { what: `${what}, ${page}`, ours: above('ours'), against, theirs: above(against), aim: isShown ? 1.4 : 2 };
    });
  });
}

function costsOf(onPages: readonly PageResult[], page: string, extension: string): PageResult['costs'] | undefined {
  return onPages.find((one) => one.page === page && one.extension === extension)?.costs;
}

function ofSurfaces(times: SurfaceResults, prefix: string): Comparison[] {
  return SURFACES.map(([what, against, aim]) => ({
    what: `${prefix}${what}`,
    ours: times[what]?.median,
    against,
    theirs: times[against]?.median,
    aim,
  }));
}

/** Nothing where one of the two was not measured. */
function rowOf({ what, ours, against, theirs, aim }: Comparison): string[][] {
  if (ours === undefined || theirs === undefined) return [];
  const digits = ours < 30 ? 1 : 0;
  return [[what, ours.toFixed(digits), against, theirs.toFixed(digits), `**${(ours / theirs).toFixed(2)}**`, `${aim}`]];
}
