import { beforeEach, describe, expect, it, vi } from 'vitest';
import { assetPath } from '../../../core/bundle/asset-path.ts';
import type { Catalog } from '../../../core/bundle/compiled.ts';
import { compile } from '../../../core/dataset/compile.ts';
import { EMPTY_MEMORY, type Memory } from '../../../core/reader/memory.ts';
import { DEFAULT_SETTINGS, withTopic } from '../../../core/reader/settings.ts';
import { twoCompanies } from '../support/fictional.ts';
import { type Package, servePackage } from '../support/package.ts';

const NOON = new Date(2026, 10, 22, 12);
const BEFORE = '2025.12.1';
const dataset = twoCompanies();
// The current version brought news about the river, for the first company alone.
dataset.changelog = [
  {
    version: dataset.version,
    date: dataset.updated,
    profiles: { acme: { added: [], changed: ['ledger-p02-01'], withdrawn: [] } },
  },
];
const catalog = compile(dataset).get(assetPath.catalog()) as Catalog;

let served: Package;
let readAway: typeof import('../../../entrypoints/options/away.ts').readAway;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOON });
  served = servePackage(dataset);
  // Loads the module anew for each test, so that no file has been read yet.
  vi.resetModules();
  ({ readAway } = await import('../../../entrypoints/options/away.ts'));
});

const away = (memory: Partial<Memory>, settings = DEFAULT_SETTINGS) =>
  readAway({ ...EMPTY_MEMORY, ...memory }, settings, catalog);

describe('where the notice is away', () => {
  it('is each site that it was sent away from, and until when', async () => {
    const time = NOON.getTime() + 1;
    const memory = { awayThisSession: ['bolt-shop'], awayUntil: { 'acme-pool': time, 'acme-shop': NOON.getTime() } };
    expect(await away(memory)).toEqual([
      { site: 'acme-pool', until: 'time', time },
      { site: 'bolt-shop', until: 'session' },
    ]);
  });

  it('is a site that waits for something new, as long as there is nothing', async () => {
    const awayUntilNew = { 'acme-shop': dataset.version, 'bolt-shop': BEFORE };
    expect(await away({ awayUntilNew })).toEqual([
      { site: 'acme-shop', until: 'new' },
      { site: 'bolt-shop', until: 'new' },
    ]);
  });

  it('is no site that waited for something new and has it', async () => {
    expect(await away({ awayUntilNew: { 'acme-shop': BEFORE, 'acme-pool': dataset.version } })).toEqual([
      { site: 'acme-pool', until: 'new' },
    ]);
  });

  it('is not ended by what is new in a topic that the reader switched off', async () => {
    const settings = withTopic(DEFAULT_SETTINGS, 'water', false);
    expect(await away({ awayUntilNew: { 'acme-shop': BEFORE } }, settings)).toEqual([
      { site: 'acme-shop', until: 'new' },
    ]);
  });

  it('is no site that the dataset does not have', async () => {
    const memory = {
      awayThisSession: ['nowhere'],
      awayUntil: { gone: NOON.getTime() + 1 },
      awayUntilNew: { other: BEFORE },
    };
    expect(await away(memory)).toEqual([]);
  });

  it('is found without reading any profile where no site waits for something new', async () => {
    await away({ awayThisSession: ['acme-shop'] });
    expect(served.fetched).toEqual([]);
    await away({ awayUntilNew: { 'acme-shop': BEFORE } });
    expect(served.fetched.sort()).toEqual([assetPath.changelog, assetPath.guide('acme')].sort());
  });

  it('is not told by half where the dataset is damaged', async () => {
    served.files.set(assetPath.guide('acme'), '{}');
    await expect(away({ awayUntilNew: { 'acme-shop': BEFORE } })).rejects.toThrow(assetPath.guide('acme'));
  });
});
