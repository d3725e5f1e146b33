import type { Guide } from '../../core/bundle/compiled.ts';
import { compileGuide, compilePopupSites } from '../../core/dataset/compile.ts';
import type { Profile } from '../../core/dataset/dataset.ts';
import { findPlace } from '../../core/page/match.ts';
import type { KnownPlace } from '../../core/page/report.ts';

/** A profile's guide with the sites where the popup alone answers, as it is read on their pages. */
export function wholeGuide(profile: Profile): Guide {
  const guide = compileGuide(profile);
  return { ...guide, sites: [...guide.sites, ...compilePopupSites(profile)] };
}

/**
 * Where an address leads, looked for in one profile. The extension finds the same through the index of all profiles.
 */
export function placeIn(guide: Guide, url: string): KnownPlace | undefined {
  const place = findPlace(url, guide.sites);
  return place && { ...place, guide };
}
