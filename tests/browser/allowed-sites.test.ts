import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { allowedSites, askForSite, mayRunAt, onAllowedChanged, takeBack } from '../../browser/allowed-sites.ts';

const SHOP = { id: 'acme-abroad', hosts: ['acme-abroad.example', '*.acme-abroad.example'] };
const POOL = { id: 'acme-pool', hosts: ['pool.example'] };

let granted: string[];

/** A browser that knows what was granted, pattern by pattern. */
beforeEach(() => {
  granted = [];
  vi.spyOn(fakeBrowser.permissions, 'contains').mockImplementation((({ origins = [], permissions = [] }) =>
    Promise.resolve([...origins, ...permissions].every((one) => granted.includes(one)))) as never);
});

describe('asking for a site', () => {
  it.each([true, false])(
    'asks at once, in one prompt, for its hosts and the registering, and passes on the answer (%s)',
    async (said) => {
      const asked = vi.spyOn(fakeBrowser.permissions, 'request').mockResolvedValue(said as never);
      const answer = askForSite(SHOP);
      expect(asked.mock.calls).toEqual([[{ permissions: ['scripting'], origins: ['*://*.acme-abroad.example/*'] }]]);
      expect(await answer).toBe(said);
    },
  );

  it('is a no where the browser refuses to ask', async () => {
    vi.spyOn(fakeBrowser.permissions, 'request').mockRejectedValue(new Error('no press'));
    expect(await askForSite(SHOP)).toBe(false);
  });
});

describe('taking a site back', () => {
  it('gives back its hosts and nothing else', async () => {
    const removed = vi.spyOn(fakeBrowser.permissions, 'remove').mockResolvedValue(true as never);
    expect(await takeBack(SHOP)).toBe(true);
    expect(removed.mock.calls).toEqual([[{ origins: ['*://*.acme-abroad.example/*'] }]]);
  });

  it('is a no where the browser refuses', async () => {
    vi.spyOn(fakeBrowser.permissions, 'remove').mockRejectedValue(new Error('required'));
    expect(await takeBack(SHOP)).toBe(false);
  });
});

describe('the allowed sites', () => {
  it('are those whose hosts the browser grants, with the registering', async () => {
    granted = ['*://pool.example/*'];
    expect(await allowedSites([SHOP, POOL])).toEqual(new Set());
    granted = ['*://pool.example/*', 'scripting'];
    expect(await allowedSites([SHOP, POOL])).toEqual(new Set(['acme-pool']));
  });

  it('are none among sites that ask for nothing, nor where the browser does not say', async () => {
    granted = ['scripting'];
    expect(await allowedSites([{ id: 'acme-shop' }])).toEqual(new Set());
    vi.spyOn(fakeBrowser.permissions, 'contains').mockRejectedValue(new Error('broken'));
    expect(await allowedSites([SHOP])).toEqual(new Set());
  });

  it('tell of every change until nobody listens', () => {
    const listeners = new Set<() => void>();
    for (const event of [fakeBrowser.permissions.onAdded, fakeBrowser.permissions.onRemoved]) {
      vi.spyOn(event, 'addListener').mockImplementation((listener) => void listeners.add(listener as () => void));
      vi.spyOn(event, 'removeListener').mockImplementation((listener) => void listeners.delete(listener as () => void));
    }
    const heard = vi.fn();
    const stop = onAllowedChanged(heard);
    for (const tell of listeners) tell();
    expect(heard).toHaveBeenCalled();
    stop();
    expect(listeners.size).toBe(0);
  });
});

it('runs at an address where the browser lets it', async () => {
  granted = ['https://acme.example/*'];
  expect(await mayRunAt('https://acme.example:8443/pump?q=1')).toBe(true);
  expect(await mayRunAt('https://bolt.example/')).toBe(false);
  expect(await mayRunAt('no address')).toBe(false);
});
