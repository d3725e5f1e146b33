import { parseAddress } from '../core/page/address.ts';
import { assetPath } from '../core/bundle/asset-path.ts';
import type { Guide, HostShard, Index } from '../core/bundle/compiled.ts';
import { lookUpHost, shardOf } from '../core/page/hosts.ts';
import { type PageReport, reportPage } from '../core/page/report.ts';
import { unseal } from '../core/bundle/seal.ts';
import { DEFAULT_SETTINGS } from '../core/reader/settings.ts';
import { EMPTY_MEMORY } from '../core/reader/memory.ts';
import type { Files } from './synthetic-files.ts';

/** Reads a file of the package. */
export type Read = <T>(path: string) => T;

/**
 * Reads as the extension does: what fits its seal is taken.
 * @param noted gets the path of every file that is read
 */
export function readerOf(files: Files, noted: string[] = []): Read {
  return <T>(path: string) => {
    noted.push(path);
    return unseal(path, files.get(path) ?? '') as T;
  };
}

/** The hosts of the shard that an address is looked for in, ready to be looked up. */
export function readHosts(url: string, read: Read): ReadonlyMap<string, string> {
  const { shards } = read<Index>(assetPath.index);
  return new Map(Object.entries(read<HostShard>(assetPath.hosts(shardOf(hostIn(url), shards)))));
}

/**
 * Finds the profile that an address belongs to.
 * @throws {Error} where there is none: then there is nothing to measure
 */
export function findProfile(url: string, hosts: ReadonlyMap<string, string>): string {
  const profile = lookUpHost(hostIn(url), hosts);
  if (!profile) throw new Error(`${url} is in no profile.`);
  return profile;
}

/** Decides a page as the background does for a reader who has chosen nothing yet. */
export function decide(url: string, guide: Guide): PageReport {
  return reportPage({
    page: { url, title: 'A page about things' },
    guide,
    settings: DEFAULT_SETTINGS,
    memory: EMPTY_MEMORY,
    changelog: { entries: [] },
    access: 'granted',
    now: new Date(),
  });
}

/** The same in a worker that just started: whatever it needs is read first. */
export function decideCold(url: string, read: Read): PageReport {
  const profile = findProfile(url, readHosts(url, read));
  return decide(url, read<Guide>(assetPath.guide(profile)));
}

function hostIn(url: string): string {
  return parseAddress(url)?.host ?? '';
}
