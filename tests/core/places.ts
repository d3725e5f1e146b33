import type { Guide } from '../../core/bundle/compiled.ts';
import { findPlace } from '../../core/page/match.ts';
import type { KnownPlace } from '../../core/page/report.ts';

/**
 * Where an address leads, looked for in one profile. The extension finds the same through the index of all profiles.
 */
export function placeIn(guide: Guide, url: string): KnownPlace | undefined {
  const place = findPlace(url, guide.sites);
  return place && { ...place, guide };
}
