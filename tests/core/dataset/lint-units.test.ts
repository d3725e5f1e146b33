import { describe, expect, it } from 'vitest';
import type { Profile } from '../../../core/dataset/dataset.ts';
import { lintDataset } from '../../../core/dataset/lint/dataset.ts';
import { lintUnits } from '../../../core/dataset/lint/units.ts';
import type { Chart } from '../../../core/schema/chart.ts';
import type { FigureRecord } from '../../../core/schema/figures.ts';
import { sha256 } from '../../../scripts/build/sha256.ts';
import { fictionalDataset, fictionalProfile, pairOf, withClaim } from '../fictional.ts';

/** The profile with its second section changed. */
function withRiver(change: Partial<Profile['sections'][number]>): Profile {
  const profile = fictionalProfile();
  return { ...profile, sections: profile.sections.map((one) => (one.id === 'river' ? { ...one, ...change } : one)) };
}

const glance = (...rests: string[][]) => withRiver({ glance: rests.map((ids) => pairOf(`Of ${ids.join()}`, ids)) });

function withRules(change: Partial<Profile['sites'][number]>): Profile {
  const profile = fictionalProfile();
  return { ...profile, sites: profile.sites.map((site) => ({ ...site, ...change })) };
}

const [shop] = fictionalProfile().sites;
const rules = shop?.rules ?? [];

const [FIRST, SECOND] = ['ledger-p02-01', 'ledger-p02-02'];

const twoPairs = {
  file: 'profile.json',
  record: 'river',
  wrong: `Two pairs of its glance name "${FIRST}" first in then.rests, and translations know a pair by that.`,
  fix: 'Name another claim first in one of them, or make one pair of both.',
};

const twoRules = {
  file: 'sites.json',
  record: 'acme-shop',
  wrong: 'Two of its rules, among them the silent ones, have the id "pumps", and translations know a rule by that.',
  fix: 'Give the newer one an id of its own.',
};

describe('texts that a translation could not tell apart', () => {
  it('are none in a sound profile', () => {
    expect(lintUnits(fictionalProfile())).toEqual([]);
  });

  it('are those of two pairs of a glance that begin with one claim', () => {
    expect(lintUnits(glance([FIRST], [FIRST, SECOND]))).toEqual([twoPairs]);
  });

  it('are not those of pairs that have a claim in common, and begin with others', () => {
    expect(lintUnits(glance([FIRST], [SECOND, FIRST]))).toEqual([]);
  });

  it.each([
    ['two rules', withRules({ rules: [...rules, ...rules] })],
    [
      'a rule and a silent one',
      withRules({ silent: [{ id: 'pumps', reason: 'a form', when: [{ paths: ['/form'] }] }] }),
    ],
  ])('are those of %s of a site with one id', (_, profile) => {
    expect(lintUnits(profile)).toEqual([twoRules]);
  });

  it('are those of a chart and a figure with one id', () => {
    const chart: Chart = { id: 'pumps', title: 'Pumps', form: 'counts', points: [] };
    const figure = { id: 'pumps', figure: { label: 'Pumps', value: 7, unit: 'USD' } } as FigureRecord;
    expect(lintUnits(fictionalProfile({ charts: [chart], figures: [figure] }))).toEqual([
      {
        file: 'charts.json',
        record: 'pumps',
        wrong: 'This id stands for a chart and a figure of figures.json, which translations can’t tell apart.',
        fix: 'Give the newer one another id.',
      },
    ]);
  });

  it('are those of a section whose id stands for the profile itself', () => {
    expect(lintUnits(withRiver({ id: 'profile' })).map(({ wrong }) => wrong)).toEqual([
      'This id stands for the profile itself and a section, which translations can’t tell apart.',
    ]);
  });

  it('are told once where the id is that of two records anyway', () => {
    expect(lintUnits(withClaim(SECOND, { id: FIRST }))).toEqual([]);
  });

  it('are looked for with every other rule of the dataset', () => {
    const found = lintDataset(fictionalDataset(glance([FIRST], [FIRST])), sha256);
    expect(found).toEqual([{ ...twoPairs, file: 'data/profiles/acme/profile.json' }]);
  });
});
