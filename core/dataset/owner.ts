import { type Page, parseAddress } from '../page/address.ts';
import { lookUpHost } from '../page/hosts.ts';
import { type Match, matchPage } from '../page/match.ts';
import type { Profile } from './dataset.ts';

/** The profile that a page belongs to, and what of it concerns the page. */
export interface Owned {
  profile: Profile;
  match: Match;
}

/**
 * Finds out, as the extension does, whose a page is: of all profiles, the one with the host pattern that names the page's
 * host most closely.
 * @param profiles all of the dataset
 * @returns undefined if no profile has the page; never throws, whatever the page
 */
export function findOwned(page: Page, profiles: readonly Profile[]): Owned | undefined {
  const address = parseAddress(page.url);
  const profile = address && lookUpHost(address.host, profilesByHost(profiles));
  const match = profile && matchPage(page, profile.sites);
  return profile && match && { profile, match };
}

const known = new WeakMap<readonly Profile[], ReadonlyMap<string, Profile>>();

/** It is made once for all pages that are looked up. A host that two profiles claim (which lint tells) is the first's. */
function profilesByHost(profiles: readonly Profile[]): ReadonlyMap<string, Profile> {
  const before = known.get(profiles);
  if (before) return before;
  const hosts = new Map(
    profiles
      .flatMap((profile) => profile.sites.flatMap((site) => site.hosts.map((pattern) => [pattern, profile] as const)))
      .reverse(),
  );
  known.set(profiles, hosts);
  return hosts;
}
