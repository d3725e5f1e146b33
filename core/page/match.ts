import type { Condition, SiteRules } from '../schema/site.ts';
import { type Address, type Page, parseAddress, pathWords, toWords } from './address.ts';
import { hostMatches, lookUpHost } from './hosts.ts';
import { siteWithRules } from './like.ts';

/** Where a page belongs and what it is about. */
export interface Match {
  site: SiteRules;
  /** Ids of sections, most relevant first, each once. */
  sections: string[];
  /** Why they concern it, in words for the reader: one reason for each rule that matched, none if only the site did. */
  reasons: string[];
  /** Why no notice may be shown here, or undefined if it may. */
  silent: string | undefined;
}

/** Where an address leads: the address taken apart, and the site that its host belongs to. */
export interface Place {
  address: Address;
  site: SiteRules;
}

/**
 * Finds the site that a page belongs to and the sections that concern it.
 * @param page its address, and title and canonical link if they are known
 * @param sites the sites of one profile
 * @returns the match, or undefined if the page is on none of the sites; never throws, whatever the page
 */
export function matchPage(page: Page, sites: readonly SiteRules[]): Match | undefined {
  const place = findPlace(page.url, sites);
  return place && matchPlace(page, place);
}

/**
 * Finds the site of an address among those of one profile.
 * @param url any text
 * @returns undefined if the address is on none of them
 */
export function findPlace(url: string, sites: readonly SiteRules[]): Place | undefined {
  const address = parseAddress(url);
  const id = address && lookUpHost(address.host, idsByHost(sites));
  const site = id === undefined ? undefined : siteWithRules(sites, id);
  return address && site && { address, site };
}

const known = new WeakMap<readonly SiteRules[], ReadonlyMap<string, string>>();

/** The id of the site of each host pattern. It is made once for all addresses that are looked up. */
function idsByHost(sites: readonly SiteRules[]): ReadonlyMap<string, string> {
  const before = known.get(sites);
  if (before) return before;
  const ids = new Map(sites.flatMap(({ id, hosts }) => hosts.map((pattern) => [pattern, id] as const)));
  known.set(sites, ids);
  return ids;
}

/**
 * Finds the sections that concern a page whose site is known.
 * @param place the place of the page's own address
 */
export function matchPlace(page: Page, { address, site }: Place): Match {
  const title = page.title === undefined ? undefined : toWords(page.title);
  const subjects = [address, ...canonicalAddress(page, site)].map((one) => subjectOf(one, title, site));
  const holds = (condition: Condition) => subjects.some((subject) => conditionHolds(condition, subject));
  const matched = site.rules.filter((rule) => rule.when.some(holds) && !rule.unless?.some(holds));
  return {
    site,
    sections: [...new Set([...matched.flatMap((rule) => rule.sections), ...site.sections])],
    reasons: matched.map((rule) => rule.reason),
    silent: site.silent.find((rule) => rule.when.some(holds) && !rule.unless?.some(holds))?.reason,
  };
}

/**
 * The canonical link counts only if it stays on the page's own site: a page can't borrow the subject of another site.
 */
function canonicalAddress(page: Page, site: SiteRules): Address[] {
  const url = page.canonical && URL.parse(page.canonical, page.url)?.href;
  const address = url ? parseAddress(url) : undefined;
  return address && site.hosts.some((pattern) => hostMatches(address.host, pattern)) ? [address] : [];
}

/** What the conditions of a site are checked against: an address of the page, prepared by the rules of that site. */
interface Subject {
  host: string;
  /**
   * The path with its language and without, both without slug. Both count, since a path like "/gp" looks like a
   * language.
   */
  paths: string[];
  /** The words of the path, of each search parameter and of the title; each of these is matched by itself. */
  words: string[];
  /** Undefined if it is not known. */
  title: string | undefined;
  query: ReadonlyMap<string, string>;
}

function subjectOf({ host, path, query }: Address, title: string | undefined, site: SiteRules): Subject {
  const plain = withoutLanguage(path, site.languagePaths ?? []);
  const paths = [path, plain].map((one) => withoutSlug(one, site.slugPaths ?? []));
  const isSearch = paths.some((one) => site.search?.paths.some((prefix) => isBelow(one, prefix)));
  const search = isSearch ? site.search?.parameters.flatMap((name) => query.get(name) ?? []) : [];
  return { host, paths, words: [pathWords(plain), ...(search ?? []), title ?? ''], title, query };
}

function conditionHolds({ hosts, paths, query, words, title }: Condition, subject: Subject): boolean {
  return (
    (hosts?.some((pattern) => hostMatches(subject.host, pattern)) ?? true) &&
    (paths?.some((prefix) => subject.paths.some((path) => isBelow(path, prefix))) ?? true) &&
    (words === undefined || subject.words.some((one) => anyMatches(words, one))) &&
    (title === undefined || anyMatches(title, subject.title)) &&
    Object.entries(query ?? {}).every(([name, patterns]) => anyMatches(patterns, subject.query.get(name)))
  );
}

function withoutLanguage(path: string, languagePaths: readonly string[]): string {
  const prefix = languagePaths.map((pattern) => globToRegExp(pattern, '(?=/|$)').exec(path)?.[0]).find(Boolean);
  return prefix ? path.slice(prefix.length) || '/' : path;
}

/** Removes a leading segment of free text (the slug), so that its words are never mistaken for a path of the site. */
function withoutSlug(path: string, slugPaths: readonly string[]): string {
  return slugPaths.some((pattern) => isBelow(path, pattern)) ? path.slice(path.indexOf('/', 1)) : path;
}

/** Whether a path equals a prefix or lies below it, by whole segments. The prefix "/" matches the front page only. */
function isBelow(path: string, prefix: string): boolean {
  if (prefix === '/') return path === '/';
  // Most are plain; making an expression of each took half of the time that a new popup needs to match its page.
  if (!prefix.includes('*') && !prefix.includes('?')) return path === prefix || path.startsWith(`${prefix}/`);
  return globToRegExp(prefix, '(?:/|$)').test(path);
}

const compiled = new Map<string, RegExp>();

function cached(source: string): RegExp {
  const known = compiled.get(source);
  if (known) return known;
  const expression = new RegExp(source, 'u');
  compiled.set(source, expression);
  return expression;
}

function globToRegExp(glob: string, end: string): RegExp {
  const source = glob
    .replace(/[\\^$.+()[\]{}|/]/g, '\\$&')
    .replaceAll('*', '[^/]*')
    .replaceAll('?', '\\p{L}');
  return cached(`^${source}${end}`);
}

function anyMatches(patterns: readonly string[], words: string | undefined): boolean {
  return words !== undefined && patterns.some((pattern) => cached(pattern).test(words));
}
