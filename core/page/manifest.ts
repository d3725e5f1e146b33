import type { SiteRules } from '../schema/site.ts';

/** Where a content script runs, in the words of a manifest. */
export interface ScriptAddresses {
  matches: string[];
  exclude_matches: string[];
  exclude_globs: string[];
}

/** A path of a host with everything below it, or the whole host if there is no path. */
interface PathOnHost {
  /** A host, a pattern of hosts, or "*" for all that the script runs on. */
  host: string;
  path: string | undefined;
}

/** A path that is silent on all hosts of a site is named without them. */
const EVERYWHERE = '*';

/**
 * Derives from sites where the notice's script runs, and where it is not even injected: on pages that host and path alone
 * show to be silent. On silent pages that no pattern can express the script runs, and the background answers it with
 * nothing. Sites have scripts of their own, so that no path is named once for each host; no page gets two. Sites with the
 * same silent paths, such as the shops of several countries, share one, and so do sites whose hosts lie within another's:
 * matches of their own would be one more host in what the browser asks for at install.
 * Match patterns: https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/Match_patterns
 * @param sites those on which the notice may show, each with the rules of the site that it is like
 */
export function scriptAddresses(sites: readonly SiteRules[]): ScriptAddresses[] {
  const around = sitesAround(sites);
  const inside = Map.groupBy(around.keys(), (site) => around.get(site));
  const outer = sites.filter((site) => !around.has(site));
  const alike = Map.groupBy(outer, (site) => JSON.stringify(excluded(placesOf(site).filter(isEverywhere))));
  return [...alike.values()].map((group) => ({
    matches: hostAddresses(group.flatMap(({ hosts }) => hosts)),
    ...excluded(
      group.flatMap((site) => [
        ...placesOf(site),
        ...(inside.get(site) ?? []).flatMap((inner) => placesOf(inner, inner.hosts)),
      ]),
    ),
  }));
}

/** The site around each site whose hosts lie within another's. There may be thousands, so it looks up what could hold each. */
function sitesAround(sites: readonly SiteRules[]): ReadonlyMap<SiteRules, SiteRules> {
  const byHost = new Map(sites.flatMap((site) => site.hosts.map((host) => [host, site] as const)));
  const widestAround = ({ hosts }: SiteRules) =>
    byHost.get(coveringHosts(hosts[0] ?? '').findLast((host) => byHost.has(host)) ?? '');
  return new Map(
    sites.flatMap((site) => {
      const outer = widestAround(site);
      return outer && outer !== site ? [[site, outer]] : [];
    }),
  );
}

/** The match patterns of hosts, without those that lie within another. */
export function hostAddresses(hosts: readonly string[]): string[] {
  return widest(hosts).map((host) => `*://${host}/*`);
}

/** A silent path of a site, with the languages that may stand before it. */
interface SilentPlace extends PathOnHost {
  languages: readonly string[];
}

const isEverywhere = ({ host }: PathOnHost) => host === EVERYWHERE;

/** @param everywhere what stands for all hosts of the site */
function placesOf(site: SiteRules, everywhere: readonly string[] = [EVERYWHERE]): SilentPlace[] {
  const places = site.silent
    .filter((rule) => !rule.unless)
    .flatMap((rule) => rule.when)
    .filter((condition) => !condition.query && !condition.words && !condition.title)
    .flatMap(({ hosts = everywhere, paths = [undefined] }) =>
      hosts.flatMap((host) => paths.map((path) => ({ host, path, languages: languagesBefore(host, path, site) }))),
    );
  return withoutCovered(places);
}

/**
 * The languages that may stand before a path. A path that begins with a wildcard segment matches a language already, and a
 * front page behind a language is left to the background, as is a language at a host that is not the site's main one.
 */
function languagesBefore(host: string, path: string | undefined, site: SiteRules): readonly string[] {
  const isMain = host === EVERYWHERE || site.hosts.includes(host.replace(/^www\./, ''));
  return isMain && path !== undefined && path !== '/' && !path.startsWith('/*/') ? (site.languagePaths ?? []) : [];
}

function excluded(places: readonly SilentPlace[]): Omit<ScriptAddresses, 'matches'> {
  return {
    exclude_matches: sorted(withoutCovered(places.flatMap(placesForPatterns)).flatMap(matchPatterns)),
    exclude_globs: sorted(withoutCovered(places.flatMap(placesForGlobs)).flatMap(globs)),
  };
}

/** A silent path behind a language is silent too. */
function placesForPatterns({ host, path, languages }: SilentPlace): PathOnHost[] {
  if (path === undefined) return [{ host, path }];
  // "*" matches a language, and nothing as well. A path of several segments is hardly another with something before it.
  if (languages.length > 0 && isDeep(path)) return [{ host, path: `/*${path.slice(1)}` }];
  return ['', ...languages.flatMap(asMatchPattern)].map((language) => ({ host, path: language + path }));
}

function placesForGlobs({ host, path, languages }: SilentPlace): PathOnHost[] {
  if (path === undefined || isDeep(path)) return [];
  return languages.filter(isOnlyGlob).map((language) => ({ host, path: language + path }));
}

function isDeep(path: string): boolean {
  return path.indexOf('/', 1) > 0;
}

/**
 * In a match pattern, "*" in a path also matches "/". So an address that has the silent name deeper down, or in its
 * query, gets no script either. That errs towards silence, and the popup still answers there.
 */
function matchPatterns({ host, path }: PathOnHost): string[] {
  if (path === undefined) return [`*://${host}/*`];
  if (path.endsWith('*')) return [`*://${host}${path}`];
  const exact = [`*://${host}${path}`, `*://${host}${path}?*`];
  return path === '/' ? exact : [...exact, `*://${host}${path}/*`];
}

/**
 * In a glob, "?" matches any one character, so a pattern for a path with a query would match longer words too.
 * Addresses with a query are left out.
 */
function globs({ host, path = '' }: PathOnHost): string[] {
  return path.endsWith('*') ? [`*://${host}${path}`] : [`*://${host}${path}`, `*://${host}${path}/*`];
}

/** Removes places that lie within another. There may be hundreds, so it looks up what could cover each. */
function withoutCovered<P extends PathOnHost>(places: readonly P[]): P[] {
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
