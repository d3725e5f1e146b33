import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDataset } from '../../scripts/build/read-dataset.ts';
import { describePage, lookUp } from '../../scripts/lookup.ts';

const { profiles } = readDataset();

describe('lookUp', () => {
  it('tells profile, site, sections and how many claims they hold', () => {
    const answer = lookUp('https://ring.com/products/battery-doorbell', profiles);
    expect(answer).toMatchObject({
      profile: 'amazon',
      site: 'ring',
      silent: false,
      sections: ['policing', 'overview'],
    });
    const held = profiles.flatMap(({ claims }) => claims).filter(({ section }) => answer.sections.includes(section));
    expect(answer.claims).toBe(held.length);
  });

  it('answers anything', () => {
    expect(lookUp('', profiles)).toEqual({ url: '', profile: null, site: null, silent: true, sections: [], claims: 0 });
  });

  it('says the same in words', () => {
    expect(describePage({ url: 'https://www.amazon.com/ap/signin' }, profiles)).toContain(
      'no notice here, since it is a sign-in page',
    );
    expect(describePage({ url: 'https://example.com/' }, profiles)).toContain('no profile for this site');
  });
});

/** Labelled addresses that the workplace keeps beside the project; elsewhere the sites' own examples have to do. */
const fixtures = join(import.meta.dirname, '..', '..', '..', 'shared', 'fixtures');

describe.skipIf(!existsSync(fixtures))('the labelled addresses', () => {
  const rows = (name: string) =>
    readFileSync(join(fixtures, name), 'utf8')
      .trimEnd()
      .split('\n')
      .slice(1)
      .map((line) => line.split('\t'));

  it('on our hosts get the site and the silence of their label', () => {
    const ours = rows('urls.tsv').filter(([, , , , , , scope]) => scope === 'core');
    const wrong = ours.filter(([url = '', site, , silent]) => {
      const answer = lookUp(url, profiles);
      return answer.site !== site || (silent === 'yes' && !answer.silent) || (silent === 'no' && answer.silent);
    });
    expect(wrong).toEqual([]);
  });

  it('get no section that their label does not allow', () => {
    const everywhere = ['overview', 'palestinians', 'market-power', 'protest'];
    const wrong = rows('urls.tsv').filter(([url = '', site, expected = '', silent, also = '', , scope]) => {
      if (scope !== 'core' || silent === 'yes') return false;
      const allowed = `${expected},${also}`.replaceAll('police', 'policing').split(',');
      const answer = lookUp(url, profiles);
      return answer.sections.some(
        (one) => !allowed.includes(one) && one !== 'overview' && !(site === 'amazon' && everywhere.includes(one)),
      );
    });
    expect(wrong).toEqual([]);
  });

  it('that are hostile are never taken for a site', () => {
    const wrong = rows('hostile.tsv').filter(([url = '', site, , , strict]) => {
      const found = lookUp(url, profiles).site ?? 'none';
      return strict === 'must' && found !== site;
    });
    expect(wrong).toEqual([]);
  });
});
