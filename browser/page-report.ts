import { type Page, parseAddress } from '../core/page/address.ts';
import type { Guide, HostShard } from '../core/bundle/compiled.ts';
import { lookUpHost, shardOf } from '../core/page/hosts.ts';
import { type PageReport, reportPage } from '../core/page/report.ts';
import type { Settings } from '../core/reader/settings.ts';
import type { Memory } from '../core/reader/memory.ts';
import { readChangelog, readGuide, readHosts, readIndex } from './assets.ts';
import { readSettings, readMemory } from './storage.ts';

/** The id of the profile that a page's host belongs to. @throws BrokenAsset */
export async function findProfile(page: Page): Promise<string | undefined> {
  const host = parseAddress(page.url)?.host;
  if (!host) return undefined;
  const { shards } = await readIndex();
  return lookUpHost(host, byPattern(await readHosts(shardOf(host, shards))));
}

/**
 * Begins to read where hosts are looked up, before it is known which. As long as there are few companies, all stand in the
 * first shard; where there are more, little was read in vain.
 */
export async function preloadHosts(): Promise<void> {
  try {
    await Promise.all([readIndex(), readHosts(0)]);
  } catch {
    // told when it is asked for
  }
}

/** What of the reader's choices a report takes into account. */
export async function readChoices(isPrivate: boolean): Promise<{ settings: Settings; memory: Memory }> {
  const [settings, memory] = await Promise.all([readSettings(isPrivate), readMemory(isPrivate)]);
  return { settings, memory };
}

/** @throws BrokenAsset */
async function guideFor(page: Page): Promise<Guide | undefined> {
  const profile = await findProfile(page);
  return profile ? readGuide(profile) : undefined;
}

/** The hosts of a shard that was read, made ready once and not for every page. */
const ready = new WeakMap<HostShard, ReadonlyMap<string, string>>();

function byPattern(shard: HostShard): ReadonlyMap<string, string> {
  const known = ready.get(shard);
  if (known) return known;
  const hosts = new Map(Object.entries(shard));
  ready.set(shard, hosts);
  return hosts;
}

/**
 * Gathers what the report needs and makes it.
 * @param access whether the browser lets the extension see this page's site
 * @param isPrivate whether the page is in a private window, whose choices are its own
 * @param isShowing whether the page shows the notice already
 * @param choices the reader's, where they are being read already
 * @throws BrokenAsset where the dataset can't be read
 */
export async function report(
  page: Page,
  access: 'granted' | 'withheld',
  isPrivate: boolean,
  isShowing = false,
  choices = readChoices(isPrivate),
): Promise<{ report: PageReport; settings: Settings; memory: Memory }> {
  const [guide, { settings, memory }] = await Promise.all([guideFor(page), choices]);
  // Read only where somebody waits for something new: the page's answer needs it for nothing else.
  const isAwaited = Object.keys(memory.awayUntilNew).length > 0;
  const changelog = isAwaited ? await readChangelog() : { entries: [] };
  return {
    report: reportPage({ page, guide, settings, memory, changelog, isShowing, access, now: new Date() }),
    settings,
    memory,
  };
}
