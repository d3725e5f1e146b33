import { describe, expect, it } from 'vitest';
import { readDataset } from '../../../scripts/build/read-dataset.ts';
import { lookUp } from '../../../scripts/lookup/answer.ts';
import { hostAddresses, hostileAddresses, labelledAddresses } from './addresses.ts';

const { profiles } = readDataset();
const labelled = labelledAddresses();

/** Sections that any page of a site may show, after those that the page itself is about. By site. */
const EVERYWHERE: Readonly<Record<string, string[]>> = {
  amazon: ['overview', 'palestinians', 'market-power', 'protest'],
  aws: ['overview'],
  ring: ['overview'],
};

describe('labelled addresses', () => {
  it('are there, of every sort', () => {
    expect(new Set(labelled.map(({ silent }) => silent))).toEqual(new Set(['yes', 'no', 'maybe']));
    expect(new Set(labelled.map(({ site }) => site))).toEqual(new Set(Object.keys(EVERYWHERE)));
    expect(hostileAddresses().length).toBeGreaterThan(0);
  });

  it('get the site and the silence of their label', () => {
    const wrong = labelled.filter(({ url, site, silent }) => {
      const answer = lookUp(url, profiles);
      return (answer.site ?? 'none') !== site || (silent !== 'maybe' && answer.silent !== (silent === 'yes'));
    });
    expect(wrong).toEqual([]);
  });

  it('get no section that their label does not allow', () => {
    const wrong = labelled.filter(({ url, site, sections, silent, also }) => {
      const allowed = [...sections, ...also, ...(EVERYWHERE[site] ?? [])];
      return silent !== 'yes' && lookUp(url, profiles).sections.some((section) => !allowed.includes(section));
    });
    expect(wrong).toEqual([]);
  });

  it('that are hostile are never taken for another site', () => {
    expect(hostileAddresses().filter(({ url, site }) => (lookUp(url, profiles).site ?? 'none') !== site)).toEqual([]);
  });

  it('of the company’s other hosts get the site and the silence of their label', () => {
    const wrong = hostAddresses().filter(({ url, site, silent }) => {
      const answer = lookUp(url, profiles);
      return (answer.site ?? 'none') !== site || (silent !== 'maybe' && answer.silent !== (silent === 'yes'));
    });
    expect(wrong).toEqual([]);
  });

  it('of the company’s other hosts always have a section', () => {
    const empty = hostAddresses().filter(
      ({ url, site }) => site !== 'none' && lookUp(url, profiles).sections.length === 0,
    );
    expect(empty).toEqual([]);
  });
});
