import type { SiteRules } from './match.ts';

/** The parts of a manifest that say where the notice's script runs. */
export interface ManifestAddresses {
  matches: string[];
  exclude_matches: string[];
  exclude_globs: string[];
}

/** A host and everything at and below a path of it, or the whole host (without a path). */
interface Place {
  host: string;
  path: string | undefined;
}

/** Whether one host of a list stands for another too. */
type HostCovers = (wide: string, narrow: string) => boolean;

/**
 * Derives from the sites where the script runs, and where it is not even injected: wherever host and path alone make
 * a page silent. What no pattern says is left to the background, which answers such pages with nothing.
 * Match patterns: https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/Match_patterns
 * @param sites the sites of all profiles
 */
export function manifestAddresses(sites: readonly SiteRules[]): ManifestAddresses {
  return {
    matches: widest(sites.flatMap((site) => site.hosts)).map((host) => `*://${host}/*`),
    exclude_matches: sorted(withoutCovered(sites.flatMap(placesForPatterns), patternCovers).flatMap(matchPatterns)),
    exclude_globs: sorted(withoutCovered(sites.flatMap(placesForGlobs), globCovers).flatMap(globs)),
  };
}

function silentPlaces(site: SiteRules): Place[] {
  return site.silent
    .filter((rule) => !rule.unless)
    .flatMap((rule) => rule.when)
    .filter((condition) => !condition.query && !condition.words && !condition.title)
    .flatMap(({ hosts = site.hosts, paths = [undefined] }) =>
      hosts.flatMap((host) => paths.map((path) => ({ host, path }))),
    );
}

function placesForPatterns(site: SiteRules): Place[] {
  const languages = ['', ...new Set(site.languagePaths?.flatMap(asMatchPattern))];
  return silentPlaces(site).flatMap((place) =>
    takesLanguages(place) ? languages.map((language) => ({ ...place, path: language + place.path })) : [place],
  );
}

function placesForGlobs(site: SiteRules): Place[] {
  const languages = (site.languagePaths ?? []).filter(isOnlyGlob);
  return silentPlaces(site)
    .filter(takesLanguages)
    .flatMap((place) => languages.map((language) => ({ ...place, path: language + place.path })));
}

/** A path that begins with any segment has room for languages already; a front page behind one is left to the background. */
function takesLanguages({ path }: Place): boolean {
  return path !== undefined && path !== '/' && !path.startsWith('/*/');
}

/** Leaves away what lies within another place of the list. Only places whose hosts can cover are compared: there may be many. */
function withoutCovered(places: readonly Place[], hostCovers: HostCovers): Place[] {
  const numbered = places.map((place, at) => ({ place, at }));
  const byHost = Map.groupBy(numbered, ({ place }) => place.host);
  const covers = (wide: Place, narrow: Place) => hostCovers(wide.host, narrow.host) && pathCovers(wide, narrow);
  const isCovered = ({ place, at }: (typeof numbered)[number]) =>
    coveringHosts(place.host)
      .flatMap((host) => byHost.get(host) ?? [])
      .some((other) => other.at !== at && covers(other.place, place) && (other.at < at || !covers(place, other.place)));
  return numbered.filter((one) => !isCovered(one)).map(({ place }) => place);
}

function pathCovers(wide: Place, narrow: Place): boolean {
  return wide.path === undefined || wide.path === narrow.path || (narrow.path?.startsWith(`${wide.path}/`) ?? false);
}

/** In a match pattern "*.acme.example" is "acme.example" too. */
function patternCovers(wide: string, narrow: string): boolean {
  return globCovers(wide, narrow) || wide === `*.${narrow}`;
}

/** In a glob, as in the dataset, it is not. */
function globCovers(wide: string, narrow: string): boolean {
  return wide === narrow || (wide.startsWith('*.') && narrow.endsWith(wide.slice(1)));
}

/** The hosts that may cover one, itself among them. */
function coveringHosts(host: string): string[] {
  const labels = host.replace('*.', '').split('.');
  return [...new Set([host, ...labels.map((_, from) => `*.${labels.slice(from).join('.')}`)])];
}

function widest(hosts: readonly string[]): string[] {
  const known = new Set(hosts);
  return sorted(hosts).filter((host) => !coveringHosts(host).some((other) => other !== host && known.has(other)));
}

/**
 * A language before the path as a match pattern, where that can say it: a name ("/en") as it is. For one with a marker
 * of its own ("/-/??") its "*", which stands for "/" too, is harmless: nothing else begins so.
 */
function asMatchPattern(language: string): string[] {
  if (language.startsWith('/-/')) return ['/-/*'];
  return language.includes('?') ? [] : [language];
}

/**
 * Languages like "/??" and "/??/??" take wildcards for one letter, which only globs have. Rarer forms ("/??_??") would
 * double the manifest, and are left to the background.
 */
function isOnlyGlob(language: string): boolean {
  return /^(?:\/\?\?)+$/.test(language);
}

/**
 * In a match pattern a path's "*" stands for "/" too: what has the silent name deeper down, or in its query, gets no
 * script either. That is on the quiet side, and the popup answers there.
 */
function matchPatterns({ host, path }: Place): string[] {
  if (path === undefined) return [`*://${host}/*`];
  const exact = [`*://${host}${path}`, `*://${host}${path}?*`];
  return path === '/' ? exact : [...exact, `*://${host}${path}/*`];
}

/** In a glob "?" is any one character, so an address with a query can't be told from a longer word: it is left out. */
function globs({ host, path }: Place): string[] {
  return [`*://${host}${path}`, `*://${host}${path}/*`];
}

function sorted(items: readonly string[]): string[] {
  return [...new Set(items)].sort();
}
