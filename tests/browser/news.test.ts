import { beforeEach, describe, expect, it, vi } from 'vitest';
import { assetPath } from '../../core/bundle/asset-path.ts';
import { compileGuide } from '../../core/dataset/compile.ts';
import { fictionalProfile } from '../core/fictional.ts';
import { twoCompanies } from '../entrypoints/support/fictional.ts';
import { type Package, servePackage } from '../entrypoints/support/package.ts';

let readNews: typeof import('../../browser/news.ts').readNews;
let served: Package;

const { version } = twoCompanies();
const seenAt = (seen: string) => ({ version: seen, day: '2026-01-01' });
const toReader = { version, profile: 'acme', sections: compileGuide(fictionalProfile()).sections, language: 'en' };

beforeEach(async () => {
  served = servePackage(twoCompanies());
  // Loads the module anew for each test, so that no file has been read yet.
  vi.resetModules();
  ({ readNews } = await import('../../browser/news.ts'));
});

describe('what is new to a reader', () => {
  it('reads nothing for those who look for the first time or saw this version', async () => {
    expect(await readNews({ ...toReader, seen: undefined })).toBeUndefined();
    expect(await readNews({ ...toReader, seen: seenAt(version) })).toBeUndefined();
    expect(served.fetched).toEqual([]);
  });

  it('reads what changed, and the records that did, for those who saw another version', async () => {
    await readNews({ ...toReader, seen: seenAt('2000.1.1') });
    expect(served.fetched.sort()).toEqual([assetPath.changelog, assetPath.claims('acme')].sort());
  });
});
