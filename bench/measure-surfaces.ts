import type { ExtensionBrowser } from '../scripts/browser/launch.ts';
import { type Spread, spread } from './measure.ts';
import type { BenchPage } from './pages.ts';
import { measureNotice, measurePage, measurePopup } from './surfaces.ts';

const PROFILE_COMPLETE = '.column:not([aria-busy]) > :last-child';
const POPUP_COMPLETE = '.popup .pair';
const EMPTY_COMPLETE = '#app';

/** Times of surfaces by name, in milliseconds. */
export type SurfaceResults = Record<string, Spread>;

/**
 * Surfaces are opened this many times as often as pages are visited: opening is quick, and its time differs by a frame
 * or two.
 */
const TIMES = 3;

export interface SurfacesToMeasure {
  ours: ExtensionBrowser;
  /** A browser with an extension whose popup and page hold one word. */
  empty: ExtensionBrowser;
  /** The page that the popup opens over, and that gets the notice. */
  page: BenchPage;
  /** Id of the profile whose page is opened. */
  profile: string;
}

/**
 * Measures popup and profile page, ours and the empty ones in turn, and how long the notice takes with the worker
 * running (warm) and stopped (cold).
 */
export async function measureSurfaces(
  { ours, empty, page, profile: id }: SurfacesToMeasure,
  rounds: number,
): Promise<SurfaceResults> {
  const times = new Map<string, number[]>();
  const keep = (name: string, time: number) => times.set(name, [...(times.get(name) ?? []), time]);
  // The first round does not count, because in it the browser also reads its own files.
  const openings = rounds * TIMES;
  for (let round = -1; round < openings; round++) {
    keep('popup, complete', await measurePopup(ours, page, POPUP_COMPLETE));
    keep('empty popup, complete', await measurePopup(empty, page, EMPTY_COMPLETE));
    const profile = await measurePage(ours, `profile.html?profile=${id}`, PROFILE_COMPLETE);
    const nothing = await measurePage(empty, 'profile.html', EMPTY_COMPLETE);
    keep('profile page, first contentful paint', profile.firstPaint);
    keep('empty page, first contentful paint', nothing.firstPaint);
    keep('profile page, largest contentful paint', profile.largestPaint);
    keep('empty page, largest contentful paint', nothing.largestPaint);
    keep('profile page, all complete', profile.complete);
    keep('empty page, complete', nothing.complete);
    keep('page ready to notice, worker warm', await measureNotice(ours, page, 'warm'));
    keep('page ready to notice, worker cold', await measureNotice(ours, page, 'cold'));
    if (round < 0) times.clear();
    else console.log(`surfaces: round ${round + 1} of ${openings}`);
  }
  return Object.fromEntries([...times].map(([name, values]) => [name, spread(values)]));
}
