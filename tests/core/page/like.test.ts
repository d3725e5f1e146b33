import { describe, expect, it } from 'vitest';
import { sitesWithRules, siteWithRules } from '../../../core/page/like.ts';
import { manifestAddresses } from '../../../core/page/manifest.ts';
import { matchPage } from '../../../core/page/match.ts';
import { fictionalProfile, shopAbroad } from '../fictional.ts';

const sites = [...fictionalProfile().sites, shopAbroad()];

describe('a site that is like another', () => {
  it.each([
    ['https://www.acme-abroad.example/pump-3', ['river', 'overview'], undefined],
    ['https://acme-abroad.example/de/sign-in', ['overview'], 'a sign-in page'],
    ['https://console.acme-abroad.example/', ['overview'], 'a work tool'],
    ['https://console.acme.example/', ['overview'], 'a work tool'],
  ])('answers %s by the rules of that one, at hosts of its own', (url, sections, silent) => {
    expect(matchPage({ url }, sites)).toMatchObject({ sections, silent });
  });

  it('keeps what it says of itself, and rules of its own', () => {
    const own = { id: 'gifts', reason: 'a page about gifts', sections: ['river'], when: [{ paths: ['/gifts'] }] };
    const shop = { ...shopAbroad(), rules: [own] };
    const found = matchPage({ url: 'https://acme-abroad.example/gifts/1' }, [...fictionalProfile().sites, shop]);
    expect(found).toMatchObject({ site: { id: 'acme-abroad', subject: 'Acme' }, reasons: ['a page about gifts'] });
  });

  it('keeps the script away from the same pages of its own hosts', () => {
    const { matches, exclude_matches } = manifestAddresses(
      sitesWithRules(sites).filter(({ reach }) => reach === 'ask'),
    );
    expect(matches).toEqual(['*://*.acme-abroad.example/*']);
    expect(exclude_matches).toContain('*://console.acme-abroad.example/*');
    expect(exclude_matches.join()).not.toContain('.acme.example');
  });

  it('is nothing where no site has the id', () => {
    expect(siteWithRules(sites, 'none')).toBeUndefined();
  });
});
