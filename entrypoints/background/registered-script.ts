import { type Browser, browser } from 'wxt/browser';
import { allowedSites } from '../../browser/allowed-sites.ts';
import { announceChange } from '../../browser/announce.ts';
import { readCatalog } from '../../browser/assets.ts';
import { readGuideFor } from '../../browser/guide.ts';
import { sitesWithRules } from '../../core/page/like.ts';
import { hostAddresses, scriptAddresses } from '../../core/page/manifest.ts';
import { matchPage } from '../../core/page/match.ts';
import type { SiteRules } from '../../core/schema/site.ts';

type Script = Browser.scripting.RegisteredContentScript;

const FILE = 'notice.js';

/**
 * Keeps the notice's script registered on just those sites that the reader allowed. The browser tells of every change,
 * also of those made in its settings; it keeps what is registered when it is closed, and drops it with an update.
 */
export function followAllowedSites(): void {
  const { onAdded, onRemoved } = browser.permissions;
  onAdded.addListener(() => void renewed().then(putIntoOpenTabs));
  onRemoved.addListener(() => void renewed().then(announceChange));
  browser.runtime.onInstalled.addListener(() => renewTwice(replaceInOpenTabs));
  browser.runtime.onStartup.addListener(() => renewTwice(putIntoOpenTabs));
  void mendLost();
}

/**
 * Registers anew what got lost without a word: a browser that loads the extension after it has told of its own start tells
 * that to nobody. Costs nothing while no site is allowed.
 */
async function mendLost(): Promise<void> {
  try {
    const known = await granted()?.getRegisteredContentScripts();
    if (known?.length === 0) renewTwice(putIntoOpenTabs);
  } catch {
    // the next change of what is allowed, or the next start, mends it
  }
}

/** How long after a start or an update the browser may still be reading or dropping what was registered, in ms. */
const SETTLED_MS = 2000;

/** Renews now and once more later: on a busy machine what was registered just after an update was gone again in Chromium. */
function renewTwice(then: (sites: readonly SiteRules[]) => Promise<void>): void {
  void renewed().then(then);
  if (granted()) setTimeout(() => void renewed().then(then), SETTLED_MS);
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
  const known = await scripting.getRegisteredContentScripts();
  const wanted = scriptsFor(sites);
  const isKnown = ({ id }: Script) => known.some((one) => one.id === id);
  const [before, fresh] = [wanted.filter(isKnown), wanted.filter((script) => !isKnown(script))];
  const changed = before.filter((script) => !known.some((one) => one.id === script.id && runsAlike(one, script)));
  const gone = known.map(({ id }) => id).filter((id) => !wanted.some((script) => script.id === id));
  if (changed.length > 0) await scripting.updateContentScripts(changed);
  if (fresh.length > 0) await scripting.registerContentScripts(fresh);
  if (gone.length > 0) await scripting.unregisterContentScripts({ ids: gone });
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
  const guides = await Promise.all(concerned.map(({ id }) => readGuideFor('ask', id, 'en')));
  return guides.flatMap((guide) => sitesWithRules(guide.sites)).filter(({ id }) => allowed.has(id));
}

/**
 * As in the manifest, but for its globs, which can't be registered: such pages are answered with nothing. A script is named
 * after the first of its hosts, so that it stays the same one while other sites come and go.
 */
function scriptsFor(sites: readonly SiteRules[]): Script[] {
  return scriptAddresses(sites).map(({ matches, exclude_matches }) => ({
    id: `notice at ${matches[0]}`,
    js: [FILE],
    matches,
    excludeMatches: exclude_matches,
    runAt: 'document_idle',
    allFrames: false,
    persistAcrossSessions: true,
  }));
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
  const url = hostAddresses(sites.flatMap(({ hosts }) => hosts));
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
