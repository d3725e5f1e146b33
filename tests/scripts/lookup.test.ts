import { describe, expect, it } from 'vitest';
import { readDataset } from '../../scripts/build/read-dataset.ts';
import { describePage, lookUp } from '../../scripts/lookup/answer.ts';
import { fictionalProfile } from '../core/fictional.ts';

const { profiles } = readDataset();

describe('lookUp', () => {
  it('tells profile, site, sections and how many claims they hold', () => {
    const answer = lookUp('https://ring.com/products/battery-doorbell', profiles);
    expect(answer).toMatchObject({
      profile: 'amazon',
      site: 'ring',
      reach: 'page',
      silent: false,
      sections: ['policing', 'overview'],
    });
    const held = profiles.flatMap(({ claims }) => claims).filter(({ section }) => answer.sections.includes(section));
    expect(answer.claims).toBe(held.length);
  });

  it('gives a page to the profile that names its host most closely, whichever comes first', () => {
    const acme = fictionalProfile();
    const sites = acme.sites.map((site) => ({
      ...site,
      id: 'pumps',
      subject: 'Globex',
      hosts: ['pumps.acme.example'],
    }));
    const globex = fictionalProfile({ id: 'globex', sites });
    const url = 'https://pumps.acme.example/';
    for (const both of [
      [acme, globex],
      [globex, acme],
    ]) {
      expect(lookUp(url, both)).toMatchObject({ profile: 'globex', site: 'pumps' });
      expect(describePage({ url }, both)).toContain('  Globex: notice and popup');
      expect(lookUp('https://pump.acme.example/', both)).toMatchObject({ profile: 'acme', site: 'acme-shop' });
    }
  });

  it('answers anything', () => {
    const nothing = { profile: null, site: null, reach: null, silent: true, sections: [], claims: 0 };
    expect(lookUp('', profiles)).toEqual({ url: '', ...nothing });
  });

  it('says the same in words', () => {
    expect(describePage({ url: 'https://www.amazon.com/ap/signin' }, profiles)).toContain(
      'no notice here, since it is a sign-in page',
    );
    expect(describePage({ url: 'https://example.com/' }, profiles)).toContain('no profile for this site');
  });
});
