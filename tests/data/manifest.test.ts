import { describe, expect, it } from 'vitest';
import { manifestAddresses } from '../../data/manifest.ts';
import { fictionalProfile } from './fictional.ts';

describe('manifestAddresses', () => {
  const { sites } = fictionalProfile();

  it('runs on the hosts of the sites and nowhere else', () => {
    expect(manifestAddresses(sites).matches).toEqual(['*://*.acme.example/*']);
  });

  it('does not inject where host and path alone make a page silent', () => {
    expect(manifestAddresses(sites).exclude_matches).toEqual([
      '*://*.acme.example/sign-in',
      '*://*.acme.example/sign-in/*',
      '*://*.acme.example/sign-in?*',
      '*://console.acme.example/*',
    ]);
  });

  it('excludes nothing that a match pattern would say too widely', () => {
    const silent = [
      { id: 'a', reason: 'x', when: [{ paths: ['/a/*/b'] }, { paths: ['/'] }, { paths: ['/c'], title: ['^x$'] }] },
      { id: 'b', reason: 'x', when: [{ paths: ['/d'] }], unless: [{ title: ['y'] }] },
    ];
    const only = sites.map((site) => ({ ...site, silent }));
    expect(manifestAddresses(only).exclude_matches).toEqual([]);
  });

  it('knows languages before the path', () => {
    const marked = sites.map((site) => ({ ...site, languagePaths: ['/-/??', '/??/??', '/de'] }));
    const { exclude_matches, exclude_globs } = manifestAddresses(marked);
    expect(exclude_matches).toContain('*://*.acme.example/-/*/sign-in/*');
    expect(exclude_globs).toEqual(['*://*.acme.example/??/??/sign-in', '*://*.acme.example/??/??/sign-in/*']);
  });
});
