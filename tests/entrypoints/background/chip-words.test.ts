import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeSettings } from '../../../browser/storage.ts';
import { CHIP_SAYS } from '../../../core/reader/settings.ts';
import { answer } from '../../../entrypoints/background/answer.ts';
import { twoCompanies } from '../support/fictional.ts';
import { servePackage } from '../support/package.ts';
import { scriptAt, tab } from '../support/sender.ts';

const dataset = twoCompanies();
const before = { version: '2025.12.1', date: '2025-12-01', profiles: {} };
dataset.changelog = [
  before,
  {
    version: dataset.version,
    date: dataset.updated,
    profiles: { acme: { added: [], changed: ['ledger-p02-01'], withdrawn: [] } },
  },
];
servePackage(dataset);

const PUMP = 'https://www.acme.example/pump-3';
const HOME = 'https://www.acme.example/';
const TODAY = new Date(2026, 10, 22, 12);
const TOMORROW = new Date(2026, 10, 23, 0, 1);

let tabs = 500;

/** Whether the chip of a page says its words, in a tab that nobody used before. */
async function says(url: string, { visible = true, incognito = false } = {}): Promise<boolean | undefined> {
  const request = { type: 'chip', page: { url }, visible, showing: false } as const;
  const reply = await answer(request, scriptAt(url, { tab: tab({ id: ++tabs, incognito }) }));
  return (reply as { says: boolean } | null)?.says;
}

const { session } = fakeBrowser.storage;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: TODAY });
  vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockResolvedValue(undefined);
});

describe('the chip says its words', () => {
  it('once a day on a site', async () => {
    expect([await says(PUMP), await says(PUMP)]).toEqual([true, false]);
    vi.setSystemTime(TOMORROW);
    expect([await says(PUMP), await says(PUMP)]).toEqual([true, false]);
  });

  it('again where the page is about other sections', async () => {
    expect([await says(PUMP), await says(HOME), await says(HOME)]).toEqual([true, true, false]);
  });

  it('again where there is something new', async () => {
    await says(PUMP);
    const { chipSaid } = (await session.get('chipSaid')) as { chipSaid: Record<string, { version: string }> };
    const older = Object.fromEntries(
      Object.entries(chipSaid).map(([site, said]) => [site, { ...said, version: before.version }]),
    );
    await session.set({ chipSaid: older });
    expect([await says(PUMP), await says(PUMP)]).toEqual([true, false]);
  });

  it('to a page that asks twice in a moment, and to one that nobody sees yet, which takes no turn', async () => {
    expect([await says(PUMP, { visible: false }), await says(PUMP)]).toEqual([true, true]);
    const same = tab({ id: ++tabs });
    const ask = async () => {
      vi.setSystemTime(TOMORROW);
      const request = { type: 'chip', page: { url: PUMP }, visible: true, showing: false } as const;
      return ((await answer(request, scriptAt(PUMP, { tab: same }))) as { says: boolean } | null)?.says;
    };
    expect([await ask(), await ask()]).toEqual([true, true]);
  });

  it('where storage does not answer within a second', async () => {
    vi.useFakeTimers({ toFake: ['Date', 'setTimeout'], now: TODAY });
    const { get } = session;
    const never = new Promise<never>(() => undefined);
    const read = vi
      .spyOn(session, 'get')
      .mockImplementation((names) => (names === 'chipSaid' ? never : Reflect.apply(get, session, [names])));
    const said = says(PUMP);
    await vi.waitFor(() => expect(read).toHaveBeenCalledWith('chipSaid'));
    await vi.advanceTimersByTimeAsync(1000);
    expect(await said).toBe(true);
  });

  it.each([
    ['always', [true, true]],
    ['mark', [false, false]],
  ] as const)('as the reader chose (%s)', async (chipSays, told) => {
    expect(CHIP_SAYS).toContain(chipSays);
    await changeSettings((settings) => ({ ...settings, chipSays }));
    expect([await says(PUMP), await says(PUMP)]).toEqual(told);
    expect(await session.get()).toEqual({});
  });

  it('without anything kept for good, and without normal windows hearing of private ones', async () => {
    expect([await says(PUMP, { incognito: true }), await says(PUMP, { incognito: true })]).toEqual([true, false]);
    expect(await says(PUMP)).toBe(true);
    expect(await fakeBrowser.storage.local.get()).toEqual({});
  });

  it.each([7, null, [], { 'acme-shop': 7 }, { 'acme-shop': { day: '2026-11-22', sections: 'river', version: '1' } }])(
    'where what was kept is damaged (%#), or can’t be kept',
    async (damaged) => {
      await session.set({ chipSaid: damaged });
      expect(await says(PUMP)).toBe(true);
      vi.spyOn(session, 'set').mockRejectedValue(new Error('full'));
      await session.remove('chipSaid');
      expect(await says(PUMP)).toBe(true);
    },
  );
});
