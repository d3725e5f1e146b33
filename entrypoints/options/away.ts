import { readChangelog, readGuide } from '../../browser/assets.ts';
import type { Catalog } from '../../core/bundle/compiled.ts';
import { siteWithRules } from '../../core/page/like.ts';
import { hasNews } from '../../core/page/report.ts';
import { type Away, awayList, type Memory } from '../../core/reader/memory.ts';
import type { Settings } from '../../core/reader/settings.ts';

/**
 * Lists where the notice is away now. A site that waits for something new is away no longer once there is something new.
 * Sites that the dataset does not have are left out.
 * @throws BrokenAsset
 */
export async function readAway(memory: Memory, settings: Settings, catalog: Catalog): Promise<Away[]> {
  const waiting = Object.entries(memory.awayUntilNew);
  const news = new Set<string>();
  for (const [site, since] of waiting) {
    const profile = catalog.profiles.find(({ sites }) => sites.some(({ id }) => id === site));
    if (!profile) continue;
    const [guide, changelog] = await Promise.all([readGuide(profile.id, 'en'), readChangelog()]);
    const rules = siteWithRules(guide.sites, site);
    if (rules && hasNews(changelog, since, guide, rules, settings)) news.add(site);
  }
  const known = new Set(catalog.profiles.flatMap(({ sites }) => sites.map(({ id }) => id)));
  return awayList(memory, new Date(), (site) => news.has(site)).filter(({ site }) => known.has(site));
}
