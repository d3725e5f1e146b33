import type { Guide } from '../../core/bundle/compiled.ts';
import { compileGuide, compileSites } from '../../core/dataset/compile.ts';
import type { Profile } from '../../core/dataset/dataset.ts';
import { findPlace } from '../../core/page/match.ts';
import type { KnownPlace } from '../../core/page/report.ts';
import { REACHES } from '../../core/schema/site.ts';

/** A profile's guide with the sites of every reach. */
export function wholeGuide(profile: Profile): Guide {
  const sites = REACHES.flatMap((reach) => compileSites(profile, reach));
  return { ...compileGuide(profile), sites };
}

/**
 * Where an address leads, looked for in one profile. The extension finds the same through the index of all profiles.
 */
export function placeIn(guide: Guide, url: string): KnownPlace | undefined {
  const place = findPlace(url, guide.sites);
  return place && { ...place, guide };
}
