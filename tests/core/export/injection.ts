import type { ScriptAddresses } from '../../../core/page/manifest.ts';

/** The browser engine that reads a manifest. The two differ in globs, fragments and trailing dots. */
export type Engine = 'chromium' | 'firefox';

/** What a manifest says about an address. */
export interface Injection {
  /** Whether a script is put into the page. */
  isInjected(url: string): boolean;
  /** How many are. */
  countAt(url: string): number;
  /** Whether the page lies where a script runs, and is among the excluded ones. */
  isExcluded(url: string): boolean;
}

/**
 * Tells where content scripts run, as a browser reads the manifest.
 * Match patterns: https://developer.chrome.com/docs/extensions/develop/concepts/match-patterns. What that leaves open
 * was observed in Chromium 156 and taken from Firefox's MatchPattern.cpp and WebExtensionPolicy.cpp.
 */
export function injectionOf(scripts: readonly ScriptAddresses[], engine: Engine): Injection {
  const readers = scripts.map((script) => {
    const matches = script.matches.map((pattern) => patternReader(pattern, engine));
    const excluded = [
      ...script.exclude_matches.map((pattern) => patternReader(pattern, engine)),
      ...script.exclude_globs.map((glob) => globReader(glob, engine)),
    ];
    const within = (url: string) => matches.some((fits) => fits(new URL(url)));
    return { within, runs: (url: string) => within(url) && !excluded.some((fits) => fits(new URL(url))) };
  });
  const countAt = (url: string) => readers.filter(({ runs }) => runs(url)).length;
  return {
    countAt,
    isInjected: (url) => countAt(url) > 0,
    isExcluded: (url) => readers.some(({ within }) => within(url)) && countAt(url) === 0,
  };
}

type Reader = (address: URL) => boolean;

function patternReader(pattern: string, engine: Engine): Reader {
  const [, scheme, host = '', path = ''] = /^(\*|https?):\/\/(\*|\*\.[^*/]+|[^*/]+)(\/.*)$/.exec(pattern) ?? [];
  if (!scheme) throw new Error(`${pattern} is no match pattern.`);
  const paths = wildcards(path, {});
  const hostFits = (name: string) =>
    host === '*' || name === host.replace(/^\*\./, '') || (host.startsWith('*.') && name.endsWith(host.slice(1)));
  return ({ protocol, hostname, href }) => {
    const rest = withoutFragment(href).replace(/^[^/]*\/\/[^/]*/, '');
    return (
      hostFits(engine === 'chromium' ? hostname.replace(/\.$/, '') : hostname) &&
      (scheme === '*' ? /^https?:$/.test(protocol) : protocol === `${scheme}:`) &&
      // The query is part of the path. In Chromium "/a/*" matches "/a" too.
      (paths.test(rest) || (engine === 'chromium' && path === `${rest}/*`))
    );
  };
}

/**
 * A glob is matched against the whole address. In Chromium "?" may match nothing, and the fragment is part of the
 * address.
 */
function globReader(glob: string, engine: Engine): Reader {
  const addresses = wildcards(glob, { '?': engine === 'chromium' ? '.?' : '.' });
  return ({ href }) => addresses.test(engine === 'chromium' ? href : withoutFragment(href));
}

function withoutFragment(address: string): string {
  return address.replace(/#.*$/, '');
}

/**
 * Makes a regular expression of a pattern: "*" matches anything, a character in `meanings` what is given there, any
 * other character itself.
 */
function wildcards(pattern: string, meanings: Record<string, string>): RegExp {
  const meaningOf = (one: string) =>
    one === '*' ? '.*' : (meanings[one] ?? one.replace(/[\\^$.+?()[\]{}|/]/, '\\$&'));
  return new RegExp(`^${[...pattern].map(meaningOf).join('')}$`);
}
