import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { assetPath } from '../../core/bundle/asset-path.ts';
import { EMPTY_MEMORY } from '../../core/reader/memory.ts';
import { DEFAULT_SETTINGS } from '../../core/reader/settings.ts';
import { fictionalDataset, fictionalProfile, shopAbroad } from '../core/fictional.ts';
import { twoCompanies } from '../entrypoints/support/fictional.ts';
import { type Package, servePackage } from '../entrypoints/support/package.ts';

const PUMP = { url: 'https://acme.example/pump-3' };
let report: typeof import('../../browser/page-report.ts').report;
let served: Package;

beforeEach(async () => {
  served = servePackage(twoCompanies());
  // Loads the module anew for each test, so that no file has been read yet.
  vi.resetModules();
  ({ report } = await import('../../browser/page-report.ts'));
});

describe('report', () => {
  it('tells of the company behind a page, with the choices that it took into account', async () => {
    await fakeBrowser.storage.local.set({ settings: { ...DEFAULT_SETTINGS, topics: { water: false }, theme: 'dark' } });
    const found = await report(PUMP, 'granted', false);
    expect(found.settings).toMatchObject({ topics: { water: false }, theme: 'dark' });
    expect(found.report).toMatchObject({
      kind: 'report',
      profile: { id: 'acme' },
      sections: [{ id: 'overview' }],
      hidden: [{ id: 'river' }],
    });
  });

  it.each(['https://elsewhere.example/', 'about:blank', 'no address'])('knows nothing of %j', async (url) => {
    expect((await report({ url }, 'granted', false)).report).toEqual({ kind: 'no-profile' });
  });

  it('says so where the browser withholds the site', async () => {
    expect((await report(PUMP, 'withheld', false)).report).toMatchObject({ kind: 'withheld' });
  });

  it('reads of the dataset what one company’s page needs, and no claims', async () => {
    await report(PUMP, 'granted', false);
    expect(served.fetched).toEqual([assetPath.index, assetPath.guide('acme')]);
  });

  it('reads the sites of another reach on their own pages', async () => {
    const mill = shopAbroad({ id: 'mill', reach: 'popup', hosts: ['mill.example'] });
    const profile = fictionalProfile();
    served = servePackage(fictionalDataset({ ...profile, sites: [...profile.sites, mill] }));
    const found = await report({ url: 'https://mill.example/pump-3' }, 'granted', false);
    expect(found.report).toMatchObject({
      site: { id: 'mill', isNamed: true },
      sections: [{ id: 'river' }, { id: 'overview' }],
    });
    expect(served.fetched).toEqual([assetPath.index, assetPath.guide('acme'), assetPath.sites('acme', 'popup')]);
  });

  it('goes by choices that are being read already', async () => {
    const read = vi.spyOn(fakeBrowser.storage.local, 'get');
    const choices = Promise.resolve({
      settings: { ...DEFAULT_SETTINGS, inPages: 'nothing' as const },
      memory: EMPTY_MEMORY,
    });
    expect((await report(PUMP, 'granted', false, false, choices)).report).toMatchObject({ badge: '' });
    expect(read).not.toHaveBeenCalled();
  });

  it('reads nothing but where hosts are looked up for pages of nobody we know', async () => {
    await report({ url: 'https://elsewhere.example/' }, 'granted', false);
    expect(served.fetched).toEqual([assetPath.index]);
  });

  it('reads what changed only for a reader who waits for something new', async () => {
    await fakeBrowser.storage.local.set({ memory: { awayUntilNew: { 'acme-shop': '2026.1.1' } } });
    expect((await report(PUMP, 'granted', false)).report).toMatchObject({ notice: 'none', away: true });
    expect(served.fetched).toContain(assetPath.changelog);
  });

  it('goes by the choices of private windows for a private page, and by no others', async () => {
    await fakeBrowser.storage.session.set({ privateSettings: { ...DEFAULT_SETTINGS, inPages: 'nothing' } });
    await fakeBrowser.storage.session.set({ privateMemory: { awayUntil: { 'acme-shop': Date.now() + 60_000 } } });
    expect((await report(PUMP, 'granted', true)).report).toMatchObject({ badge: '', away: true });
    expect((await report(PUMP, 'granted', false)).report).toMatchObject({ badge: '2', away: false });
  });

  it('fails where the dataset is damaged, rather than tell half of it', async () => {
    served.files.set(assetPath.guide('acme'), '{}');
    await expect(report(PUMP, 'granted', false)).rejects.toThrow(assetPath.guide('acme'));
  });
});
