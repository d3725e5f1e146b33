import type { Catalog } from '../bundle/compiled.ts';

/** A site of the catalog. */
export type CoveredSite = Catalog['profiles'][number]['sites'][number];

/**
 * Whether the notice may show on a site: from the start, or since the reader allowed it.
 * @param allowed ids of the sites that the reader allowed in the browser
 */
export function showsNotice({ id, reach }: Pick<CoveredSite, 'id' | 'reach'>, allowed: ReadonlySet<string>): boolean {
  return reach === 'page' || (reach === 'ask' && allowed.has(id));
}

/** All sites of the catalog: first those where the notice shows from the start, last those where only the popup answers. */
export function coveredSites({ profiles }: Pick<Catalog, 'profiles'>): CoveredSite[] {
  return profiles.flatMap(({ sites }) => sites).toSorted((a, b) => ORDER[a.reach] - ORDER[b.reach]);
}

const ORDER = { page: 0, ask: 1, popup: 2 } as const;

/** The catalog with those of its sites that are wanted, and the profiles that have any. */
export function withSites(catalog: Catalog, isWanted: (site: CoveredSite) => boolean): Catalog {
  const profiles = catalog.profiles.map((profile) => ({ ...profile, sites: profile.sites.filter(isWanted) }));
  return { ...catalog, profiles: profiles.filter(({ sites }) => sites.length > 0) };
}
