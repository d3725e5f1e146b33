import { describe, expect, it } from 'vitest';
import { matchPage } from '../../../core/page/match.ts';
import { fictionalProfile } from '../fictional.ts';

const { sites } = fictionalProfile();
const match = (url: string, page: { title?: string; canonical?: string } = {}) => matchPage({ url, ...page }, sites);

describe('matchPage', () => {
  it('gives every page of a site its sections, and no reason but the site', () => {
    expect(match('https://www.acme.example/about')).toMatchObject({
      sections: ['overview'],
      reasons: [],
      silent: undefined,
    });
  });

  it('puts what a rule brings before what every page has', () => {
    expect(match('https://acme.example/New_Pump-3/')?.sections).toEqual(['river', 'overview']);
    expect(match('https://acme.example/search?q=Big%20PUMPS')?.reasons).toEqual(['a page about pumps']);
  });

  it('holds a rule back where its exception applies', () => {
    expect(match('https://acme.example/pump-shoes')?.sections).toEqual(['overview']);
  });

  it('reads the title and the canonical link where the address says nothing', () => {
    expect(match('https://acme.example/p/17', { title: 'Pump 3 | Acme' })?.sections).toEqual(['river', 'overview']);
    expect(match('https://acme.example/p/17', { canonical: '/pump-3' })?.sections).toEqual(['river', 'overview']);
  });

  it('takes no subject from a canonical link that leads elsewhere or nowhere', () => {
    expect(match('https://acme.example/p/17', { canonical: 'https://other.example/pump-3' })?.sections).toEqual([
      'overview',
    ]);
    expect(match('https://acme.example/p/17', { canonical: 'https://[' })?.sections).toEqual(['overview']);
  });

  it.each([
    ['https://acme.example/sign-in', 'a sign-in page'],
    ['https://acme.example/de/SIGN-IN/step?x=1', 'a sign-in page'],
    ['https://acme.example/sign-in;jsessionid=1', 'a sign-in page'],
    ['https://console.acme.example/anything', 'a work tool'],
    ['https://acme.example/sign-in-sheets', undefined],
    ['https://acme.example/shop#/sign-in', undefined],
  ])('%s is silent: %s', (url, silent) => {
    expect(match(url)?.silent).toBe(silent);
  });

  it('is silent where the title alone tells', () => {
    expect(match('https://acme.example/x', { title: 'Sign in' })?.silent).toBe('a sign-in page');
  });

  it('can tell by an empty title, and by none that is not known', () => {
    const isSilent = (pattern: string, page: { title?: string }) =>
      matchPage(
        { url: 'https://acme.example/pump-3', ...page },
        sites.map((site) => ({
          ...site,
          silent: [{ id: 'human', reason: 'a question', when: [{ title: [pattern] }] }],
        })),
      )?.silent === 'a question';
    expect(isSilent('^$', { title: '' })).toBe(true);
    expect(isSilent('^$', { title: 'Pump 3' })).toBe(false);
    for (const pattern of ['^$', '^']) expect(isSilent(pattern, {})).toBe(false);
  });

  it.each([
    'https://acme.example.evil.example/',
    'https://notacme.example/',
    'https://acme.example@evil.example/',
    'acme.example',
    '',
  ])('%j is no page of the site', (url) => {
    expect(match(url)).toBeUndefined();
  });
});
