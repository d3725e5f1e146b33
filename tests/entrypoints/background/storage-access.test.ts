import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { keepStorageToOurselves } from '../../../entrypoints/background/storage-access.ts';

const { local, session } = fakeBrowser.storage;

describe('the extension’s storage', () => {
  it('is kept from scripts in pages, each area of it, also where one can’t be', async () => {
    const refused = vi.fn().mockRejectedValue(new Error('not here'));
    const guarded = vi.fn().mockResolvedValue(undefined);
    Object.assign(local, { setAccessLevel: refused });
    Object.assign(session, { setAccessLevel: guarded });
    await keepStorageToOurselves();
    for (const asked of [refused, guarded]) expect(asked).toHaveBeenCalledWith({ accessLevel: 'TRUSTED_CONTEXTS' });
  });

  it('is left as it is in browsers that know no levels', async () => {
    Object.assign(local, { setAccessLevel: undefined });
    Object.assign(session, { setAccessLevel: undefined });
    await expect(keepStorageToOurselves()).resolves.toBeUndefined();
  });
});
