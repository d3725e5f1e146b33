import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAddress, pathWords, toWords } from '../../../core/page/address.ts';
import { type Match, matchPage } from '../../../core/page/match.ts';
import { readDataset } from '../../../scripts/build/read-dataset.ts';

const sites = readDataset().profiles.flatMap((profile) => profile.sites);
const pages = sites.flatMap((site) => [...site.examples.pages, ...site.examples.silent].map(({ url }) => new URL(url)));
const page = fc.constantFrom(...pages);
const foundPlain = new Map(pages.map(({ href }) => [href, found(href)]));
/** The last two parts of the sites' hosts, such as "ring.com". */
const domains = [...new Set(sites.flatMap(({ hosts }) => hosts).map((host) => host.split('.').slice(-2).join('.')))];
const domain = fc.constantFrom(...domains);

/** Pieces of addresses, and others that parsers often get wrong. */
const piece = fc.oneof(
  fc.constantFrom(
    'https:',
    'HTTP:',
    '//',
    '/',
    '\\',
    '@',
    ':',
    '.',
    '..',
    '?',
    '#',
    '%',
    '%00',
    '%2f',
    '%ff',
    '%25',
    ';',
  ),
  fc.constantFrom(
    '[',
    ']',
    '[::1]',
    '0x7f.1',
    'xn--',
    'xn--a',
    '\u0000',
    '\t',
    '\n',
    ' ',
    '\ud800',
    '\u202e',
    'ß',
    '。',
  ),
  fc.constantFrom('&', '=', '+', ':443', ':99999', 'javascript:', 'data:', 'blob:', 'a'.repeat(300)),
  domain,
  fc.string({ unit: 'binary', maxLength: 8 }),
);
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(piece, { maxLength: 12 }).map((all) => all.join('')),
);

/** The site that a page is found to belong to, and what decides what is shown on it. */
function found(url: string): Pick<Match, 'sections' | 'silent'> & { site: string | undefined } {
  const match = matchPage({ url }, sites);
  return { site: match?.site.id, sections: match?.sections ?? [], silent: match?.silent };
}

describe('any text', () => {
  it('as an address, title or canonical link is answered, and never thrown at', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (url, title, canonical) => {
        for (const one of [url, title]) {
          parseAddress(one);
          pathWords(one);
          toWords(one);
        }
        matchPage({ url, title, canonical }, sites);
      }),
      { numRuns: 10_000 },
    );
  });

  it('after the host of a page leaves it on its site', () => {
    fc.assert(
      fc.property(page, anyText, anyText, ({ host }, rest, title) => {
        expect(found(`https://${host}/${rest}`).site).toBe(found(`https://${host}/`).site);
        expect(matchPage({ url: `https://${host}/`, title }, sites)?.site.id).toBe(found(`https://${host}/`).site);
      }),
      { numRuns: 2000 },
    );
  });

  it('that is an address has a host in lower case, and a path that starts with one slash', () => {
    fc.assert(
      fc.property(anyText, (rest) => {
        const address = parseAddress(`https://${rest}`);
        if (!address) return;
        expect(address.host).toBe(address.host.toLowerCase());
        expect(address.path).toMatch(/^\/(?!\/)/u);
      }),
    );
  });
});

describe('a page of a site', () => {
  /** Ways to write an address, all of which lead a browser to the same page. */
  const spelling = fc.record({
    scheme: fc.constantFrom('https:', 'http:', 'HTTPS:', ' hTTps:', '\thttps:'),
    slashes: fc.constantFrom('//', '\\\\', '/\\', '///', '/'),
    user: fc.constantFrom('', 'user@', 'user:word@', 'evil.example@', 'evil.example:80@', '%40@'),
    host: fc.constantFrom('plain', 'upper', 'percent', 'wide', 'dots'),
    dot: fc.constantFrom('', '.', '%2E', '。'),
    port: fc.constantFrom('', ':', ':443', ':8443', ':00080'),
    path: fc.constantFrom('plain', 'upper', 'percent', 'doubled', 'dotted', 'parameters'),
    end: fc.constantFrom('', '#', '#https://evil.example/', ' ', '\n'),
  });

  it('is found with its sections, and silent where it was, under any spelling', () => {
    fc.assert(
      fc.property(page, spelling, fc.nat(), (url, { scheme, slashes, user, host, dot, port, path, end }, at) => {
        const written = [
          scheme,
          slashes,
          user,
          HOSTS[host]?.(url.hostname.replace(/\.$/, ''), at),
          dot,
          port,
          PATHS[path]?.(url.pathname, at),
        ];
        expect(found(written.join('') + url.search + end)).toEqual(foundPlain.get(url.href));
      }),
      { numRuns: 5000 },
    );
    expect([...foundPlain.values()].map(({ site }) => site)).not.toContain(undefined);
  });
});

describe('a look-alike', () => {
  const label = fc.stringMatching(/^[a-z0-9]([a-z0-9-]{0,8}[a-z0-9])?$/).filter((one) => !one.startsWith('xn--'));

  it.each<[string, (domain: string, label: string, at: number) => string]>([
    ['with the name before its own', (domain, label) => `https://${domain}.${label}.example/`],
    ['with the name grown together', (domain, label) => `https://${label}${domain}/`],
    ['with the name and a hyphen', (domain, label) => `https://${label}-${domain}/`],
    ['with the name after one label', (domain, label) => `https://${domain.replaceAll('.', '-')}.${label}.example/`],
    ['under another ending', (domain, label) => `https://${domain.split('.')[0]}.${label}.example/`],
    ['with a longer ending', (domain, label) => `https://${domain}${label}/`],
    ['with the name as user', (domain, label) => `https://${domain}@${label}.example/`],
    ['with the name as user and word', (domain, label) => `https://${domain}:443@${label}.example/`],
    ['with the name as user, encoded', (domain, label) => `https://${domain}%2F@${label}.example/`],
    ['with the name in the path', (domain, label) => `https://${label}.example/${domain}/https://${domain}/`],
    ['with the name behind a backslash', (domain, label) => `https://${label}.example\\.${domain}/`],
    ['with the name in the query', (domain, label) => `https://${label}.example?.${domain}/`],
    ['with the name in the fragment', (domain, label) => `https://${label}.example#.${domain}/`],
    ['with a letter of another script', (domain, _, at) => `https://${foreign(domain, at)}/`],
    ['with that letter as punycode', (domain, _, at) => new URL(`https://${foreign(domain, at)}/`).href],
    ['with two dots at the end', (domain) => `https://${domain}../`],
    ['of another scheme', (domain, label) => `${label}://${domain}/`],
    ['inside another address', (domain) => `view-source:https://${domain}/`],
  ])('%s is taken for no site', (_, spell) => {
    fc.assert(
      fc.property(domain, label, fc.nat(), (name, free, at) => {
        // What looks like one of our domains may be another of them, as with a letter before the name or after its ending.
        const alike = [`${free}${name}`, `${free}-${name}`, `${name}${free}`];
        fc.pre(!/^https?$/.test(free) && !alike.some((one) => domains.includes(one)));
        expect(found(spell(name, free, at)).site).toBeUndefined();
      }),
      { numRuns: 500 },
    );
  });

  it('in title or canonical link makes a page of elsewhere none of a site', () => {
    fc.assert(
      fc.property(page, label, ({ href }, free) => {
        expect(matchPage({ url: `https://${free}.example/`, title: href, canonical: href }, sites)).toBeUndefined();
      }),
    );
  });
});

/** Replaces one character of a text. */
function oneOtherwise(text: string, at: number, write: (character: string) => string): string {
  const index = at % text.length;
  return text.slice(0, index) + write(text.charAt(index)) + text.slice(index + 1);
}

const percent = (character: string) => `%${character.charCodeAt(0).toString(16).padStart(2, '0')}`;
const isLetter = (character: string) => /[a-z]/i.test(character);

/** Whether a character is one of the two digits after a percent sign. */
const isInEscape = (path: string, index: number) => path.slice(Math.max(0, index - 2), index).includes('%');

const HOSTS: Record<string, (host: string, at: number) => string> = {
  plain: (host) => host,
  upper: (host) => host.toUpperCase(),
  percent: (host, at) => oneOtherwise(host, at, percent),
  // The full-width forms of ASCII characters, which the URL standard reads as ASCII.
  wide: (host, at) => oneOtherwise(host, at, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0)),
  dots: (host) => host.replaceAll('.', '。'),
};

const PATHS: Record<string, (path: string, at: number) => string> = {
  plain: (path) => path,
  upper: (path) => path.toUpperCase(),
  percent: (path, at) =>
    oneOtherwise(path, at, (one) => (isLetter(one) && !isInEscape(path, at % path.length) ? percent(one) : one)),
  doubled: (path) => path.replaceAll('/', '//'),
  dotted: (path) => `/x/..${path}`,
  parameters: (path) => path.replace(/(?<=[^/])$/, ';id=1'),
};

const LOOK_ALIKES: Readonly<Record<string, string>> = {
  a: 'а',
  o: 'о',
  c: 'с',
  e: 'е',
  i: 'і',
  m: 'м',
  n: 'ո',
  r: 'г',
  g: 'ɡ',
  z: 'ʐ',
};

/** Replaces a letter of a name with one that looks like it. */
function foreign(domain: string, at: number): string {
  const [name = '', ...rest] = domain.split('.');
  const places = [...name].flatMap((letter, index) => (letter in LOOK_ALIKES ? [index] : []));
  const index = places[at % places.length] ?? 0;
  return [oneOtherwise(name, index, (letter) => LOOK_ALIKES[letter] ?? 'ö'), ...rest].join('.');
}
