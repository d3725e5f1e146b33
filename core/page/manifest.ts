import type { SiteRules } from '../schema/site.ts';

/** The parts of a manifest that say where the notice's script runs. */
export interface ManifestAddresses {
  matches: string[];
  exclude_matches: string[];
  exclude_globs: string[];
}

/** A path of a host with everything below it, or the whole host if there is no path. */
interface PathOnHost {
  host: string;
  path: string | undefined;
}

/** Whether a wide host pattern matches everything that a narrow one matches. */
type HostCovers = (wide: string, narrow: string) => boolean;

/**
 * Derives from the sites where the notice's script runs, and where it is not even injected: on pages that host and path
 * alone show to be silent. On silent pages that no pattern can express the script runs, and the background answers it
 * with nothing.
 * Match patterns: https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/Match_patterns
 * @param sites the sites of all profiles
 */
export function manifestAddresses(sites: readonly SiteRules[]): ManifestAddresses {
  return {
    matches: hostAddresses(sites.flatMap((site) => site.hosts)),
    exclude_matches: sorted(withoutCovered(sites.flatMap(placesForPatterns), patternCovers).flatMap(matchPatterns)),
    exclude_globs: sorted(withoutCovered(sites.flatMap(placesForGlobs), globCovers).flatMap(globs)),
  };
}

/** The match patterns of hosts, without those that lie within another. */
export function hostAddresses(hosts: readonly string[]): string[] {
  return widest(hosts).map((host) => `*://${host}/*`);
}

function silentPlaces(site: SiteRules): PathOnHost[] {
  return site.silent
    .filter((rule) => !rule.unless)
    .flatMap((rule) => rule.when)
    .filter((condition) => !condition.query && !condition.words && !condition.title)
    .flatMap(({ hosts = site.hosts, paths = [undefined] }) =>
      hosts.flatMap((host) => paths.map((path) => ({ host, path }))),
    );
}

function placesForPatterns(site: SiteRules): PathOnHost[] {
  const languages = ['', ...new Set(site.languagePaths?.flatMap(asMatchPattern))];
  return silentPlaces(site).flatMap((place) =>
    needsLanguagePrefixes(place) ? languages.map((language) => ({ ...place, path: language + place.path })) : [place],
  );
}

function placesForGlobs(site: SiteRules): PathOnHost[] {
  const languages = (site.languagePaths ?? []).filter(isOnlyGlob);
  return silentPlaces(site)
    .filter(needsLanguagePrefixes)
    .flatMap((place) => languages.map((language) => ({ ...place, path: language + place.path })));
}

/**
 * Whether a place also needs patterns with a language before its path. A path that begins with a wildcard segment
 * matches a language already, and a front page behind a language is left to the background.
 */
function needsLanguagePrefixes({ path }: PathOnHost): boolean {
  return path !== undefined && path !== '/' && !path.startsWith('/*/');
}

/**
 * Removes places that lie within another place of the list. There may be thousands, also where a reader's browser does this,
 * so it looks up what could cover each, and compares nothing.
 */
function withoutCovered(places: readonly PathOnHost[], hostCovers: HostCovers): PathOnHost[] {
  const first = new Map<string, number>();
  for (const [at, place] of places.entries()) if (!first.has(keyOf(place))) first.set(keyOf(place), at);
  const isCovered = ({ host, path }: PathOnHost, at: number) =>
    coveringHosts(host)
      .filter((wide) => hostCovers(wide, host))
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
  return globCovers(wide, narrow) || wide === `*.${narrow}`;
}

/** In a glob, as in the dataset, "*.acme.example" does not match "acme.example". */
function globCovers(wide: string, narrow: string): boolean {
  return wide === narrow || (wide.startsWith('*.') && narrow.endsWith(wide.slice(1)));
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

/**
 * In a match pattern, "*" in a path also matches "/". So an address that has the silent name deeper down, or in its
 * query, gets no script either. That errs towards silence, and the popup still answers there.
 */
function matchPatterns({ host, path }: PathOnHost): string[] {
  if (path === undefined) return [`*://${host}/*`];
  const exact = [`*://${host}${path}`, `*://${host}${path}?*`];
  return path === '/' ? exact : [...exact, `*://${host}${path}/*`];
}

/**
 * In a glob, "?" matches any one character, so a pattern for a path with a query would match longer words too.
 * Addresses with a query are left out.
 */
function globs({ host, path }: PathOnHost): string[] {
  return [`*://${host}${path}`, `*://${host}${path}/*`];
}

function sorted(items: readonly string[]): string[] {
  return [...new Set(items)].sort();
}
