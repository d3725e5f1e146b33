import type { SiteRules } from './match.ts';

/** The parts of a manifest that say where the notice's script runs. */
export interface ManifestAddresses {
  matches: string[];
  exclude_matches: string[];
  exclude_globs: string[];
}

/** A silent host (without a path) or everything at and below a path of it. */
interface SilentPlace {
  host: string;
  path: string | undefined;
  languages: readonly string[];
}

/**
 * Derives from the sites where the script runs, and where it is not even injected: wherever host and path alone make
 * a page silent. What a pattern can't say exactly is left to the background, which answers such pages with nothing.
 * Match patterns: https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/Match_patterns
 * @param sites the sites of all profiles
 */
export function manifestAddresses(sites: readonly SiteRules[]): ManifestAddresses {
  const places = withoutCovered(sites.flatMap(silentPlaces));
  return {
    matches: widest(sites.flatMap((site) => site.hosts)).map((host) => `*://${host}/*`),
    exclude_matches: sorted(
      places.flatMap(({ host, path, languages }) =>
        path === undefined
          ? [`*://${host}/*`]
          : ['', ...languages.flatMap(asMatchPattern)].flatMap((language) => patternsBelow(host, language + path)),
      ),
    ),
    exclude_globs: sorted(
      places.flatMap(({ host, path, languages }) =>
        path === undefined ? [] : languages.filter(isOnlyGlob).flatMap((language) => globsBelow(host, language + path)),
      ),
    ),
  };
}

function silentPlaces(site: SiteRules): SilentPlace[] {
  return site.silent
    .filter((rule) => !rule.unless)
    .flatMap((rule) => rule.when)
    .filter((condition) => !condition.query && !condition.words && !condition.title)
    .flatMap(({ hosts = widest(site.hosts), paths = [undefined] }) =>
      hosts.flatMap((host) => paths.map((path) => ({ host, path }))),
    )
    .filter(({ path }) => path === undefined || (path !== '/' && !path.includes('*')))
    .map((place) => ({ ...place, languages: site.languagePaths ?? [] }));
}

/** Leaves away what lies within another place of the list. Only places whose hosts can cover are compared: there may be many. */
function withoutCovered(places: readonly SilentPlace[]): SilentPlace[] {
  const numbered = places.map((place, at) => ({ place, at }));
  const byHost = Map.groupBy(numbered, ({ place }) => place.host);
  const isCovered = ({ place, at }: (typeof numbered)[number]) =>
    coveringHosts(place.host)
      .flatMap((host) => byHost.get(host) ?? [])
      .some((other) => covers(other.place, place) && (other.at < at || !covers(place, other.place)));
  return numbered.filter((one) => !isCovered(one)).map(({ place }) => place);
}

function covers(wide: SilentPlace, narrow: SilentPlace): boolean {
  if (wide === narrow || !hostCovers(wide.host, narrow.host)) return false;
  return wide.path === undefined || wide.path === narrow.path || (narrow.path?.startsWith(`${wide.path}/`) ?? false);
}

/** In a match pattern "*.ring.com" is "ring.com" too. */
function hostCovers(wide: string, narrow: string): boolean {
  const name = narrow.replace('*.', '');
  return wide === narrow || (wide.startsWith('*.') && (name === wide.slice(2) || name.endsWith(wide.slice(1))));
}

/** The hosts that cover one, itself among them. */
function coveringHosts(host: string): string[] {
  const labels = host.replace('*.', '').split('.');
  return [...new Set([host, ...labels.map((_, from) => `*.${labels.slice(from).join('.')}`)])];
}

function widest(hosts: readonly string[]): string[] {
  const known = new Set(hosts);
  return sorted(hosts).filter((host) => !coveringHosts(host).some((other) => other !== host && known.has(other)));
}

/**
 * A language before the path, like "/-/??", as a match pattern: its "*" also stands for "/", which is harmless only
 * where the language has a marker of its own before it.
 */
function asMatchPattern(language: string): string[] {
  return /^\/-\/\?\?$/.test(language) ? [language.replace('??', '*')] : [];
}

/** Two languages in a row, like "/??/??", take wildcards for one letter, which only globs have. */
function isOnlyGlob(language: string): boolean {
  return language === '/??/??';
}

function patternsBelow(host: string, path: string): string[] {
  return [`*://${host}${path}`, `*://${host}${path}?*`, `*://${host}${path}/*`];
}

/** In a glob "?" is any one character, so an address with a query can't be told from a longer word: it is left out. */
function globsBelow(host: string, path: string): string[] {
  return [`*://${host}${path}`, `*://${host}${path}/*`];
}

function sorted(items: readonly string[]): string[] {
  return [...new Set(items)].sort();
}
