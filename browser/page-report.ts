import type { Guide, Index } from '../core/bundle/compiled.ts';
import { type Address, type Page, parseAddress } from '../core/page/address.ts';
import { lookUpHost } from '../core/page/hosts.ts';
import { siteWithRules } from '../core/page/like.ts';
import { type KnownPlace, type PageReport, reportPage } from '../core/page/report.ts';
import type { Memory } from '../core/reader/memory.ts';
import type { Settings } from '../core/reader/settings.ts';
import { readChangelog, readGuide, readIndex, readPopupSites } from './assets.ts';
import { statementsLanguage } from './statements.ts';
import { readMemory, readSettings } from './storage.ts';

/** A parsed address, and whose page it is. */
interface Owner {
  address: Address;
  /** Ids of the site that the host belongs to, and of that site's profile. */
  site: string;
  profile: string;
}

/**
 * Finds out whose page an address is. Only here is the address parsed and its host looked up; all later steps use the
 * result.
 * @returns undefined where no profile covers the address
 * @throws BrokenAsset
 */
export async function findOwner(url: string): Promise<Owner | undefined> {
  const address = parseAddress(url);
  if (!address) return undefined;
  const index = await readIndex();
  const site = lookUpHost(address.host, hostsOf(index));
  const profile = site && index.profiles[site];
  return profile ? { address, site, profile } : undefined;
}

const ready = new WeakMap<Index, ReadonlyMap<string, string>>();

/** The hosts of an index as a map, to look one up. It is made once, since most pages ask for nothing else. */
function hostsOf(index: Index): ReadonlyMap<string, string> {
  const known = ready.get(index);
  if (known) return known;
  const hosts = new Map(Object.entries(index.hosts));
  ready.set(index, hosts);
  return hosts;
}

/** Reads the reader's choices that a report takes into account. */
export async function readChoices(isPrivate: boolean): Promise<{ settings: Settings; memory: Memory }> {
  const [settings, memory] = await Promise.all([readSettings(isPrivate), readMemory(isPrivate)]);
  return { settings, memory };
}

/** The guide of a site's profile, with the sites where the popup alone answers if it is one of them. @throws BrokenAsset */
async function readGuideWith({ site, profile }: Owner, language: string): Promise<Guide> {
  const guide = await readGuide(profile, language);
  if (guide.sites.some(({ id }) => id === site)) return guide;
  return { ...guide, sites: [...guide.sites, ...(await readPopupSites(profile, language))] };
}

/** @throws BrokenAsset */
async function findPlace({ url }: Page, settings: Promise<Settings>): Promise<KnownPlace | undefined> {
  const owner = await findOwner(url);
  if (!owner) return undefined;
  const guide = await readGuideWith(owner, await statementsLanguage(await settings));
  const site = siteWithRules(guide.sites, owner.site);
  return site && { address: owner.address, site, guide };
}

/**
 * Makes the report about a page, after reading what it needs.
 * @param access whether the browser lets the extension see this page's site
 * @param isPrivate whether the page is in a private window, which has choices of its own
 * @param isShowing whether the page shows the notice already
 * @param choices the reader's choices, if the caller has begun to read them already
 * @throws BrokenAsset where the dataset can't be read
 */
export async function report(
  page: Page,
  access: 'granted' | 'withheld',
  isPrivate: boolean,
  isShowing = false,
  choices = readChoices(isPrivate),
): Promise<{ report: PageReport; settings: Settings; memory: Memory }> {
  const [place, { settings, memory }] = await Promise.all([
    findPlace(
      page,
      choices.then((chosen) => chosen.settings),
    ),
    choices,
  ]);
  // The report needs the changelog only if the reader sent the notice away until something is new.
  const isAwaited = Object.keys(memory.awayUntilNew).length > 0;
  const changelog = isAwaited ? await readChangelog() : { entries: [] };
  return {
    report: reportPage({ page, place, settings, memory, changelog, isShowing, access, now: new Date() }),
    settings,
    memory,
  };
}
