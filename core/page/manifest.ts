import type { SiteRules } from '../schema/site.ts';

/** Where a content script runs, in the words of a manifest. */
export interface ScriptAddresses {
  matches: string[];
  exclude_matches: string[];
  exclude_globs: string[];
}

/** A path of a host with everything below it, or the whole host if there is no path. */
interface PathOnHost {
  /** A host, a pattern of hosts, or "*" for all of the site's. */
  host: string;
  path: string | undefined;
}

/** All hosts that a script runs on: a path that is silent on all hosts of a site is named without them. */
const EVERYWHERE = '*';

/**
 * Derives from sites where the notice's script runs, and where it is not even injected: on pages that host and path alone
 * show to be silent. On silent pages that no pattern can express the script runs, and the background answers it with
 * nothing. Each site has a script of its own, so that no path is named once for each host; no page gets two. Sites with
 * the same silent paths, such as the shops of several countries, share one.
 * Match patterns: https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/Match_patterns
 * @param sites those on which the notice may show, each with the rules of the site that it is like
 */
export function scriptAddresses(sites: readonly SiteRules[]): ScriptAddresses[] {
  const alike = Map.groupBy(sites, (site) => JSON.stringify(excluded(site, (place) => place.host === EVERYWHERE)));
  const groups = [...alike.values()];
  const inside = hostsInside(groups);
  return groups.map((group) => {
    const lists = group.map((site) => excluded(site));
    const others = hostAddresses(inside.get(group) ?? []);
    return {
      matches: hostAddresses(group.flatMap(({ hosts }) => hosts)),
      exclude_matches: sorted([...others, ...lists.flatMap((list) => list.exclude_matches)]),
      exclude_globs: sorted(lists.flatMap((list) => list.exclude_globs)),
    };
  });
}

type Group = readonly SiteRules[];

/** The hosts of other groups that lie within those of each. There may be thousands, so it looks up what could hold each. */
function hostsInside(groups: readonly Group[]): ReadonlyMap<Group, string[]> {
  const all = groups.flatMap((group) =>
    group.flatMap(({ hosts }) => hosts.map((host): [string, Group] => [host, group])),
  );
  const groupOf = new Map(all);
  const inside = new Map<Group, string[]>();
  for (const [host, own] of all) {
    const around = new Set(coveringHosts(host).map((wide) => groupOf.get(wide)));
    for (const group of around) if (group && group !== own) inside.set(group, [...(inside.get(group) ?? []), host]);
  }
  return inside;
}

/** The match patterns of hosts, without those that lie within another. */
export function hostAddresses(hosts: readonly string[]): string[] {
  return widest(hosts).map((host) => `*://${host}/*`);
}

type Excluded = Omit<ScriptAddresses, 'matches'>;

/** Where the script of a site does not run. */
function excluded(site: SiteRules, isMeant = (_: PathOnHost) => true): Excluded {
  const places = withoutCovered(silentPlaces(site)).filter(isMeant);
  return {
    exclude_matches: places.flatMap((place) => matchPatterns(place, site)),
    exclude_globs: places.flatMap((place) => globs(place, site)),
  };
}

function silentPlaces(site: SiteRules): PathOnHost[] {
  return site.silent
    .filter((rule) => !rule.unless)
    .flatMap((rule) => rule.when)
    .filter((condition) => !condition.query && !condition.words && !condition.title)
    .flatMap(({ hosts, paths = [undefined] }) =>
      (hosts ?? [EVERYWHERE]).flatMap((host) => paths.map((path) => ({ host, path }))),
    );
}

/** A silent path behind a language is silent too. */
function matchPatterns({ host, path }: PathOnHost, site: SiteRules): string[] {
  if (path === undefined) return [`*://${host}/*`];
  const languages = languagesBefore({ host, path }, site);
  // "*" matches a language, and nothing as well. A path of several segments is hardly another with something before it.
  if (languages.length > 0 && isDeep(path)) return pathPatterns(host, `/*${path.slice(1)}`);
  const before = new Set(['', ...languages.flatMap(asMatchPattern)]);
  return [...before].flatMap((language) => pathPatterns(host, language + path));
}

/**
 * In a match pattern, "*" in a path also matches "/". So an address that has the silent name deeper down, or in its
 * query, gets no script either. That errs towards silence, and the popup still answers there.
 */
function pathPatterns(host: string, path: string): string[] {
  if (path.endsWith('*')) return [`*://${host}${path}`];
  const exact = [`*://${host}${path}`, `*://${host}${path}?*`];
  return path === '/' ? exact : [...exact, `*://${host}${path}/*`];
}

/**
 * In a glob, "?" matches any one character, so a pattern for a path with a query would match longer words too.
 * Addresses with a query are left out.
 */
function globs({ host, path }: PathOnHost, site: SiteRules): string[] {
  if (path === undefined || isDeep(path)) return [];
  return languagesBefore({ host, path }, site)
    .filter(isOnlyGlob)
    .map((language) => `*://${host}${language}${path}`)
    .flatMap((glob) => (path.endsWith('*') ? [glob] : [glob, `${glob}/*`]));
}

/**
 * The languages that may stand before a path. A path that begins with a wildcard segment matches a language already, and a
 * front page behind a language is left to the background, as is a language at a host that is not the site's main one.
 */
function languagesBefore({ host, path }: { host: string; path: string }, site: SiteRules): readonly string[] {
  const isMain = host === EVERYWHERE || site.hosts.includes(host.replace(/^www\./, ''));
  return isMain && path !== '/' && !path.startsWith('/*/') ? (site.languagePaths ?? []) : [];
}

function isDeep(path: string): boolean {
  return path.indexOf('/', 1) > 0;
}

/** Removes places that lie within another. There may be hundreds, so it looks up what could cover each. */
function withoutCovered(places: readonly PathOnHost[]): PathOnHost[] {
  const first = new Map<string, number>();
  for (const [at, place] of places.entries()) if (!first.has(keyOf(place))) first.set(keyOf(place), at);
  const isCovered = ({ host, path }: PathOnHost, at: number) =>
    [EVERYWHERE, ...coveringHosts(host)]
      .filter((wide) => patternCovers(wide, host))
      .some((wide) =>
        coveringPaths(path).some((above) => (first.get(keyOf({ host: wide, path: above })) ?? at) !== at),
      );
  return places.filter((place, at) => !isCovered(place, at));
}

function keyOf({ host, path = '' }: PathOnHost): string {
  return host + path;
}

/** The paths that a path lies below, itself and the whole host included. */
function coveringPaths(path: string | undefined): (string | undefined)[] {
  const segments = path?.split('/').slice(1) ?? [];
  return [undefined, ...segments.map((_, last) => `/${segments.slice(0, last + 1).join('/')}`)];
}

/** In a match pattern, "*.acme.example" matches "acme.example" too. */
function patternCovers(wide: string, narrow: string): boolean {
  if (wide === EVERYWHERE || wide === narrow || wide === `*.${narrow}`) return true;
  return wide.startsWith('*.') && narrow.endsWith(wide.slice(1));
}

/** The host patterns that may cover a host, itself included. */
function coveringHosts(host: string): string[] {
  const labels = host.replace('*.', '').split('.');
  return [...new Set([host, ...labels.map((_, from) => `*.${labels.slice(from).join('.')}`)])];
}

function widest(hosts: readonly string[]): string[] {
  const known = new Set(hosts);
  return sorted(hosts).filter((host) => !coveringHosts(host).some((other) => other !== host && known.has(other)));
}

/**
 * Writes a language path as a match pattern. A plain name ("/en") stays as it is. "/-/??" becomes "/-/*": that "*" also
 * matches "/", which does no harm because no other path begins with "/-/".
 * @returns empty if no match pattern can express it
 */
function asMatchPattern(language: string): string[] {
  if (language.startsWith('/-/')) return ['/-/*'];
  return language.includes('?') ? [] : [language];
}

/**
 * Whether a language path like "/??" or "/??/??" needs a wildcard for one letter, which only globs have. Rarer forms
 * ("/??_??") would double the size of the manifest and are left to the background.
 */
function isOnlyGlob(language: string): boolean {
  return /^(?:\/\?\?)+$/.test(language);
}

function sorted(items: readonly string[]): string[] {
  return [...new Set(items)].sort();
}
