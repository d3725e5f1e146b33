import { beforeEach, describe, expect, it, vi } from 'vitest';
import { assetPath } from '../../core/bundle/asset-path.ts';
import { compile } from '../../core/dataset/compile.ts';
import { twoCompanies } from '../entrypoints/support/fictional.ts';
import { type Package, servePackage } from '../entrypoints/support/package.ts';

const dataset = twoCompanies();
const guidePath = assetPath.guide('acme');
let assets: typeof import('../../browser/assets.ts');
let served: Package;

beforeEach(async () => {
  served = servePackage(dataset);
  // Loads the module anew for each test, so that no file has been read yet.
  vi.resetModules();
  assets = await import('../../browser/assets.ts');
});

describe('a file of the package', () => {
  it('is read as the build wrote it', async () => {
    const built = compile(dataset);
    expect(await assets.readIndex()).toEqual(built.get(assetPath.index));
    expect(await assets.readCatalog('en')).toEqual(built.get(assetPath.catalog()));
    expect(await assets.readChangelog()).toEqual(built.get(assetPath.changelog));
    expect(await assets.readGuide('bolt', 'en')).toEqual(built.get(assetPath.guide('bolt')));
    expect(await assets.readClaims('bolt', 'en')).toEqual(built.get(assetPath.claims('bolt')));
  });

  it('is read once, however many ask', async () => {
    await Promise.all([assets.readGuide('acme', 'en'), assets.readGuide('acme', 'en')]);
    await assets.readGuide('acme', 'en');
    expect(served.fetched).toEqual([guidePath]);
  });

  it.each<[string, (files: Package['files']) => unknown]>([
    ['is missing', (files) => files.delete(guidePath)],
    ['is cut off', (files) => files.set(guidePath, files.get(guidePath)?.slice(0, 100) ?? '')],
    ['is another one', (files) => files.set(guidePath, files.get(assetPath.index) ?? '')],
  ])('is named where it %s, and is tried again', async (_, damage) => {
    const whole = served.files.get(guidePath) ?? '';
    damage(served.files);
    await expect(assets.readGuide('acme', 'en')).rejects.toThrow(assets.BrokenAsset);
    await expect(assets.readGuide('acme', 'en')).rejects.toThrow(guidePath);
    expect(await assets.readGuide('bolt', 'en')).toMatchObject({ id: 'bolt' });
    served.files.set(guidePath, whole);
    expect(await assets.readGuide('acme', 'en')).toMatchObject({ id: 'acme' });
  });
});
