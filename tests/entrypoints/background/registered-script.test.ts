import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { CHOICES_CHANGED } from '../../../core/notice/page-messages.ts';
import { followAllowedSites } from '../../../entrypoints/background/registered-script.ts';
import { fictionalDataset, fictionalProfile, shopAbroad } from '../../core/fictional.ts';
import { servePackage } from '../support/package.ts';
import { tab } from '../support/sender.ts';
import { settled } from '../support/settled.ts';

const acme = fictionalProfile();
const POOL = shopAbroad({ id: 'acme-pool', hosts: ['pool.example'] });
const MILL = shopAbroad({
  id: 'acme-mill',
  hosts: ['mill.example'],
  silent: [{ id: 'gate', reason: 'a gate', when: [{ paths: ['/gate'] }] }],
});
servePackage(fictionalDataset({ ...acme, sites: [...acme.sites, shopAbroad(), POOL, MILL] }));

const ABROAD = '*://*.acme-abroad.example/*';
const AT_POOL = '*://pool.example/*';
const AT_MILL = '*://mill.example/*';

interface Script {
  id: string;
  matches: string[];
  excludeMatches: string[];
}

let granted: Set<string>;
let registered: Script[];
/** How often what is registered was changed. */
let changes: number;
let tell: Record<'added' | 'removed' | 'installed' | 'started', () => Promise<void>>;

const isRegistered = ({ id }: Pick<Script, 'id'>) => registered.some((one) => one.id === id);

/** The interface for scripts, as Chromium and Firefox have it once it is granted; what it gives back is in another order. */
const scripting = {
  getRegisteredContentScripts: async () =>
    registered.map((script) => ({ ...script, excludeMatches: script.excludeMatches.toReversed() })),
  registerContentScripts: async (scripts: Script[]) => {
    const twice = scripts.find(isRegistered);
    if (twice) throw new Error(`Duplicate script ID '${twice.id}'`);
    registered = [...registered, ...scripts];
    changes++;
  },
  updateContentScripts: async (scripts: Script[]) => {
    if (!scripts.every(isRegistered)) throw new Error('Script with that ID does not exist');
    registered = registered.map((one) => scripts.find(({ id }) => id === one.id) ?? one);
    changes++;
  },
  unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
    if (!ids.every((id) => isRegistered({ id }))) throw new Error('Nonexistent script ID');
    registered = registered.filter(({ id }) => !ids.includes(id));
    changes++;
  },
  executeScript: vi.fn(async () => []),
};

const opens = (...tabs: ReturnType<typeof tab>[]) =>
  vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue(tabs as never);

function onEvent(event: { addListener(listener: never): void }): () => Promise<void> {
  const listeners: (() => void)[] = [];
  vi.spyOn(event, 'addListener').mockImplementation(((listener: () => void) => void listeners.push(listener)) as never);
  return async () => {
    for (const listener of listeners) listener();
    await settled();
  };
}

beforeEach(() => {
  // What is done once more some seconds later would fall into another test.
  vi.useFakeTimers({ toFake: ['setTimeout'], shouldAdvanceTime: true });
  granted = new Set();
  registered = [];
  changes = 0;
  scripting.executeScript.mockClear();
  vi.spyOn(fakeBrowser.permissions, 'contains').mockImplementation((({ origins = [], permissions = [] }) =>
    Promise.resolve([...origins, ...permissions].every((one) => granted.has(one)))) as never);
  // In Chromium the interface is there only where it is granted.
  Object.defineProperty(fakeBrowser, 'scripting', {
    get: () => (granted.has('scripting') ? scripting : undefined),
    configurable: true,
  });
  tell = {
    added: onEvent(fakeBrowser.permissions.onAdded),
    removed: onEvent(fakeBrowser.permissions.onRemoved),
    installed: onEvent(fakeBrowser.runtime.onInstalled),
    started: onEvent(fakeBrowser.runtime.onStartup),
  };
  opens();
  followAllowedSites();
});

async function allow(...origins: string[]): Promise<void> {
  for (const one of ['scripting', ...origins]) granted.add(one);
  await tell.added();
}

async function takeBack(...origins: string[]): Promise<void> {
  for (const origin of origins) granted.delete(origin);
  await tell.removed();
}

describe('the script of allowed sites', () => {
  it('is registered nowhere while nothing is allowed, and nothing is asked of the browser', async () => {
    for (const event of Object.values(tell)) await event();
    expect(changes).toBe(0);
  });

  it('is registered once the reader allows a site: there alone, with the exclusions of the manifest, for good', async () => {
    await allow(ABROAD);
    expect(registered).toMatchObject([
      { js: ['notice.js'], matches: [ABROAD], runAt: 'document_idle', allFrames: false, persistAcrossSessions: true },
    ]);
    const [{ excludeMatches } = { excludeMatches: [] }] = registered;
    expect(excludeMatches).toContain('*://*/sign-in');
    expect(excludeMatches).toContain('*://*/sign-in/*');
    expect(excludeMatches).toContain('*://console.acme-abroad.example/*');
  });

  it('is one for all with the same silent pages, changed with each that comes or goes, and gone with the last', async () => {
    await allow(ABROAD);
    await allow(AT_POOL);
    expect(registered.map(({ matches }) => matches)).toEqual([[ABROAD, AT_POOL]]);
    await takeBack(ABROAD);
    expect(registered.map(({ matches }) => matches)).toEqual([[AT_POOL]]);
    await takeBack(AT_POOL);
    expect(registered).toEqual([]);
  });

  it('is another one for a site with silent pages of its own', async () => {
    await allow(ABROAD, AT_MILL);
    expect(registered.map(({ matches }) => matches)).toEqual([[ABROAD], [AT_MILL]]);
    await takeBack(ABROAD);
    expect(registered.map(({ matches }) => matches)).toEqual([[AT_MILL]]);
  });

  it('is left alone where it is right already, whatever the order of its patterns', async () => {
    await allow(ABROAD);
    for (const event of Object.values(tell)) await event();
    expect(changes).toBe(1);
  });

  it('is registered anew after an update that dropped it, and when the browser starts', async () => {
    await allow(ABROAD);
    for (const event of [tell.installed, tell.started]) {
      registered = [];
      await event();
      expect(registered.map(({ matches }) => matches)).toEqual([[ABROAD]]);
    }
  });

  it('gets the exclusions of a newer dataset', async () => {
    await allow(ABROAD);
    const right = registered;
    registered = [{ ...(right[0] as Script), excludeMatches: ['*://acme-abroad.example/old'] }];
    await tell.installed();
    expect(registered).toEqual(right);
  });

  it('is right after several events at once', async () => {
    granted = new Set(['scripting', ABROAD]);
    const both = [tell.added(), tell.installed(), tell.started()];
    granted.add(AT_POOL);
    await Promise.all([...both, tell.added()]);
    await settled();
    expect(registered.map(({ matches }) => matches)).toEqual([[ABROAD, AT_POOL]]);
  });

  it('stays as it is where the browser fails, and is mended by the next event', async () => {
    await allow(ABROAD);
    vi.spyOn(scripting, 'getRegisteredContentScripts').mockRejectedValueOnce(new Error('broken'));
    await takeBack(ABROAD);
    expect(registered).toHaveLength(1);
    await tell.started();
    expect(registered).toEqual([]);
  });
});

describe('pages that are open', () => {
  const PAGES = [
    tab({ id: 1, url: 'https://www.acme-abroad.example/pump-3', title: 'Pump' }),
    tab({ id: 2, url: 'https://www.acme-abroad.example/sign-in' }),
    tab({ id: 3, url: 'https://www.acme-abroad.example/pump-4', title: 'Sign in' }),
    tab({ id: 4, url: 'https://acme-abroad.example/' }),
  ];

  it('get the script as soon as their site is allowed, but for silent ones', async () => {
    const asked = opens(...PAGES);
    await allow(ABROAD);
    expect(asked).toHaveBeenCalledWith({ url: [ABROAD], discarded: false });
    expect(scripting.executeScript.mock.calls).toEqual(
      [1, 4].map((tabId) => [{ target: { tabId }, files: ['/notice.js'] }]),
    );
  });

  it('do not get it by an update', async () => {
    opens(...PAGES);
    granted = new Set(['scripting', ABROAD]);
    await tell.installed();
    expect(registered).toHaveLength(1);
    expect(scripting.executeScript).not.toHaveBeenCalled();
  });

  it('get it by a start, since they may have loaded before the browser knew of it', async () => {
    opens(...PAGES);
    granted = new Set(['scripting', ABROAD]);
    await tell.started();
    expect(scripting.executeScript).toHaveBeenCalledTimes(2);
  });

  it('hear of a site that was taken back, wherever that was done, also where unregistering failed', async () => {
    await allow(ABROAD);
    opens(tab({ id: 1 }));
    vi.spyOn(scripting, 'unregisterContentScripts').mockRejectedValueOnce(new Error('broken'));
    const told = vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockResolvedValue(undefined);
    await takeBack(ABROAD);
    await vi.waitFor(() => expect(told.mock.calls).toEqual([[1, CHOICES_CHANGED]]));
  });
});
