import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { handOver, takeHandedOver } from '../../browser/handover.ts';

const { local, session } = fakeBrowser.storage;
const ADDRESS = 'https://acme.example/pump-3?q=a&b=ü#part';

describe('what is handed over', () => {
  it('is there for the page that takes it, once', async () => {
    const key = await handOver(ADDRESS);
    expect(await takeHandedOver(key)).toBe(ADDRESS);
    expect(await takeHandedOver(key)).toBeUndefined();
    expect(await session.get()).toEqual({});
  });

  it('stays in memory alone, under a key that tells nothing of it', async () => {
    const [key, another] = [await handOver(ADDRESS), await handOver(ADDRESS)];
    expect(key).toMatch(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/);
    expect(another).not.toBe(key);
    expect(await local.get()).toEqual({});
  });

  it('is not taken by a key that was not given for it', async () => {
    await session.set({ settings: 'dark', awayThisSession: ['shop'] });
    await handOver(ADDRESS);
    for (const key of ['', 'settings', 'awayThisSession', '__proto__'])
      expect(await takeHandedOver(key)).toBeUndefined();
    expect(await session.get()).toMatchObject({ settings: 'dark', awayThisSession: ['shop'] });
  });

  it.each([7, null, ['https://acme.example/'], { url: ADDRESS }, 'x'.repeat(65_537)])(
    'is taken for nothing where it can’t have been handed over (%#)',
    async (damaged) => {
      const key = await handOver(ADDRESS);
      const [name = ''] = Object.keys(await session.get());
      await session.set({ [name]: damaged });
      expect(await takeHandedOver(key)).toBeUndefined();
      expect(await session.get()).toEqual({});
    },
  );

  it('is nothing where the browser keeps nothing, which stops nobody', async () => {
    for (const way of ['get', 'set'] as const)
      vi.spyOn(session, way).mockImplementation(() => {
        throw new Error('The disk is gone.');
      });
    expect(await takeHandedOver(await handOver(ADDRESS))).toBeUndefined();
  });
});
