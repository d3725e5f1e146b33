import { isRecord } from '../is-record.ts';

/** What a page says about itself. Title and canonical link help where the address does not tell what it is about. */
export interface Page {
  url: string;
  title?: string;
  /** The href of link[rel=canonical], as the page has it (may be relative). */
  canonical?: string;
}

/** In characters. Browsers do not open addresses that are much longer. */
export const LONGEST_ADDRESS = 65_536;

/**
 * In characters: titles are cut to this length, longer canonical links are left out. More would say nothing new and
 * keep the background busy.
 */
export const LONGEST_TITLE_OR_LINK = 2000;

/** Whether a value is a page as our own scripts send it: within the limits, and with no other field. */
export function isPage(value: unknown): value is Page {
  if (!isRecord(value)) return false;
  const { url, title, canonical, ...others } = value;
  return (
    typeof url === 'string' &&
    url.length <= LONGEST_ADDRESS &&
    [title, canonical].every((text) => text === undefined || isShortText(text)) &&
    Object.keys(others).length === 0
  );
}

function isShortText(value: unknown): boolean {
  return typeof value === 'string' && value.length <= LONGEST_TITLE_OR_LINK;
}

/**
 * The address of what a tab shows. Firefox's reader mode shows a page under an address of its own, which names the page's:
 * "about:reader?url=https%3A%2F%2Facme.example%2F".
 */
export function shownAddress(url: string): string {
  const [, query] = /^about:reader\?(.*)/s.exec(url) ?? [];
  return (query !== undefined && new URLSearchParams(query).get('url')) || url;
}

/** Whether two addresses are of one origin. Two that can't be read, or have none of their own ("null"), are not. */
export function isSameOrigin(one: string, other: string): boolean {
  const origin = URL.parse(one)?.origin ?? 'null';
  return origin !== 'null' && origin === URL.parse(other)?.origin;
}

/** An address taken apart for matching. */
export interface Address {
  /** Lower case, without a trailing dot. */
  host: string;
  /** Decoded, lower case, without doubled slashes, path parameters or a trailing slash. */
  path: string;
  /** The words of each query parameter's value, by the parameter's name in lower case. */
  query: ReadonlyMap<string, string>;
}

/**
 * Takes an address apart, by the URL standard (https://url.spec.whatwg.org/).
 * @param url any text
 * @returns the parts, or undefined if the text is not an http(s) address; never throws
 */
export function parseAddress(url: string): Address | undefined {
  const parsed = URL.parse(url);
  if (!parsed || !/^https?:$/.test(parsed.protocol)) return undefined;
  return {
    // Browsers run content scripts on "acme.example." too: with one trailing dot it is the same name (RFC 1034, 3.1).
    host: parsed.hostname.replace(/\.$/, ''),
    path: normalizePath(parsed.pathname),
    query: new Map([...parsed.searchParams].map(([name, value]) => [name.toLowerCase(), toWords(value)])),
  };
}

function normalizePath(pathname: string): string {
  const path = decodeOrKeep(pathname)
    .toLowerCase()
    .replace(/;[^/]*/g, '')
    .replace(/\/+/g, '/')
    .replace(/(?!^)\/$/, '');
  return path === '' ? '/' : path;
}

/** Decodes a part of an address; one with a stray % stays as it is, which is no reason to give up on the rest. */
export function decodeOrKeep(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * Reduces a text to its words, so that rules need not know its punctuation.
 * @returns letters and digits of any script, lower case, diacritics kept, single spaces between
 */
export function toWords(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’']/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The words of a path, segments joined by " / ", so that a pattern can tell one segment from the next. */
export function pathWords(path: string): string {
  return path.split('/').map(toWords).filter(Boolean).join(' / ');
}
