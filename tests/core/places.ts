import type { Guide } from '../../core/bundle/compiled.ts';
import { findPlace } from '../../core/page/match.ts';
import type { KnownPlace } from '../../core/page/report.ts';

/** Where an address leads in one profile, as the extension finds it by the index of all. */
export function placeIn(guide: Guide, url: string): KnownPlace | undefined {
  const place = findPlace(url, guide.sites);
  return place && { ...place, guide };
}
