import type { Guide } from '../core/bundle/compiled.ts';
import type { Reach } from '../core/schema/site.ts';
import { readGuide, readSites } from './assets.ts';

/**
 * Reads the guide of a profile with its sites of one reach. Those of reach `page` are always in it, since others are like
 * them; the others are in files of their own, which most pages need not read.
 * @throws BrokenAsset
 */
export async function readGuideFor(reach: Reach, profile: string, language: string): Promise<Guide> {
  if (reach === 'page') return readGuide(profile, language);
  const [guide, sites] = await Promise.all([readGuide(profile, language), readSites(profile, reach, language)]);
  return { ...guide, sites: [...guide.sites, ...sites] };
}
