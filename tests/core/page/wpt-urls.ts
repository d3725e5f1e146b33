import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A case of the web platform's URL tests: which address a text is when it is read on a page at another address. */
export interface UrlCase {
  input: string;
  /** The address that the input is read against; "about:blank" for none. */
  base: string;
  /** Set if the text is no address; the fields below are missing then. */
  failure?: true;
  protocol: string;
  hostname: string;
  pathname: string;
}

/** The test cases, unchanged as downloaded. */
export const CORPUS = readFileSync(join(import.meta.dirname, 'wpt', 'urltestdata.json'));

/** Its cases, without the comments between them. */
export const URL_CASES: readonly UrlCase[] = (JSON.parse(CORPUS.toString('utf8')) as (UrlCase | string)[])
  .filter((one) => typeof one === 'object')
  .map((one) => ({ ...one, base: one.base ?? 'about:blank' }));

/** Names of hosts that the cases are about, longest first. */
const NAMES = [...new Set(URL_CASES.map(({ hostname }) => hostname))]
  .filter((name) => /^[a-z][a-z0-9.-]*[a-z0-9]$|^[a-z]$/.test(name ?? '') && !name.includes('xn--'))
  .sort((one, other) => other.length - one.length);
const NAME = new RegExp(
  `(?<![\\w.-])(?:${NAMES.map((name) => name.replaceAll('.', '\\.')).join('|')})(?![\\w-])`,
  'gi',
);

/** The cases that contain a host name, with another host in its place wherever it occurs. */
export function withHost(host: string): Pick<UrlCase, 'input' | 'base'>[] {
  const swap = (text: string) => text.replace(NAME, host);
  return URL_CASES.filter(({ input, base }) => swap(input + base) !== input + base).map(({ input, base }) => ({
    input: swap(input),
    base: swap(base),
  }));
}
