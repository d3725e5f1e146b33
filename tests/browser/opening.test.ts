import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { forgetSession, isPrivatePage, OPENING, recordOpening, takeOpening } from '../../browser/opening.ts';

const { local, session } = fakeBrowser.storage;
const PAGE = 'https://acme.example/pump-3?q=a&b=ü#part';
const MINUTE = 60_000;

const browserSays = (inIncognitoContext: boolean) => Object.assign(fakeBrowser.extension, { inIncognitoContext });
const at = (key: string) => history.replaceState(null, '', `/profile.html?profile=acme&${OPENING}=${key}`);
const stored = async () => JSON.stringify(await session.get());

beforeEach(() => {
  sessionStorage.clear();
  browserSays(false);
});

afterEach(() => history.replaceState(null, '', '/'));

describe('a page of the extension', () => {
  it.each([true, false])('belongs to a private window where the browser says so (%s)', async (said) => {
    browserSays(said);
    expect(await isPrivatePage()).toBe(said);
  });

  it.each([true, false])(
    'does so where it was opened from one (%s), also once its address says so no more',
    async (from) => {
      at(await recordOpening({ isPrivate: from }));
      expect(await isPrivatePage()).toBe(from);
      history.replaceState(null, '', '/profile.html?profile=acme');
      expect(await isPrivatePage()).toBe(from);
      // As in another tab, which has a sessionStorage of its own.
      sessionStorage.clear();
      expect(await isPrivatePage()).toBe(false);
    },
  );

  it('does so too where the reader lets no page remember anything', async () => {
    vi.spyOn(globalThis, 'sessionStorage', 'get').mockImplementation(() => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    });
    expect(await isPrivatePage()).toBe(false);
    at(await recordOpening({ isPrivate: true }));
    expect(await isPrivatePage()).toBe(true);
  });

  it.each([7, null, ['yes'], { isPrivate: 'no' }, { claim: 'ledger-p02-01' }])(
    'counts as private where its record is damaged (%#) or gone',
    async (damaged) => {
      at(await recordOpening({ isPrivate: false }));
      const [name = ''] = Object.keys(await session.get());
      await session.set({ [name]: damaged });
      expect(await isPrivatePage()).toBe(true);
      await session.clear();
      expect(await isPrivatePage()).toBe(true);
    },
  );

  it('counts as private where the browser keeps nothing, which stops nobody', async () => {
    for (const way of ['get', 'set'] as const)
      vi.spyOn(session, way).mockImplementation(() => {
        throw new Error('The disk is gone.');
      });
    at(await recordOpening({ isPrivate: false, claim: 'ledger-p02-01' }));
    expect(await isPrivatePage()).toBe(true);
    expect(await takeOpening()).toEqual({ isPrivate: true });
  });
});

describe('storage that never answers', () => {
  it('keeps no page from opening, nor from showing as one of a private window', async () => {
    vi.useFakeTimers();
    for (const way of ['get', 'set'] as const)
      vi.spyOn(session, way).mockReturnValue(new Promise<never>(() => undefined) as never);
    const recording = recordOpening({ isPrivate: false });
    await vi.advanceTimersByTimeAsync(1000);
    at(await recording);
    const asked = Promise.all([isPrivatePage(), takeOpening()]);
    await vi.advanceTimersByTimeAsync(1000);
    expect(await asked).toEqual([true, { isPrivate: true }]);
  });
});

describe('what a page is opened with', () => {
  const claim = 'ledger-p02-01';

  it('is there once in a private window', async () => {
    at(await recordOpening({ isPrivate: true, claim }));
    expect(await takeOpening()).toEqual({ isPrivate: true, claim });
    expect(await takeOpening()).toEqual({ isPrivate: true });
    expect(await stored()).not.toContain(claim);
  });

  it('is there again for a page that is loaded anew, but for the address of the page before', async () => {
    at(await recordOpening({ isPrivate: false, claim, page: PAGE }));
    expect(await takeOpening()).toEqual({ isPrivate: false, claim, page: PAGE });
    expect(await takeOpening()).toEqual({ isPrivate: false, claim });
    expect(await stored()).not.toContain('acme.example');
  });

  it.each([true, false])('has its citation once, and not for a tab opened from it (private: %s)', async (isPrivate) => {
    const key = await recordOpening({ isPrivate, cite: claim });
    at(key);
    expect(await takeOpening()).toEqual({ isPrivate, cite: claim });
    sessionStorage.clear();
    at(key);
    expect(await takeOpening()).toEqual({ isPrivate });
    expect(await stored()).not.toContain(claim);
  });

  it('is nothing where the page was opened from a bookmark', async () => {
    expect(await takeOpening()).toBeUndefined();
  });

  it('lies in memory alone, under a key that tells nothing of it', async () => {
    const keys = [
      await recordOpening({ isPrivate: true, claim }),
      await recordOpening({ isPrivate: false, page: PAGE }),
    ];
    for (const key of keys) expect(key).toMatch(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/);
    expect(keys[0]).not.toBe(keys[1]);
    expect(await local.get()).toEqual({});
  });

  it('goes when no page took it in time, and leaves other things as they are', async () => {
    await session.set({ awayThisSession: ['shop'] });
    const now = Date.now();
    await recordOpening({ isPrivate: true, claim }, now);
    await recordOpening({ isPrivate: false, page: PAGE }, now);
    await recordOpening({ isPrivate: false, cite: 'ledger-p02-02' }, now);
    await recordOpening({ isPrivate: false }, now + MINUTE);
    expect(await stored()).toContain(claim);
    expect(await stored()).toContain('ledger-p02-02');
    expect(await stored()).toContain('acme.example');
    await recordOpening({ isPrivate: false }, now + 2 * MINUTE);
    expect(await stored()).not.toMatch(/ledger-|acme\.example/);
    expect(await session.get()).toMatchObject({ awayThisSession: ['shop'] });
  });

  it('is written no more where nothing of it has to go', async () => {
    const now = Date.now();
    await recordOpening({ isPrivate: false, claim }, now);
    const write = vi.spyOn(session, 'set');
    await recordOpening({ isPrivate: false }, now + 2 * MINUTE);
    expect(write).toHaveBeenCalledTimes(1);
  });

  it('is forgotten with all else of the session, but for the kind of window', async () => {
    at(await recordOpening({ isPrivate: false, claim, page: PAGE }));
    await session.set({ awayThisSession: ['shop'] });
    await forgetSession();
    expect(Object.values(await session.get())).toEqual([{ isPrivate: false, at: expect.any(Number) }]);
    expect(await isPrivatePage()).toBe(false);
  });

  it('is kept for the two hundred latest openings', async () => {
    const now = Date.now();
    for (let opening = 0; opening < 203; opening++)
      await recordOpening({ isPrivate: false, claim: `claim-${opening}.` }, now + opening);
    expect(Object.keys(await session.get())).toHaveLength(200);
    expect(await stored()).not.toMatch(/claim-[012]\./);
  });

  it.each([7, null, 'x'.repeat(65_537)])(
    'is taken for nothing where it can’t have been handed over (%#)',
    async (wrong) => {
      at(await recordOpening({ isPrivate: false, page: PAGE }));
      const [name = ''] = Object.keys(await session.get());
      await session.set({ [name]: { isPrivate: false, page: wrong, claim: wrong } });
      expect(await takeOpening()).toEqual({ isPrivate: false });
    },
  );
});
