import { describe, expect, it } from 'vitest';
import { addressesOf } from '../../../core/dataset/links/addresses.ts';
import { readDataset } from '../../../scripts/build/read-dataset.ts';
import { fictionalProfile, laterEntry } from '../fictional.ts';

describe('the addresses of the dataset', () => {
  it('are each there once, with every place that names them and the copy of the record', () => {
    const profile = fictionalProfile();
    const [source] = profile.sources;
    const url = source?.url ?? '';
    const again = {
      ...laterEntry(),
      id: 'later-again-2022',
      source: { ...laterEntry().source, url, archive: undefined },
    };
    const all = addressesOf([{ ...profile, later: [again] }]);
    expect(all.find((one) => one.url === url)).toEqual({
      url,
      places: ['ledger-2020: url', 'later-again-2022: source.url'],
      archive: source?.archive,
    });
    expect(all.map((one) => one.url)).toContain(source?.archive);
  });

  it('are all that the records of sources, later entries, figures and sites have', () => {
    const { profiles } = readDataset();
    const records = profiles.map(({ sources, later, figures, sites }) => ({
      ...{ sources, later, figures },
      relations: sites.map(({ relation }) => relation),
    }));
    const written = new Set(JSON.stringify(records).match(/(?<=:")https:\/\/[^"]+/g));
    expect(
      addressesOf(profiles)
        .map(({ url }) => url)
        .toSorted(),
    ).toEqual([...written].toSorted());
  });
});
