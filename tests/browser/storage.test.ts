import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { recordOpening } from '../../browser/opening.ts';
import {
  changeMemory,
  changeSettings,
  onChoicesChanged,
  readMemory,
  readSettings,
  reset,
} from '../../browser/storage.ts';
import { EMPTY_MEMORY, type Memory, withoutAway } from '../../core/reader/memory.ts';
import { DEFAULT_SETTINGS, isSiteOn, isTopicOn, withSite, withTopic } from '../../core/reader/settings.ts';
import { settled } from '../entrypoints/support/settled.ts';

const { local, session } = fakeBrowser.storage;
const sendAway = (site: string) => (memory: Memory) => ({
  ...memory,
  awayThisSession: [...memory.awayThisSession, site],
});
const hide = (site: string) => (memory: Memory) => ({ ...memory, awayUntil: { ...memory.awayUntil, [site]: 5 } });
const showSummary = (site: string) => (memory: Memory) => ({
  ...memory,
  summaryShown: { ...memory.summaryShown, [site]: '2026-11-22' },
});

describe('choices', () => {
  it('last, and start from the defaults', async () => {
    expect(await readSettings()).toEqual(DEFAULT_SETTINGS);
    expect(await readMemory()).toEqual(EMPTY_MEMORY);
    await changeSettings((settings) => ({ ...settings, theme: 'dark' }));
    expect(await readSettings()).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark' });
    expect(await session.get()).toEqual({});
  });

  it('of being sent away end with the session, those for longer do not', async () => {
    await changeMemory(sendAway('shop'));
    await changeMemory(hide('cloud'));
    await session.clear();
    expect(await readMemory()).toEqual({ ...EMPTY_MEMORY, awayUntil: { cloud: 5 } });
  });

  it('of the first version are read under their first name, and move with the first change', async () => {
    await local.set({ visits: { awayUntil: { cloud: 5 } } });
    expect(await readMemory()).toEqual({ ...EMPTY_MEMORY, awayUntil: { cloud: 5 } });
    await changeMemory(hide('shop'));
    const { awayThisSession: _, ...lasting } = EMPTY_MEMORY;
    expect(await local.get()).toEqual({ memory: { ...lasting, awayUntil: { cloud: 5, shop: 5 }, version: 2 } });
  });

  it('are all kept where several are made at once', async () => {
    await Promise.all([
      changeSettings((settings) => withTopic(settings, 'water', false)),
      changeSettings((settings) => withSite(settings, 'shop', false)),
      changeMemory(hide('shop')),
      changeMemory(sendAway('cloud')),
      changeSettings((settings) => ({ ...settings, corner: 'top-left' })),
      changeMemory(hide('cloud')),
    ]);
    const settings = await readSettings();
    expect(settings.corner).toBe('top-left');
    expect(isTopicOn(settings, 'water')).toBe(false);
    expect(isSiteOn(settings, 'shop')).toBe(false);
    expect(await readMemory()).toMatchObject({ awayUntil: { shop: 5, cloud: 5 }, awayThisSession: ['cloud'] });
  });

  it('stay untouched where there is nothing to change', async () => {
    expect(await changeMemory(hide('shop'))).toBe(true);
    const before = { ...(await local.get()), ...(await session.get()) };
    expect(await changeMemory(() => undefined)).toBe(false);
    expect({ ...(await local.get()), ...(await session.get()) }).toEqual(before);
  });
});

describe('choices in a private window', () => {
  it('never reach lasting storage', async () => {
    await changeSettings((settings) => withTopic(settings, 'water', false), true);
    await changeMemory(hide('shop'), true);
    await changeMemory(sendAway('cloud'), true);
    await changeMemory(showSummary('shop'), true);
    expect(await local.get()).toEqual({});
    expect(isTopicOn(await readSettings(true), 'water')).toBe(false);
    expect(await readMemory(true)).toMatchObject({ awayUntil: { shop: 5 }, awayThisSession: ['cloud'] });
  });

  it('do not show in other windows', async () => {
    await changeSettings((settings) => withTopic(settings, 'water', false), true);
    await changeMemory(hide('shop'), true);
    await changeMemory(sendAway('cloud'), true);
    expect(await readSettings()).toEqual(DEFAULT_SETTINGS);
    expect(await readMemory()).toEqual(EMPTY_MEMORY);
  });

  it('follow the lasting ones until something is chosen there', async () => {
    await changeSettings((settings) => ({ ...settings, theme: 'dark' }));
    await changeMemory(sendAway('shop'));
    expect(await readSettings(true)).toMatchObject({ theme: 'dark' });
    expect(await readMemory(true)).toMatchObject({ awayThisSession: ['shop'] });
    await changeSettings((settings) => ({ ...settings, theme: 'light' }));
    expect(await readSettings(true)).toMatchObject({ theme: 'light' });

    await changeSettings((settings) => ({ ...settings, corner: 'top-left' }), true);
    await changeSettings((settings) => ({ ...settings, theme: 'auto' }));
    expect(await readSettings(true)).toMatchObject({ theme: 'light', corner: 'top-left' });
    expect(await readSettings()).toMatchObject({ theme: 'auto', corner: DEFAULT_SETTINGS.corner });
  });
});

describe('what is remembered in a private window', () => {
  it('is what changed there, and else what is remembered everywhere', async () => {
    await changeMemory(showSummary('shop'), true);
    await changeMemory(hide('cloud'));
    expect(await readMemory(true)).toEqual({
      ...(await readMemory()),
      summaryShown: (await readMemory(true)).summaryShown,
    });
    expect(await readMemory(true)).toMatchObject({
      awayUntil: { cloud: 5 },
      summaryShown: { shop: expect.any(String) },
    });
    expect(await readMemory()).toMatchObject({ summaryShown: {} });
    await changeMemory(hide('pool'), true);
    await changeMemory(hide('shop'));
    expect((await readMemory(true)).awayUntil).toEqual({ cloud: 5, pool: 5 });
    expect((await readMemory()).awayUntil).toEqual({ cloud: 5, shop: 5 });
  });
});

describe('what a newer version of the extension stored', () => {
  it('is kept where this one changes something, in every window', async () => {
    const settings = { ...DEFAULT_SETTINGS, version: 4, theme: 'sepia', voice: { on: true } };
    const memory = { version: 3, awayUntil: { shop: 5 }, voiceHeard: { shop: '2027-01-01' } };
    await local.set({ settings, memory });
    await changeSettings((read) => withTopic(read, 'water', false));
    await changeMemory(hide('cloud'));
    const kept = { ...(await local.get()) };
    expect(kept).toEqual({
      settings: { ...settings, topics: { water: false } },
      memory: { ...memory, awayUntil: { shop: 5, cloud: 5 } },
    });
    await changeSettings((read) => withTopic(read, 'air', false), true);
    await changeMemory(hide('pool'), true);
    expect(await local.get()).toEqual(kept);
    expect(await session.get()).toMatchObject({
      privateSettings: { ...settings, topics: { water: false, air: false } },
      privateMemory: { awayUntil: { shop: 5, cloud: 5, pool: 5 } },
    });
  });

  it('gets its version back only when everything is forgotten', async () => {
    await local.set({ settings: { version: 4 }, memory: { version: 3 } });
    await reset();
    await changeSettings((read) => withTopic(read, 'water', false));
    await changeMemory(hide('shop'));
    expect(await local.get()).toMatchObject({ settings: { version: 3 }, memory: { version: 2 } });
  });
});

describe('storage that is out of order', () => {
  it('gives repaired choices and keeps every healthy one', async () => {
    await local.set({
      settings: { topics: { water: false, air: 'no' }, sites: 7, corner: 'middle', theme: 'dark' },
      memory: { awayUntil: { shop: 5, cloud: 'x' }, seen: { popup: 'yesterday' } },
    });
    await session.set({ awayThisSession: ['shop', 3] });
    expect(await readSettings()).toEqual({ ...DEFAULT_SETTINGS, topics: { water: false }, theme: 'dark' });
    expect(await readMemory()).toEqual({ ...EMPTY_MEMORY, awayUntil: { shop: 5 }, awayThisSession: ['shop'] });
  });

  it.each(['rejects', 'throws'])('that %s on reading is like an empty one', async (how) => {
    await local.set({ settings: { ...DEFAULT_SETTINGS, theme: 'dark' } });
    for (const area of [local, session])
      vi.spyOn(area, 'get').mockImplementation(() => {
        if (how === 'throws') throw new Error('corrupt');
        return Promise.reject(new Error('corrupt'));
      });
    for (const isPrivate of [false, true]) {
      expect(await readSettings(isPrivate)).toEqual(DEFAULT_SETTINGS);
      expect(await readMemory(isPrivate)).toEqual(EMPTY_MEMORY);
    }
  });

  it('that refuses a choice says so, and holds up none after it', async () => {
    const full = new Error('QUOTA_BYTES quota exceeded');
    vi.spyOn(local, 'set').mockRejectedValueOnce(full).mockRejectedValueOnce(full);
    await expect(changeSettings((settings) => ({ ...settings, theme: 'dark' }))).rejects.toBe(full);
    await expect(changeMemory(hide('shop'))).rejects.toBe(full);
    await changeSettings((settings) => ({ ...settings, corner: 'top-left' }));
    await changeMemory(hide('cloud'));
    expect(await readSettings()).toEqual({ ...DEFAULT_SETTINGS, corner: 'top-left' });
    expect(await readMemory()).toMatchObject({ awayUntil: { cloud: 5 } });
  });
});

describe('storage that takes long', () => {
  const dark = { ...DEFAULT_SETTINGS, theme: 'dark' } as const;
  /** Makes storage answer only once it is told to. */
  function slowDown(method: 'get' | 'set'): () => void {
    const { promise: disk, resolve } = Promise.withResolvers<void>();
    for (const area of [local, session]) {
      const original = area[method] as (what: never) => Promise<never>;
      vi.spyOn(area, method).mockImplementation(((what: never) => disk.then(() => original(what))) as never);
    }
    return resolve;
  }

  const everything = async () => JSON.stringify([await local.get(), await session.get()]);

  const stopListening: (() => void)[] = [];
  function listen() {
    const heard = vi.fn();
    stopListening.push(fresh.onChoicesChanged(heard));
    return heard;
  }

  /** A browser that was just started: nothing was read in it yet. */
  let fresh: typeof import('../../browser/storage.ts');

  beforeEach(async () => {
    vi.resetModules();
    fresh = await import('../../browser/storage.ts');
    await local.set({ settings: dark, memory: { awayUntil: { shop: 5 } } });
    vi.useFakeTimers();
  });
  afterEach(() => {
    for (const stop of stopListening.splice(0)) stop();
  });

  it.each([false, true])(
    'is waited for, so that the reader’s choices are what shows (private: %s)',
    async (isPrivate) => {
      const answer = slowDown('get');
      const heard = listen();
      const reading = Promise.all([fresh.readSettings(isPrivate), fresh.readMemory(isPrivate)]);
      await vi.advanceTimersByTimeAsync(900);
      answer();
      expect(await reading).toEqual([dark, { ...EMPTY_MEMORY, awayUntil: { shop: 5 } }]);
      await vi.runAllTimersAsync();
      expect(heard).not.toHaveBeenCalled();
    },
  );

  it.each([false, true])(
    'is not waited for longer than a second: the defaults show (private: %s)',
    async (isPrivate) => {
      slowDown('get');
      const reading = Promise.all([fresh.readSettings(isPrivate), fresh.readMemory(isPrivate)]);
      await vi.advanceTimersByTimeAsync(1000);
      expect(await reading).toEqual([DEFAULT_SETTINGS, EMPTY_MEMORY]);
    },
  );

  it('is news once it answers, for all who show something', async () => {
    const answer = slowDown('get');
    const [heard, also, stopped] = [listen(), listen(), vi.fn()];
    fresh.onChoicesChanged(stopped)();
    const reading = fresh.readSettings();
    await vi.advanceTimersByTimeAsync(1000);
    await reading;
    expect(heard).not.toHaveBeenCalled();
    answer();
    await vi.runAllTimersAsync();
    expect([heard, also, stopped].map(({ mock }) => mock.calls.length)).toEqual([1, 1, 0]);
    expect(await fresh.readSettings()).toEqual(dark);
  });

  it('that is always late is news once, and shows what it said last', async () => {
    const get = local.get.bind(local);
    const slow = async (what: never) => {
      await new Promise((resolve) => setTimeout(resolve, 1500));
      return get(what);
    };
    const reads = vi.spyOn(local, 'get').mockImplementation(slow as never);
    const shown: unknown[] = [];
    const show = async () => shown.push((await fresh.readSettings()).theme);
    stopListening.push(fresh.onChoicesChanged(() => void show()));
    void show();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(shown).toEqual(['auto', 'dark']);
    expect(reads).toHaveBeenCalledTimes(2);
  });

  it.each([
    ['answers late', 3000, dark],
    ['does not answer', Number.POSITIVE_INFINITY, undefined],
  ])('gives what is kept elsewhere no defaults where it %s', async (_, ms, kept) => {
    const answer = slowDown('get');
    if (ms < Number.POSITIVE_INFINITY) setTimeout(answer, ms);
    const reading = fresh.readKeptSettings().catch(() => undefined);
    await vi.advanceTimersByTimeAsync(4000);
    expect(await reading).toEqual(kept);
  });

  it('is no news if it fails in the end', async () => {
    const { promise, reject } = Promise.withResolvers<never>();
    vi.spyOn(local, 'get').mockReturnValue(promise as never);
    const heard = listen();
    const reading = fresh.readSettings();
    await vi.advanceTimersByTimeAsync(1000);
    expect(await reading).toEqual(DEFAULT_SETTINGS);
    reject(new Error('corrupt'));
    await vi.runAllTimersAsync();
    expect(heard).not.toHaveBeenCalled();
  });

  it('leaves no timer behind once it has answered', async () => {
    await fresh.readSettings();
    await fresh.readMemory();
    await fresh.changeSettings((settings) => ({ ...settings, theme: 'light' }));
    await fresh.changeMemory(hide('cloud'));
    expect(vi.getTimerCount()).toBe(0);
  });

  describe.each([
    ['settings', () => fresh.changeSettings((settings) => ({ ...settings, theme: 'light' }))],
    ['memory', () => fresh.changeMemory(hide('cloud'))],
    ['memory of the session', () => fresh.changeMemory(sendAway('cloud'))],
  ])('(a change of the %s)', (_, change) => {
    it.each(['get', 'set'] as const)('is waited for while a change may still be kept (%s)', async (method) => {
      const answer = slowDown(method);
      const changing = change();
      await vi.advanceTimersByTimeAsync(3900);
      answer();
      await changing;
      expect(await everything()).toMatch(/light|cloud/);
    });

    it.each(['get', 'set'] as const)(
      'says so after four seconds where the change can’t be kept (%s)',
      async (method) => {
        slowDown(method);
        const refused = expect(change()).rejects.toThrow('Storage does not answer');
        await vi.advanceTimersByTimeAsync(4000);
        await refused;
      },
    );

    it('writes nothing that was given up', async () => {
      const answer = slowDown('get');
      const write = [vi.spyOn(local, 'set'), vi.spyOn(session, 'set')];
      const refused = expect(change()).rejects.toThrow();
      await vi.advanceTimersByTimeAsync(4000);
      await refused;
      answer();
      await vi.runAllTimersAsync();
      for (const one of write) expect(one).not.toHaveBeenCalled();
    });

    it('holds up no later change once it was given up', async () => {
      const answer = slowDown('get');
      const refused = expect(change()).rejects.toThrow();
      await vi.advanceTimersByTimeAsync(4000);
      await refused;
      answer();
      await change();
      expect(await everything()).toMatch(/light|cloud/);
    });
  });

  it('says so where nothing can be forgotten, and holds up no later change', async () => {
    vi.spyOn(local, 'clear').mockReturnValueOnce(new Promise<never>(() => {}) as never);
    const refused = expect(fresh.reset()).rejects.toThrow('Storage does not answer');
    const later = fresh.changeMemory(hide('cloud'));
    await vi.advanceTimersByTimeAsync(4000);
    await refused;
    expect(await later).toBe(true);
  });
});

describe('lasting storage that is full', () => {
  const full = new Error('QUOTA_BYTES quota exceeded');

  it.each([false, true])('still lets the notice be sent away for the session (private: %s)', async (isPrivate) => {
    vi.spyOn(local, 'set').mockRejectedValue(full);
    expect(await changeMemory(sendAway('shop'), isPrivate)).toBe(true);
    expect(await readMemory(isPrivate)).toEqual({ ...EMPTY_MEMORY, awayThisSession: ['shop'] });
  });

  it('lets nothing be done by half: what can’t be taken back for good is not taken back for the session', async () => {
    await changeMemory(hide('shop'));
    await changeMemory(sendAway('shop'));
    const before = await readMemory();
    vi.spyOn(local, 'set').mockRejectedValue(full);
    await expect(changeMemory((memory) => withoutAway(memory, 'shop'))).rejects.toBe(full);
    expect(await readMemory()).toEqual(before);
  });

  it('is not written to by what changes nothing in it', async () => {
    await changeMemory(sendAway('shop'));
    const write = vi.spyOn(local, 'set').mockRejectedValue(full);
    expect(await changeMemory((memory) => withoutAway(memory, 'shop'))).toBe(true);
    expect(await readMemory()).toEqual(EMPTY_MEMORY);
    expect(write).not.toHaveBeenCalled();
  });
});

describe('reset', () => {
  it('forgets everything, lasting and of the session', async () => {
    await Promise.all([
      changeSettings((settings) => ({ ...settings, theme: 'dark' })),
      changeSettings((settings) => ({ ...settings, theme: 'light' }), true),
      changeMemory(sendAway('shop')),
      changeMemory(hide('shop'), true),
    ]);
    await reset();
    expect(await local.get()).toEqual({});
    expect(await session.get()).toEqual({});
  });

  it('forgets in a private window what was chosen in private windows, and nothing else', async () => {
    await changeSettings((settings) => ({ ...settings, theme: 'dark' }));
    await changeMemory(hide('shop'));
    await changeMemory(sendAway('shop'));
    const before = [await local.get(), await session.get()];
    await changeSettings((settings) => ({ ...settings, theme: 'light' }), true);
    await changeMemory(hide('cloud'), true);
    await changeMemory(sendAway('cloud'), true);
    await reset(true);
    expect([await local.get(), await session.get()]).toEqual(before);
  });

  it.each([
    ['settings', () => changeSettings((settings) => ({ ...settings, theme: 'dark' }))],
    ['memory', () => changeMemory(hide('shop'))],
  ])('waits for a change of the %s under way, so that nothing comes back', async (_, change) => {
    const { promise: disk, resolve: spin } = Promise.withResolvers<void>();
    const set = local.set;
    vi.spyOn(local, 'set').mockImplementationOnce((items: object) => disk.then(() => set(items)));
    const under = change();
    await vi.waitFor(() => expect(local.set).toHaveBeenCalled());
    const forgotten = reset();
    await settled();
    spin();
    await Promise.all([under, forgotten]);
    expect(await local.get()).toEqual({});
  });
});

describe('onChoicesChanged', () => {
  it.each<[string, () => Promise<unknown>]>([
    ['a choice', () => changeSettings((settings) => ({ ...settings, theme: 'dark' }))],
    ['a choice in a private window', () => changeSettings((settings) => withTopic(settings, 'water', false), true)],
    ['being sent away', () => changeMemory(sendAway('shop'))],
    ['being sent away in a private window', () => changeMemory(sendAway('shop'), true)],
    ['being hidden for a while', () => changeMemory(hide('shop'))],
  ])('tells of %s, and of its being forgotten', async (_, choose) => {
    const heard = vi.fn();
    onChoicesChanged(heard);
    await choose();
    expect(heard).toHaveBeenCalled();
    heard.mockClear();
    await reset();
    expect(heard).toHaveBeenCalled();
  });

  it.each([false, true])('says nothing of what is merely remembered (private: %s)', async (isPrivate) => {
    const heard = vi.fn();
    onChoicesChanged(heard);
    await changeMemory(showSummary('shop'), isPrivate);
    await changeMemory(showSummary('cloud'), isPrivate);
    const shown = { shop: { day: '2026-11-22', sections: ['river'] } };
    await changeMemory((memory) => ({ ...memory, shown }), isPrivate);
    await changeMemory(
      (memory) => ({ ...memory, seen: { popup: { version: '2026.1.1', day: '2026-11-22' } } }),
      isPrivate,
    );
    expect(heard).not.toHaveBeenCalled();
  });

  it('says nothing of how pages of the extension were opened', async () => {
    const heard = vi.fn();
    onChoicesChanged(heard);
    await recordOpening({ isPrivate: false, page: 'https://acme.example/pump-3' });
    expect(await fakeBrowser.storage.session.get()).not.toEqual({});
    expect(heard).not.toHaveBeenCalled();
  });

  it('says nothing more once stopped', async () => {
    const heard = vi.fn();
    onChoicesChanged(heard)();
    await changeSettings((settings) => ({ ...settings, theme: 'dark' }));
    expect(heard).not.toHaveBeenCalled();
  });
});
