import { describe, expect, it } from 'vitest';
import { type ScriptAddresses, scriptAddresses } from '../../../core/page/manifest.ts';
import type { SiteRules } from '../../../core/schema/site.ts';
import { injectionOf } from '../export/injection.ts';
import { fictionalProfile } from '../fictional.ts';

const { sites } = fictionalProfile();

describe('scriptAddresses', () => {
  it('runs on the hosts of the sites and nowhere else', () => {
    expect(script().matches).toEqual(['*://*.acme.example/*']);
  });

  it('does not inject where host and path alone make a page silent, and names a path without the hosts', () => {
    expect(script().exclude_matches).toEqual([
      '*://*/sign-in',
      '*://*/sign-in/*',
      '*://*/sign-in?*',
      '*://console.acme.example/*',
    ]);
  });

  it('excludes nothing that host and path alone do not make silent', () => {
    const silent = [
      {
        id: 'a',
        reason: 'x',
        when: [
          { paths: ['/c'], title: ['^x$'] },
          { paths: ['/c'], query: { q: ['x'] } },
        ],
      },
      { id: 'b', reason: 'x', when: [{ paths: ['/d'] }], unless: [{ title: ['y'] }] },
    ];
    expect(script({ silent }).exclude_matches).toEqual([]);
  });

  it('names what lies within something else only once', () => {
    const silent = [
      { id: 'a', reason: 'x', when: [{ hosts: ['www.acme.example'], paths: ['/a/b'] }, { paths: ['/a', '/a/c'] }] },
    ];
    expect(script({ silent }).exclude_matches).toEqual(['*://*/a', '*://*/a/*', '*://*/a?*']);
  });

  it('needs one pattern for a path with any ending, or with several segments behind any language', () => {
    const silent = [{ id: 'a', reason: 'x', when: [{ paths: ['/orders*', '/my/orders*'] }] }];
    expect(script({ silent }).exclude_matches).toEqual(['*://*/*my/orders*', '*://*/orders*']);
  });

  it('needs a wildcard for a single letter only where a language has no other mark', () => {
    const { exclude_matches, exclude_globs } = script({ languagePaths: ['/-/??', '/en', '/??'] });
    const patterns = ['*://*/-/*/sign-in', '*://*/en/sign-in'];
    expect(exclude_matches).toEqual(expect.arrayContaining(patterns));
    expect(exclude_globs).toEqual(['*://*/??/sign-in', '*://*/??/sign-in/*']);
  });

  it('knows languages at the main hosts of a site alone', () => {
    const silent = [
      { id: 'a', reason: 'x', when: [{ hosts: ['www.acme.example', 'b.acme.example'], paths: ['/c*'] }] },
    ];
    expect(script({ silent, languagePaths: ['/en'] }).exclude_matches).toEqual([
      '*://b.acme.example/c*',
      '*://www.acme.example/c*',
      '*://www.acme.example/en/c*',
    ]);
  });

  it('gives a site its own script, and one to those with the same silent paths or hosts within it', () => {
    const silent = [{ id: 'a', reason: 'x', when: [{ paths: ['/draft*'] }] }];
    const docs = withRules({ id: 'docs', hosts: ['docs.acme.example'], languagePaths: [], silent });
    const [twin] = withRules({ id: 'b', hosts: ['b.example'] });
    const [other] = withRules({ id: 'c', hosts: ['c.example'], silent: [] });
    const scripts = scriptAddresses([...withRules({}), ...docs, ...(twin && other ? [twin, other] : [])]);
    expect(scripts.map(({ matches }) => matches)).toEqual([
      ['*://*.acme.example/*', '*://b.example/*'],
      ['*://c.example/*'],
    ]);
    expect(scripts[0]?.exclude_matches).toEqual(
      expect.arrayContaining(['*://*/sign-in', '*://docs.acme.example/draft*']),
    );
  });
});

describe.each(['chromium', 'firefox'] as const)('the script, by what %s makes of the manifest,', (engine) => {
  const injected = (changes: Partial<SiteRules>, addresses: string[]) => {
    const { isInjected } = injectionOf(scriptAddresses(withRules(changes)), engine);
    return addresses.filter((address) => isInjected(`https://${address}`));
  };

  it('is kept from a silent path on the bare host and below it, in any language', () => {
    const addresses = ['acme.example', 'www.acme.example'].flatMap((host) =>
      ['', '/en', '/de', '/-/es', '/gb/en'].flatMap((language) => [
        `${host}${language}/sign-in`,
        `${host}${language}/sign-in/`,
        `${host}${language}/sign-in/step/2?a=b`,
      ]),
    );
    expect(injected({ languagePaths: ['/en', '/??', '/-/??', '/??/??'] }, addresses)).toEqual([]);
  });

  it('runs where a longer word or another place only looks like it', () => {
    const loud = ['acme.example/sign-in-lamp', 'acme.example/help/sign-in', 'acme.example/deu/sign-in'];
    expect(injected({}, loud)).toEqual(loud);
  });

  it('knows a host’s languages although the path is silent on the wider host too', () => {
    const wide = { ...only(), hosts: ['acme.example', '*.acme.example'], languagePaths: [] };
    const narrow = { ...only(), id: 'docs', hosts: ['docs.acme.example'], languagePaths: ['/??'] };
    const { isInjected } = injectionOf(scriptAddresses([wide, narrow]), engine);
    expect(isInjected('https://docs.acme.example/de/sign-in')).toBe(false);
    expect(isInjected('https://www.acme.example/de/sign-in')).toBe(true);
  });

  it('is kept from a front page that is silent, and from no page behind it', () => {
    const silent = [{ id: 'a', reason: 'x', when: [{ hosts: ['read.acme.example'], paths: ['/'] }] }];
    const addresses = ['read.acme.example/', 'read.acme.example/?a=b', 'read.acme.example/c', 'acme.example/'];
    expect(injected({ silent }, addresses)).toEqual(['read.acme.example/c', 'acme.example/']);
  });

  it('is kept from a path with any segment in it, and from the same one deeper down', () => {
    const silent = [{ id: 'a', reason: 'x', when: [{ paths: ['/*/orders', '/help/*/requests'] }] }];
    const addresses = ['/1/orders', '/1/orders/2', '/1/2/orders?a', '/help/en/requests', '/orders', '/help/requests'];
    expect(
      injected(
        { silent },
        addresses.map((path) => `acme.example${path}`),
      ),
    ).toEqual(['acme.example/orders', 'acme.example/help/requests']);
  });
});

/** The one script of a site. */
function script(changes: Partial<SiteRules> = {}): ScriptAddresses {
  const [first, ...others] = scriptAddresses(withRules(changes));
  if (!first || others.length > 0) throw new Error('One site has one script.');
  return first;
}

function only(): SiteRules {
  const [site] = sites;
  if (!site) throw new Error('The fictional profile has no site.');
  return site;
}

function withRules(changes: Partial<SiteRules>): SiteRules[] {
  return [{ ...only(), ...changes }];
}
