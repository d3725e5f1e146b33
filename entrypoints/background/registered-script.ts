import { type Browser, browser } from 'wxt/browser';
import { allowedSites } from '../../browser/allowed-sites.ts';
import { announceChange } from '../../browser/announce.ts';
import { readCatalog, readGuide } from '../../browser/assets.ts';
import { sitesWithRules } from '../../core/page/like.ts';
import { manifestAddresses } from '../../core/page/manifest.ts';
import { matchPage } from '../../core/page/match.ts';
import type { SiteRules } from '../../core/schema/site.ts';

type Script = Browser.scripting.RegisteredContentScript;

/** One script for all allowed sites, so that no page on which two of them meet gets it twice. */
const ID = 'notice';
const FILE = 'notice.js';

/**
 * Keeps the notice's script registered on just those sites that the reader allowed. The browser tells of every change,
 * also of those made in its settings; it keeps what is registered when it is closed, and drops it with an update.
 */
export function followAllowedSites(): void {
  const { onAdded, onRemoved } = browser.permissions;
  onAdded.addListener(() => void renewed().then(putIntoOpenTabs));
  onRemoved.addListener(() => void renewed().then(announceChange));
  browser.runtime.onInstalled.addListener(() => void renewed().then(replaceInOpenTabs));
  browser.runtime.onStartup.addListener(() => void renewed());
}

let last: Promise<unknown> = Promise.resolve();

/**
 * Renews what is registered, one time after the other.
 * @returns the sites that are allowed; none where that can't be found out. Never throws
 */
function renewed(): Promise<SiteRules[]> {
  const done = last.then(renew).catch(() => []);
  last = done;
  return done;
}

async function renew(): Promise<SiteRules[]> {
  const scripting = granted();
  if (!scripting) return [];
  const sites = await allowedRules();
  const [known] = await scripting.getRegisteredContentScripts({ ids: [ID] });
  const wanted = scriptFor(sites);
  if (sites.length === 0) {
    if (known) await scripting.unregisterContentScripts({ ids: [ID] });
  } else if (!known) await scripting.registerContentScripts([wanted]);
  else if (!runsAlike(known, wanted)) await scripting.updateContentScripts([wanted]);
  return sites;
}

/** In Chromium the interface is there only where the reader allowed a site once. */
function granted(): typeof browser.scripting | undefined {
  return browser.scripting as typeof browser.scripting | undefined;
}

/** The sites that the reader allowed, each with all its rules. @throws BrokenAsset */
async function allowedRules(): Promise<SiteRules[]> {
  const { profiles } = await readCatalog('en');
  const allowed = await allowedSites(profiles.flatMap(({ sites }) => sites));
  const concerned = profiles.filter(({ sites }) => sites.some(({ id }) => allowed.has(id)));
  const guides = await Promise.all(concerned.map(({ id }) => readGuide(id, 'en')));
  return guides.flatMap((guide) => sitesWithRules(guide.sites)).filter(({ id }) => allowed.has(id));
}

/** As in the manifest, but for its globs, which can't be registered: such pages are answered with nothing. */
function scriptFor(sites: readonly SiteRules[]): Script {
  const { matches, exclude_matches } = manifestAddresses(sites);
  return {
    id: ID,
    js: [FILE],
    matches,
    excludeMatches: exclude_matches,
    runAt: 'document_idle',
    allFrames: false,
    persistAcrossSessions: true,
  };
}

/** The browser gives patterns back in an order of its own. */
function runsAlike(one: Script, other: Script): boolean {
  const lists = [one, other].map(({ matches, excludeMatches }) =>
    [matches, excludeMatches].map((patterns = []) => [...patterns].sort()),
  );
  return JSON.stringify(lists[0]) === JSON.stringify(lists[1]);
}

/**
 * Puts the script into the pages of allowed sites that are open already, but for silent ones. Where it runs already it
 * notices that and does nothing.
 */
async function putIntoOpenTabs(sites: readonly SiteRules[]): Promise<void> {
  if (sites.length === 0) return;
  const url = manifestAddresses(sites).matches;
  const tabs = await browser.tabs.query({ url, discarded: false }).catch(() => []);
  for (const { id, url, title } of tabs) {
    const match = url === undefined ? undefined : matchPage({ url, ...(title && { title }) }, sites);
    if (id !== undefined && match && match.silent === undefined) void putInto(id);
  }
}

/** Firefox ends scripts with an update, and puts those of the manifest into open pages anew, but none that is registered. */
async function replaceInOpenTabs(sites: readonly SiteRules[]): Promise<void> {
  if (import.meta.env.BROWSER === 'firefox') await putIntoOpenTabs(sites);
}

async function putInto(tabId: number): Promise<void> {
  try {
    await granted()?.executeScript({ target: { tabId }, files: [`/${FILE}` as '/notice.js'] });
  } catch {
    // the tab is gone, or shows a page of the browser's own
  }
}
