import { describe, expect, it } from 'vitest';
import { compileCatalog } from '../../../core/dataset/catalog.ts';
import type { CitedProfile } from '../../../core/dataset/dataset.ts';
import type { Pair } from '../../../core/schema/profile.ts';
import { fictionalDataset, fictionalProfile, laterEntry, pairOf } from '../fictional.ts';

/** The fictional profile with other pairs in the section that its site leads with. */
function withPairs(later: CitedProfile['later'], ...glance: Pair[]): CitedProfile {
  const profile = fictionalProfile({ later });
  return { ...profile, sections: profile.sections.map((one) => (one.id === 'overview' ? { ...one, glance } : one)) };
}

const CONCERNS = [{ claim: 'ledger-p01-01', how: 'overtakes', what: 'stopped' }] as const;
const entry = (id: string, date: string) => laterEntry({ id, date, concerns: [...CONCERNS] });
const told = (claim: string, ...entries: string[]) =>
  pairOf(`Statement ${claim} was made`, [claim], ...entries.map((id): [string, string[]] => [`Then came ${id}`, [id]]));

describe('compileCatalog', () => {
  it('counts the statements of a profile, without those withdrawn', () => {
    const profile = fictionalProfile();
    const [first, ...others] = profile.claims;
    if (!first) throw new Error('no claim');
    const withdrawn = { ...first, withdrawn: { date: '2026-01-01', reason: 'Wrong.' } };
    const catalog = compileCatalog(fictionalDataset({ ...profile, claims: [withdrawn, ...others] }));
    expect(catalog.profiles.map(({ claims }) => claims)).toEqual([6]);
  });

  it('gives a topic the headline of its section, if that is its only one', () => {
    const one = compileCatalog(fictionalDataset(fictionalProfile()));
    expect(one.topics.map(({ headline }) => headline)).toEqual([
      'Reported in 2020: overview',
      'Reported in 2020: river',
    ]);
    const two = compileCatalog(fictionalDataset(fictionalProfile(), { ...fictionalProfile(), id: 'other' }));
    expect(two.topics.map(({ headline }) => headline)).toEqual([undefined, undefined]);
  });

  it('has the pairs with the latest entries, the latest first, three of a topic at most, and none without entries', () => {
    const later = [entry('a', '2021'), entry('b', '2024-05'), entry('c', '2023-11-02'), entry('d', '2020-12')];
    const profile = withPairs(
      later,
      told('ledger-p01-01', 'd'),
      told('ledger-p01-02'),
      told('ledger-p01-03', 'a', 'b'),
      told('ledger-p01-01', 'c'),
      told('ledger-p01-02', 'a'),
    );
    const { latest } = compileCatalog(fictionalDataset(profile));
    expect(latest.map(({ topic, pair }) => [topic, pair.lines.at(-1)?.record])).toEqual([
      ['company', 'b'],
      ['company', 'c'],
      ['company', 'a'],
    ]);
  });

  it('takes as an example the shortest pair of one thing reported and one that changed it', () => {
    const later = [entry('long-name', '2021'), entry('x', '2022'), entry('y', '2023')];
    const profile = withPairs(
      later,
      told('ledger-p01-01'),
      told('ledger-p01-01', 'long-name'),
      told('ledger-p01-01', 'x'),
      told('ledger-p01-01', 'x', 'y'),
      told('ledger-p01-02', 'y'),
    );
    expect(compileCatalog(fictionalDataset(profile)).example).toEqual({
      host: 'acme.example',
      section: 'overview',
      more: 0,
      by: [{ publisher: 'The Ledger', year: 2020 }],
      pair: expect.objectContaining({
        claim: 'ledger-p01-01',
        lines: [
          expect.objectContaining({ text: 'Statement ledger-p01-01 was made', sign: 'reported' }),
          expect.objectContaining({ text: 'Then came x', sign: 'changed', year: 2022 }),
        ],
      }),
    });
  });

  it('has no example where nothing that a site says first was changed', () => {
    expect(compileCatalog(fictionalDataset(fictionalProfile())).example).toBeUndefined();
  });
});
