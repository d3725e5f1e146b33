import type { Condition, Site } from '../schema/site.ts';
import { type Address, type Page, parseAddress, pathWords, toWords } from './address.ts';
import { hostMatches, lookUpHost } from './hosts.ts';

/** What of a site is needed to match a page: everything but its examples. */
export type SiteRules = Omit<Site, 'examples'>;

/** Where a page belongs and what it is about. */
export interface Match {
  site: SiteRules;
  /** Ids of sections, most relevant first, each once. */
  sections: string[];
  /** Why, in words for the reader, one for each rule that matched; empty where only the site did. */
  reasons: string[];
  /** Why no notice may be shown here, or undefined where it may. */
  silent: string | undefined;
}

/** Where an address leads: taken apart, and with the site that its host belongs to. */
export interface Place {
  address: Address;
  site: SiteRules;
}

/**
 * Finds the site that a page belongs to and the sections that concern it.
 * @param page address, and title and canonical link where they are known
 * @param sites the sites of one profile
 * @returns the match, or undefined for a page of none of them; never throws, whatever the page
 */
export function matchPage(page: Page, sites: readonly SiteRules[]): Match | undefined {
  const place = findPlace(page.url, sites);
  return place && matchPlace(page, place);
}

/**
 * Finds the site of an address among those of one profile.
 * @param url any text
 * @returns undefined for an address of none of them
 */
export function findPlace(url: string, sites: readonly SiteRules[]): Place | undefined {
  const address = parseAddress(url);
  const byHost = new Map(sites.flatMap((site) => site.hosts.map((pattern) => [pattern, site] as const)));
  const site = address && lookUpHost(address.host, byHost);
  return site && { address, site };
}

/** Tells which sections concern a page whose site is known. @param place that of the page's own address */
export function matchPlace(page: Page, { address, site }: Place): Match {
  const title = toWords(page.title ?? '');
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

/** The canonical link counts only where it stays on the page's own site: a page can't borrow another's subject. */
function canonicalAddress(page: Page, site: SiteRules): Address[] {
  const url = page.canonical && URL.parse(page.canonical, page.url)?.href;
  const address = url ? parseAddress(url) : undefined;
  return address && site.hosts.some((pattern) => hostMatches(address.host, pattern)) ? [address] : [];
}

/** An address as the conditions of its site see it. */
interface Subject {
  host: string;
  /** Without slug: the path as it is, and without its language. Both count, since "/gp" looks like a language too. */
  paths: string[];
  /** The words of the path, of the search and of the title, each by itself. */
  words: string[];
  title: string;
  query: ReadonlyMap<string, string>;
}

function subjectOf({ host, path, query }: Address, title: string, site: SiteRules): Subject {
  const plain = withoutLanguage(path, site.languagePaths ?? []);
  const paths = [path, plain].map((one) => withoutSlug(one, site.slugPaths ?? []));
  const isSearch = paths.some((one) => site.search?.paths.some((prefix) => isBelow(one, prefix)));
  const search = isSearch ? site.search?.parameters.flatMap((name) => query.get(name) ?? []) : [];
  return { host, paths, words: [pathWords(plain), ...(search ?? []), title], title, query };
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

/** Leaves a leading segment of free text away, so that what it says is never taken for a place of the site. */
function withoutSlug(path: string, slugPaths: readonly string[]): string {
  return slugPaths.some((pattern) => isBelow(path, pattern)) ? path.slice(path.indexOf('/', 1)) : path;
}

/** Whether a path is a prefix or lies below it, whole segments at a time; "/" is the front page alone. */
function isBelow(path: string, prefix: string): boolean {
  return prefix === '/' ? path === '/' : globToRegExp(prefix, '(?:/|$)').test(path);
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
