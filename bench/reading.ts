import { assetPath } from '../core/bundle/asset-path.ts';
import type { Guide, Index } from '../core/bundle/compiled.ts';
import { unseal } from '../core/bundle/seal.ts';
import { type Address, parseAddress } from '../core/page/address.ts';
import { lookUpHost } from '../core/page/hosts.ts';
import { siteWithRules } from '../core/page/like.ts';
import { type PageReport, reportPage } from '../core/page/report.ts';
import { EMPTY_MEMORY } from '../core/reader/memory.ts';
import { DEFAULT_SETTINGS } from '../core/reader/settings.ts';
import type { Files } from './synthetic-files.ts';

/** Reads a file of the package. */
export type Read = <T>(path: string) => T;

/**
 * Makes a function that reads files as the extension does: a file must fit its seal.
 * @param noted gets the path of every file that is read
 */
export function readerOf(files: Files, noted: string[] = []): Read {
  return <T>(path: string) => {
    noted.push(path);
    return unseal(path, files.get(path) ?? '') as T;
  };
}

/** The site that an address belongs to, and the profile with that site. */
interface Owner {
  address: Address;
  site: string;
  profile: string;
}

/**
 * Finds out, as the extension does, to which site and profile an address belongs.
 * @throws {Error} if it belongs to none: then there is nothing to measure
 */
export function findOwner(url: string, hosts: ReadonlyMap<string, string>, { profiles }: Index): Owner {
  const address = parseAddress(url);
  const site = address && lookUpHost(address.host, hosts);
  const profile = site && profiles[site];
  if (!profile) throw new Error(`${url} is in no profile.`);
  return { address, site, profile };
}

/** The hosts of an index, ready to be looked up. */
export function hostsOf({ hosts }: Index): ReadonlyMap<string, string> {
  return new Map(Object.entries(hosts));
}

/** Makes the report about a page as the background does for a reader who has chosen nothing yet. */
export function decide(url: string, { address, site: id }: Owner, guide: Guide): PageReport {
  const site = siteWithRules(guide.sites, id);
  return reportPage({
    page: { url, title: 'A page about things' },
    place: site && { address, site, guide },
    settings: DEFAULT_SETTINGS,
    memory: EMPTY_MEMORY,
    changelog: { entries: [] },
    access: 'granted',
    now: new Date(),
  });
}

/** The same in a worker that just started, which has to read index and guide first. */
export function decideCold(url: string, read: Read): PageReport {
  const index = read<Index>(assetPath.index);
  const owner = findOwner(url, hostsOf(index), index);
  return decide(url, owner, read<Guide>(assetPath.guide(owner.profile)));
}
