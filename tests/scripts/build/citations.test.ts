import { beforeAll, describe, expect, it } from 'vitest';
import type { Source } from '../../../core/schema/source.ts';
import { citationsOf, citeSources } from '../../../scripts/build/citations.ts';
import { readDataset } from '../../../scripts/build/read-dataset.ts';
import { fictionalProfile } from '../../core/fictional.ts';

const [source] = fictionalProfile().sources;
const citing = (changes: Partial<Source> = {}) => citationsOf({ ...(source as Source), ...changes });

/** Reads the styles before the tests, because reading APA's takes a while on a busy machine. */
beforeAll(() => void citing(), 60_000);

describe('APA and Chicago', () => {
  it('cite a document by the rules of the style', () => {
    expect(citing()).toEqual({
      apa: 'The Ledger. (2020, May 4). Acme and the river. https://ledger.example/acme',
      chicago: 'The Ledger. 2020. “Acme and the river.” May 4, 2020. https://ledger.example/acme.',
    });
  });

  it('leave a title as it was published, signs included', () => {
    const { apa, chicago } = citing({ title: 'amazon.com & sons: 5 < 6' });
    expect(apa).toContain('. amazon.com & sons: 5 < 6. https:');
    expect(chicago).toContain('“amazon.com & sons: 5 < 6.”');
  });

  it('cite one document after the other, and one that has changed', () => {
    expect(citing({ title: 'The first' }).apa).toContain('The first');
    const second = citing({ title: 'The second' }).apa;
    expect(second).toContain('The second');
    expect(second).not.toContain('The first');
  });

  it('are as precise as the date', () => {
    expect(citing({ published: '2020-05' }).apa).toContain('(2020, May).');
    expect(citing({ published: '2020' }).apa).toContain('(2020).');
  });
});

describe('the documents of the dataset', () => {
  it('are cited in every style, each with publisher, year, title and address', () => {
    const sources = citeSources(readDataset()).profiles.flatMap((profile) => profile.sources);
    expect(sources).not.toEqual([]);
    for (const { citations, publisher, title, url, published } of sources)
      for (const citation of Object.values(citations)) {
        for (const part of [publisher, title, url, published.slice(0, 4)]) expect(citation).toContain(part);
        expect(citation).not.toMatch(/undefined|\[object|<span/);
      }
  });
});
