import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseAddress, pathWords, toWords } from '../../../core/page/address.ts';
import { matchPage } from '../../../core/page/match.ts';
import { readDataset } from '../../../scripts/build/read-dataset.ts';
import { CORPUS, URL_CASES, type UrlCase, withHost } from './wpt-urls.ts';

const sites = readDataset().profiles.flatMap((profile) => profile.sites);
/** The sites where the notice shows from the start, and the first of those where it does not. */
const TRIED = sites.filter(({ reach }, at) => reach === 'page' || sites.findIndex((one) => one.reach === reach) === at);
/** Hosts of these sites, each with the id of its site. */
const HOSTS = TRIED.flatMap(({ id, hosts }) => hosts.map((host) => ({ host: host.replace('*.', 'www.'), site: id })));
/** The last two parts of these hosts, such as "ring.com". */
const DOMAINS = [...new Set(HOSTS.map(({ host }) => host.split('.').slice(-2).join('.')))];

const PUNYCODE =
  'Punycode that stands for no letters is refused there and let through by Node; no site has such a host.';
/** Addresses that some Nodes (24, not 22) read differently from the test cases of 2022, and why. */
const DIFFERENT: Readonly<Record<string, string>> = {
  'http://a.b.c.xn--pokxncvks': PUNYCODE,
  'http://10.0.0.xn--pokxncvks': PUNYCODE,
  'http://a.b.c.XN--pokxncvks': PUNYCODE,
  'http://a.b.c.Xn--pokxncvks': PUNYCODE,
  'http://10.0.0.XN--pokxncvks': PUNYCODE,
  'http://10.0.0.xN--pokxncvks': PUNYCODE,
};

type Spelling = Pick<UrlCase, 'input' | 'base'>;

const isWeb = ({ failure, protocol }: UrlCase) => !failure && /^https?:$/.test(protocol);
const hrefOf = ({ input, base }: Spelling) => URL.parse(input, base)?.href ?? input;
const siteOf = (one: Spelling) => matchPage({ url: hrefOf(one) }, sites)?.site.id;
const foundIn = (cases: readonly Spelling[]) =>
  cases.filter((one) => siteOf(one) !== undefined).map(({ input, base }) => `${input} on ${base}`);

describe('the URL tests of the web platform', () => {
  it('are the file that its README names', () => {
    const readme = readFileSync(join(import.meta.dirname, 'wpt', 'README.md'), 'utf8');
    expect(readme).toContain(createHash('sha256').update(CORPUS).digest('hex'));
    expect(URL_CASES.filter(isWeb).length).toBeGreaterThan(0);
    expect(URL_CASES.filter(({ failure }) => failure).length).toBeGreaterThan(0);
  });

  it('throw nothing, as an address, a title or a canonical link', () => {
    for (const { input, base } of URL_CASES) {
      for (const text of [input, base]) {
        parseAddress(text);
        pathWords(text);
        toWords(text);
      }
      for (const url of [input, base, ...HOSTS.map(({ host }) => `https://${host}/`)])
        matchPage({ url, title: input, canonical: input }, sites);
    }
  });

  it('are addresses with the host and the path that they have there, or none', () => {
    const different = URL_CASES.filter((one) => {
      const address = parseAddress(hrefOf(one));
      return isWeb(one)
        ? address?.host !== withoutDot(one.hostname) || address.path !== pathOf(one.pathname)
        : address !== undefined;
    });
    expect(Object.keys(DIFFERENT)).toEqual(expect.arrayContaining(different.map(({ input }) => input)));
  });

  it('are no pages of a site', () => {
    expect(foundIn(URL_CASES)).toEqual([]);
  });
});

describe('the spellings of these tests', () => {
  it.each(HOSTS)(
    'with the host $host are pages of its site where that is the host, and of none elsewhere',
    ({ host, site }) => {
      const cases = withHost(host);
      const isThere = (one: Spelling) => standsAt(host, one);
      expect(cases.filter(isThere).length).toBeGreaterThan(50);
      expect(cases.filter((one) => !isThere(one)).length).toBeGreaterThan(50);
      for (const one of cases) expect(siteOf(one), `${one.input} on ${one.base}`).toBe(isThere(one) ? site : undefined);
    },
  );

  it.each(DOMAINS.flatMap((name) => [`${name}.example`, `un-${name}`, `${name.replace('.', '-')}.example`]))(
    'with the look-alike %s are no pages of a site',
    (host) => {
      const cases = withHost(host);
      expect(cases.filter((one) => standsAt(host, one)).length).toBeGreaterThan(50);
      expect(foundIn(cases)).toEqual([]);
    },
  );
});

/** Whether a spelling leads a browser to that host or to a subdomain of it. */
function standsAt(host: string, { input, base }: Spelling): boolean {
  const url = URL.parse(input, base);
  return /^https?:$/.test(url?.protocol ?? '') && `.${withoutDot(url?.hostname ?? '')}`.endsWith(`.${host}`);
}

function withoutDot(hostname: string): string {
  return hostname.endsWith('.') ? hostname.slice(0, -1) : hostname;
}

/** A path in lower case, with its segments decoded and without their parameters (";id=1"). */
function pathOf(pathname: string): string {
  const segments = decoded(pathname)
    .split('/')
    .map((segment) => segment.split(';')[0]);
  return `/${segments.filter(Boolean).join('/')}`.toLowerCase();
}

function decoded(pathname: string): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname;
  }
}
