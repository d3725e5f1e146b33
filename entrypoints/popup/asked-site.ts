import { allowedSites } from '../../browser/allowed-sites.ts';
import { readGuide, readRelations } from '../../browser/assets.ts';
import type { Guide, Relations } from '../../core/bundle/compiled.ts';
import type { Findings } from '../../core/page/report.ts';

type SiteInGuide = Guide['sites'][number];

/**
 * The site of a report, if the notice shows there only once the reader allows it.
 * @returns undefined for other sites
 * @throws BrokenAsset
 */
export async function askedSite(
  { profile, site: { id, reach } }: Findings,
  language: string,
): Promise<SiteInGuide | undefined> {
  if (reach !== 'ask') return undefined;
  const { sites } = await readGuide(profile.id, language);
  return sites.find((site) => site.id === id);
}

/** Whether the notice is allowed on a site: it needs more than the site's addresses (browser/allowed-sites.ts). */
export async function isAllowed(site: SiteInGuide): Promise<boolean> {
  return (await allowedSites([site])).has(site.id);
}

/**
 * What ties the site of a report to the company; undefined where the site's name says it.
 * @throws BrokenAsset
 */
export async function relationOf(
  { profile, site: { id, reach } }: Findings,
  language: string,
): Promise<Relations[string] | undefined> {
  return reach === 'page' ? undefined : (await readRelations(profile.id, language))[id];
}
