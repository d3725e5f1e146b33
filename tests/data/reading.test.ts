import { describe, expect, it } from 'vitest';
import { assetPath } from '../../core/bundle/asset-path.ts';
import { compile, compileTranslations } from '../../core/dataset/compile.ts';
import { languagesOf } from '../../core/dataset/translation/translate.ts';
import { readDataset } from '../../scripts/build/read-dataset.ts';
import { sha256 } from '../../scripts/build/sha256.ts';

/** How much more a reader of another language may have to read than one of English. */
const MORE = 1.1;

const dataset = readDataset();
// Citations are in the English alone, so without them the limit is a little lower.
const profiles = dataset.profiles.map((profile) => ({
  ...profile,
  sources: profile.sources.map((source) => ({ ...source, citations: { apa: '', chicago: '' } })),
}));
const files = new Map([...compile({ ...dataset, profiles }), ...compileTranslations({ ...dataset, profiles }, sha256)]);
const bytesOf = (...paths: string[]) =>
  paths.reduce((sum, path) => sum + Buffer.byteLength(JSON.stringify(files.get(path))), 0);

describe.each(languagesOf(dataset).filter((language) => language !== 'en'))('a reader in %s', (language) => {
  const { index, changelog, catalog, guide, claims } = assetPath;
  it.each(profiles.map(({ id }) => id))('reads hardly more of %s than in English', (id) => {
    expect(bytesOf(index, guide(id, language))).toBeLessThanOrEqual(MORE * bytesOf(index, guide(id)));
    expect(bytesOf(claims(id, language))).toBeLessThanOrEqual(MORE * bytesOf(claims(id)));
  });

  it('reads hardly more to open the popup where no profile is about the page', () => {
    const read = (own: string) => bytesOf(index, changelog, catalog(own));
    expect(read(language)).toBeLessThanOrEqual(MORE * read('en'));
  });
});
