import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { OPENING, takeOpening } from '../../../browser/opening.ts';
import { changeSettings, readMemory, readSettings } from '../../../browser/storage.ts';
import { assetPath } from '../../../core/bundle/asset-path.ts';
import type { Replies, Request } from '../../../core/notice/messages.ts';
import { ASK_PAGE, CHOICES_CHANGED } from '../../../core/notice/page-messages.ts';
import { CHIP_MARGIN } from '../../../core/notice/parts.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../core/reader/settings.ts';
import { answer } from '../../../entrypoints/background/answer.ts';
import { laterEntry, shopAbroad } from '../../core/fictional.ts';
import { twoCompanies } from '../support/fictional.ts';
import { servePackage } from '../support/package.ts';
import { scriptAt, tab } from '../support/sender.ts';
import { marked, pressesIn } from '../support/tree.ts';

const dataset = twoCompanies();
dataset.profiles[0]?.sites.push(shopAbroad());
const COPY = 'https://copies.example/pumps';
const { source: GAZETTE } = laterEntry();
dataset.profiles[0]?.later.push(laterEntry({ source: { ...GAZETTE, readAt: COPY } }));
// Only the current version brought news: one claim changed.
dataset.changelog = [
  {
    version: dataset.version,
    date: dataset.updated,
    profiles: { acme: { added: [], changed: ['ledger-p02-01'], withdrawn: [] } },
  },
];
const { files } = servePackage(dataset);
files.set(assetPath.guide('bolt'), '{"id": "bolt"');

const PUMP = 'https://www.acme.example/pump-3';
const POOL = 'https://pool.example/pump-3';
const ABROAD = 'https://www.acme-abroad.example/pump-3';
const SIGN_IN = 'https://acme.example/sign-in';
const DAMAGED = 'https://bolt.example/';
const SITE = 'acme-shop';
const SOURCE = 'https://ledger.example/acme';
const TODAY = new Date(2026, 10, 22, 12);
const TOMORROW = new Date(2026, 10, 23, 0, 1);

const page = (url: string) => ({ url });
const chip = (url: string, changes = {}) =>
  ask({ type: 'chip', page: page(url), visible: true, showing: false }, url, changes);
const panel = (url: string, full: string[] = []) => ask({ type: 'panel', page: page(url), full }, url);
const choose = (request: Request, changes = {}) => ask(request, PUMP, changes);
const inPages = (choice: Settings['inPages']) => changeSettings((settings) => ({ ...settings, inPages: choice }));

function ask<T extends Request['type']>(request: Request & { type: T }, url: string, changes = {}) {
  return answer(request, scriptAt(url, changes)) as
    | Promise<T extends keyof Replies ? Exclude<Replies[T], false> : boolean>
    | undefined;
}

const acme = dataset.profiles[0] ?? never();
const leadsOf = (id: string) => acme.sections.find((section) => section.id === id)?.leads ?? never();
const pairsOf = (id: string) =>
  acme.sections.find((section) => section.id === id)?.glance.map(({ then }) => then.rests[0]) ?? never();
const claimsOf = (id: string) => acme.claims.filter(({ section }) => section === id).map((claim) => claim.id);

function never(): never {
  throw new Error('there is nothing');
}

let tabs = 100;

/** A page in a tab that no test used before. */
function inNewTab(changes = {}) {
  return { tab: tab({ id: ++tabs, ...changes }) };
}

/** The address of the page that was opened last. */
async function openedPage(): Promise<URL> {
  return new URL((await fakeBrowser.tabs.query({})).at(-1)?.url ?? '');
}

async function stored() {
  return { ...(await fakeBrowser.storage.local.get()), ...(await fakeBrowser.storage.session.get()) };
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: TODAY });
  // Messages to the page that asks arrive: it is still open.
  vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockResolvedValue(undefined);
});

describe('whoever asks', () => {
  it('is told about the page when it is our script in the tab’s top frame', async () => {
    expect(await chip(PUMP)).toMatchObject({ site: { id: SITE }, first: 'river', more: 1 });
  });

  it.each<[string, object]>([
    ['another extension', { id: 'another-extension' }],
    ['a page that names no extension', { id: undefined }],
    ['a frame inside the page', { frameId: 3 }],
    ['the popup or the background, which have no tab', { tab: undefined, frameId: undefined }],
  ])('gets no answer and changes nothing when it is %s', async (_, changes) => {
    expect(chip(PUMP, changes)).toBeUndefined();
    expect(choose({ type: 'switch-topic', topic: 'water', on: false }, changes)).toBeUndefined();
    expect(choose({ type: 'close', site: SITE }, changes)).toBeUndefined();
    expect(await stored()).toEqual({});
  });

  it.each([
    ['of another site', 'https://elsewhere.example/'],
    ['of another subdomain', 'https://acme.example/pump-3'],
    ['read without encryption', 'http://www.acme.example/pump-3'],
    ['at another port', 'https://www.acme.example:8443/pump-3'],
    ['of the extension', 'chrome-extension://test-extension-id/options.html'],
    ['whose address the browser keeps to itself', undefined],
  ])('gets no answer about a page when it is on a page %s', (_, url) => {
    expect(chip(PUMP, { url })).toBeUndefined();
    expect(ask({ type: 'panel', page: page(PUMP), full: [] }, PUMP, { url })).toBeUndefined();
    expect(ask({ type: 'correction', page: page(PUMP), claim: 'ledger-p02-01' }, PUMP, { url })).toBeUndefined();
  });

  it.each(['', 'no address', 'https://[', 'about:blank', 'data:text/html,x'])(
    'gets no answer where neither address has an origin: %j',
    (url) => {
      expect(chip(url, { url })).toBeUndefined();
      expect(ask({ type: 'panel', page: page(url), full: [] }, url)).toBeUndefined();
    },
  );

  it('may have moved on inside the page since the browser looked', async () => {
    expect(await chip(PUMP, { url: 'https://www.acme.example/another#part' })).toMatchObject({ first: 'river' });
  });
});

describe('a message', () => {
  const visible = true;
  it.each<[string, unknown]>([
    ['is nothing', undefined],
    ['is null', null],
    ['is a number', 7],
    ['is a text', 'chip'],
    ['is a list', [{ type: 'chip' }]],
    ['has no type', {}],
    ['has an unknown type', { type: 'everything' }],
    ['lacks the page', { type: 'chip', visible }],
    ['has a page without address', { type: 'chip', page: { title: 'Pump' }, visible }],
    ['has an address that is no text', { type: 'chip', page: { url: { href: PUMP } }, visible }],
    ['has an endless address', { type: 'chip', page: { url: `${PUMP}?${'x'.repeat(65536)}` }, visible }],
    ['says more than it may', { type: 'chip', page: { url: PUMP, html: '<p>' }, visible }],
    ['names sections in no list', { type: 'panel', page: { url: PUMP }, full: 'river' }],
    ['switches neither on nor off', { type: 'switch-topic', topic: 'water', on: 'no' }],
    ['closes no site', { type: 'close' }],
    ['opens an address without saying whose source it is', { type: 'source', url: SOURCE, behind: false }],
    ['opens an endless address', { type: 'source', profile: 'acme', url: SOURCE + 'x'.repeat(2000), behind: false }],
  ])('that %s gets no answer, and harms nothing', async (_, message) => {
    expect(answer(message, scriptAt(PUMP))).toBeUndefined();
    expect(await stored()).toEqual({});
  });
});

describe('the chip', () => {
  it.each(['chip', 'summary'] as const)('is all that the page gets, and how it is drawn (%s)', async (choice) => {
    await inPages(choice);
    const { closed, open, waiting, broken, unreachable, style, ...view } = (await chip(PUMP)) ?? never();
    expect(Object.keys(view).sort()).toEqual([
      'about',
      'corner',
      'first',
      'more',
      'notice',
      'profile',
      'says',
      'sendAway',
      'site',
      'theme',
    ]);
  });

  it('tells nothing of claims, of other sites or of what the reader chose about them', async () => {
    const plain = await chip(PUMP);
    for (const { text } of dataset.profiles.flatMap((profile) => profile.claims))
      expect(JSON.stringify(plain)).not.toContain(text);

    await fakeBrowser.storage.local.set({
      settings: { ...DEFAULT_SETTINGS, topics: { air: false }, sites: { 'bolt-shop': false } },
      memory: {
        awayUntil: { 'acme-pool': TOMORROW.getTime() },
        seen: { popup: { version: '2026.1.1', day: '2026-11-21' } },
      },
    });
    await fakeBrowser.storage.session.set({ awayThisSession: ['bolt-shop'] });
    expect(await chip(PUMP)).toEqual(plain);
  });

  it('says what it means that the reader sends it away, also by the browser alone', async () => {
    const { sendAway, closed } = (await chip(PUMP)) ?? never();
    expect(sendAway).toMatchObject({ do: 'send-away', request: { type: 'close', site: SITE } });
    expect(pressesIn([closed])).toContainEqual(sendAway.request);
  });

  it('stands as far from the edges as the page’s script takes it to, whatever the page says of variables', async () => {
    const { style } = (await chip(PUMP)) ?? never();
    // More only where the device itself takes an edge.
    expect(style.chip).toMatch(
      new RegExp(`\\.notice\\{--\\w+-chip-margin:max\\(${CHIP_MARGIN}px,(env\\(safe-area-inset-\\w+,0px\\),?)+\\)\\}`),
    );
  });

  it('is about the same where the reader switched a topic off, and about something else on another page', async () => {
    const { about } = (await chip(PUMP)) ?? never();
    expect(await chip('https://www.acme.example/another')).not.toMatchObject({ about });
    await choose({ type: 'switch-topic', topic: 'water', on: false });
    expect(await chip(PUMP)).toMatchObject({ about });
  });

  it('looks as the reader chose', async () => {
    await changeSettings((settings) => ({ ...settings, corner: 'top-left', theme: 'dark' }));
    expect(await chip(PUMP)).toMatchObject({ corner: 'top-left', theme: 'dark' });
  });

  it.each([
    ['on a silent page', SIGN_IN],
    ['on a page of nobody we know', 'https://elsewhere.example/'],
    ['where the dataset is damaged', DAMAGED],
  ])('is not there %s', async (_, url) => {
    expect(await chip(url)).toBeNull();
  });

  it('comes with the badge of its tab, which goes where there is nothing to show', async () => {
    const inTab = { tab: tab({ id: 5 }) };
    await chip(PUMP, inTab);
    expect(await fakeBrowser.action.getBadgeText({ tabId: 5 })).toBe('2');
    expect(await fakeBrowser.action.getBadgeText({ tabId: 6 })).toBe('');
    await chip(SIGN_IN, inTab);
    expect(await fakeBrowser.action.getBadgeText({ tabId: 5 })).toBe('');
  });

  it('is there on a site that the reader allowed; where it was taken back the script is told to end, without a badge', async () => {
    const inTab = { tab: tab({ id: 5 }) };
    const allowed = vi.spyOn(fakeBrowser.permissions, 'contains').mockResolvedValue(true as never);
    expect(await chip(ABROAD, inTab)).toMatchObject({ site: { id: 'acme-abroad' } });
    expect(allowed).toHaveBeenCalledWith({ origins: ['https://www.acme-abroad.example/*'] });
    allowed.mockResolvedValue(false as never);
    for (const url of [ABROAD, 'https://www.acme-abroad.example/sign-in']) {
      await fakeBrowser.action.setBadgeText({ tabId: 5, text: '2' });
      expect(await chip(url, inTab)).toBe(false);
      expect(await fakeBrowser.action.getBadgeText({ tabId: 5 })).toBe('');
    }
  });

  it('leaves no badge where its page gave way meanwhile to one without our script', async () => {
    vi.mocked(fakeBrowser.tabs.sendMessage).mockRejectedValue(new Error('Receiving end does not exist.'));
    await chip(PUMP, { tab: tab({ id: 5 }) });
    await vi.waitFor(async () => expect(await fakeBrowser.action.getBadgeText({ tabId: 5 })).toBe(''));
    expect(fakeBrowser.tabs.sendMessage).toHaveBeenCalledWith(5, ASK_PAGE, { frameId: 0 });
  });

  it('stays out of the page where the reader wants the badge alone', async () => {
    await inPages('badge');
    expect(await chip(PUMP)).toBeNull();
    expect(await fakeBrowser.action.getBadgeText({ tabId: 1 })).toBe('2');
  });
});

describe('the summary that opens by itself', () => {
  beforeEach(() => inPages('summary'));
  const form = async (url: string, changes: object = inNewTab()) => (await chip(url, changes))?.notice;

  it('does so in one tab of several that ask at once', async () => {
    const forms = await Promise.all([1, 2, 3].map(() => form(PUMP)));
    expect(forms.sort()).toEqual(['chip', 'chip', 'panel']);
  });

  it('does so once a day and site', async () => {
    expect([await form(PUMP), await form(PUMP)]).toEqual(['panel', 'chip']);
    expect([await form(POOL), await form(POOL)]).toEqual(['panel', 'chip']);
    vi.setSystemTime(TOMORROW);
    expect([await form(PUMP), await form(PUMP)]).toEqual(['panel', 'chip']);
  });

  it('is kept by a page that asks twice in a moment', async () => {
    const sameTab = inNewTab();
    expect([await form(PUMP, sameTab), await form(PUMP, sameTab)]).toEqual(['panel', 'panel']);
  });

  it('waits for a tab that the reader sees', async () => {
    const hidden = await ask({ type: 'chip', page: page(PUMP), visible: false, showing: false }, PUMP, inNewTab());
    expect(hidden?.notice).toBe('chip');
    expect(await form(PUMP)).toBe('panel');
  });

  it('leaves no lasting trace of a private window', async () => {
    const before = await fakeBrowser.storage.local.get();
    expect(await form(PUMP, inNewTab({ incognito: true }))).toBe('panel');
    expect(await fakeBrowser.storage.local.get()).toEqual(before);
    expect(await form(PUMP)).toBe('panel');
  });

  it('stays a chip where the day can’t be remembered, rather than open again and again', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('full'));
    expect(await form(PUMP)).toBe('chip');
  });
});

describe('the notice of a reader who wants it less often', () => {
  const often = (choice: Settings['often']) => changeSettings((settings) => ({ ...settings, often: choice }));
  const isShown = async (url: string, changes: object = inNewTab()) => (await chip(url, changes)) !== null;

  it('shows once a day and site, and in one tab of several that ask at once', async () => {
    await often('daily');
    const shown = await Promise.all([1, 2, 3].map(() => isShown(PUMP)));
    expect(shown.filter(Boolean)).toHaveLength(1);
    expect(await isShown(PUMP)).toBe(false);
    expect(await isShown(POOL)).toBe(true);
    vi.setSystemTime(TOMORROW);
    expect(await isShown(PUMP)).toBe(true);
  });

  it('shows again where the sections are others, if that is what the reader chose', async () => {
    await often('changed');
    const other = 'https://www.acme.example/another';
    expect([await isShown(PUMP), await isShown(PUMP), await isShown(other)]).toEqual([true, false, true]);
  });

  it('stays where it shows already', async () => {
    await often('daily');
    expect(await isShown(PUMP, inNewTab())).toBe(true);
    const again = await ask({ type: 'chip', page: page(PUMP), visible: true, showing: true }, PUMP);
    expect(again).toMatchObject({ first: 'river' });
  });

  it('waits for a tab that the reader sees', async () => {
    await often('daily');
    expect(await ask({ type: 'chip', page: page(PUMP), visible: false, showing: false }, PUMP, inNewTab())).toBeNull();
    expect(await isShown(PUMP)).toBe(true);
  });

  it('keeps its turn where a page asks twice in a moment, and loses it after that', async () => {
    await often('daily');
    const sameTab = inNewTab();
    expect([await isShown(PUMP, sameTab), await isShown(PUMP, sameTab)]).toEqual([true, true]);
    vi.setSystemTime(TODAY.getTime() + 60_000);
    expect(await isShown(PUMP, sameTab)).toBe(false);
  });

  it('shows rather than not where the turn can’t be remembered', async () => {
    await often('daily');
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('full'));
    expect(await isShown(PUMP)).toBe(true);
  });

  it('leaves no lasting trace of a private window', async () => {
    await often('daily');
    const before = await fakeBrowser.storage.local.get();
    expect(await isShown(PUMP, inNewTab({ incognito: true }))).toBe(true);
    expect(await fakeBrowser.storage.local.get()).toEqual(before);
  });
});

describe('the panel', () => {
  it('has the sections of the page with their pairs, and no statement before the reader wants it', async () => {
    const shown = await panel(PUMP);
    expect(marked(shown, 'data-section')).toEqual(['river', 'overview']);
    expect(marked(shown, 'data-pair')).toEqual([...pairsOf('river'), ...pairsOf('overview')]);
    expect(marked(shown, 'data-claim')).toEqual([]);
  });

  it('has the statement of each pair that the reader opened', async () => {
    const [pair = never()] = pairsOf('river');
    const shown = await panel(PUMP, [pair]);
    expect(marked(shown, 'data-claim')).toEqual([pair]);
    expect(marked(shown, 'data-pair')).toEqual([...pairsOf('river'), ...pairsOf('overview')]);
  });

  it('has all statements of a section that the reader wants in full, the leads first, in place of its pairs', async () => {
    const full = await panel(PUMP, ['river']);
    expect(marked(full, 'data-pair')).toEqual(pairsOf('overview'));
    expect(marked(full, 'data-claim').slice(0, 3)).toEqual(leadsOf('river'));
    expect(marked(full, 'data-claim').toSorted()).toEqual(claimsOf('river').toSorted());
  });

  it('keeps the word about a choice that leaves nothing to show, with the way back', async () => {
    for (const topic of ['company', 'water']) await choose({ type: 'switch-topic', topic, on: false });
    expect(await panel(PUMP)).toBeNull();
    const undo = { type: 'switch-topic', topic: 'water', on: true } as const;
    const done = { text: 'Water is hidden.', undo };
    const left = await ask({ type: 'panel', page: page(PUMP), full: [], done }, PUMP);
    expect(marked(left, 'data-section')).toEqual([]);
    expect(JSON.stringify(left)).toContain(done.text);
    expect(pressesIn(left)).toContainEqual(undo);
  });

  it('has nothing to show on a silent page, and says so where the dataset is damaged', async () => {
    expect(await panel(SIGN_IN)).toBeNull();
    expect(await panel(DAMAGED)).toBe('broken');
  });
});

describe('what the reader chooses in the notice', () => {
  it('“close”: away from that site for this session, and from no other', async () => {
    expect(await choose({ type: 'close', site: SITE })).toBe(true);
    expect(await chip(PUMP)).toBeNull();
    expect(await chip(POOL)).not.toBeNull();
    await fakeBrowser.storage.session.clear();
    expect(await chip(PUMP)).not.toBeNull();
  });

  it('“close” pressed in two tabs is remembered once', async () => {
    await Promise.all([choose({ type: 'close', site: SITE }), choose({ type: 'close', site: SITE })]);
    expect((await readMemory()).awayThisSession).toEqual([SITE]);
  });

  it('“hide for today”: away until tomorrow', async () => {
    expect(await choose({ type: 'hide-today', site: SITE })).toBe(true);
    await fakeBrowser.storage.session.clear();
    expect(await chip(PUMP)).toBeNull();
    expect(await chip(POOL)).not.toBeNull();
    vi.setSystemTime(TOMORROW);
    expect(await chip(PUMP)).not.toBeNull();
  });

  it('“for a month”: away until the same day of the next', async () => {
    expect(await choose({ type: 'hide-month', site: SITE })).toBe(true);
    vi.setSystemTime(new Date(2026, 11, 21, 23));
    expect(await chip(PUMP)).toBeNull();
    expect(await chip(POOL)).not.toBeNull();
    vi.setSystemTime(new Date(2026, 11, 22, 1));
    expect(await chip(PUMP)).not.toBeNull();
  });

  it('“on every site”: no notice anywhere, though the badge stays, and undoing brings back what there was', async () => {
    await inPages('summary');
    expect(await choose({ type: 'in-pages', choice: 'badge' })).toBe(true);
    for (const url of [PUMP, POOL]) expect(await chip(url)).toBeNull();
    expect(await fakeBrowser.action.getBadgeText({ tabId: 1 })).toBe('2');
    await choose({ type: 'in-pages', choice: 'summary' });
    expect(await chip(PUMP)).toMatchObject({ notice: 'panel' });
  });

  it('“hide until there is something new”: away until a version brings something to that site', async () => {
    expect(await choose({ type: 'hide-until-new', site: SITE })).toBe(true);
    vi.setSystemTime(TOMORROW);
    expect(await chip(PUMP)).toBeNull();
    await fakeBrowser.storage.local.set({ memory: { awayUntilNew: { [SITE]: '2025.12.1' } } });
    expect(await chip(PUMP)).not.toBeNull();
  });

  it.each(['close', 'hide-today', 'hide-month', 'hide-until-new'] as const)(
    '“%s” can be undone at once',
    async (type) => {
      await choose({ type, site: SITE });
      expect(await choose({ type: 'show-again', site: SITE })).toBe(true);
      expect(await chip(PUMP)).not.toBeNull();
    },
  );

  it('“hide this topic”: its sections go everywhere, and undoing brings them back', async () => {
    expect(await choose({ type: 'switch-topic', topic: 'water', on: false })).toBe(true);
    for (const url of [PUMP, POOL]) expect(await chip(url)).toMatchObject({ first: 'overview', more: 0 });
    expect(marked(await panel(PUMP), 'data-section')).toEqual(['overview']);
    await choose({ type: 'switch-topic', topic: 'water', on: true });
    expect(await chip(PUMP)).toMatchObject({ first: 'river', more: 1 });
  });

  it('“not on this site”: no notice there, though the badge stays, and undoing brings it back', async () => {
    expect(await choose({ type: 'switch-site', site: SITE, on: false })).toBe(true);
    expect(await chip(PUMP)).toBeNull();
    expect(await fakeBrowser.action.getBadgeText({ tabId: 1 })).toBe('2');
    expect(await chip(POOL)).not.toBeNull();
    await choose({ type: 'switch-site', site: SITE, on: true });
    expect(await chip(PUMP)).not.toBeNull();
  });

  it.each<[string, Request]>([
    ['a topic', { type: 'switch-topic', topic: 'water', on: false }],
    ['a site', { type: 'switch-site', site: SITE, on: false }],
    ['all sites', { type: 'in-pages', choice: 'badge' }],
    ['the day', { type: 'hide-today', site: SITE }],
    ['the month', { type: 'hide-month', site: SITE }],
    ['what comes next', { type: 'hide-until-new', site: SITE }],
    ['the session', { type: 'close', site: SITE }],
  ])('about %s in a private window stays in private windows', async (_, request) => {
    const isPrivate = { tab: tab({ incognito: true }) };
    expect(await choose(request, isPrivate)).toBe(true);
    expect(await fakeBrowser.storage.local.get()).toEqual({});
    expect(await chip(PUMP)).toMatchObject({ first: 'river' });
    expect(await chip(PUMP, isPrivate)).not.toMatchObject({ first: 'river' });
  });

  it('is told to every notice before it is answered, and again where it was asked again and changes nothing', async () => {
    vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([tab({ id: 7 })] as never);
    const told = vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockResolvedValue(undefined);
    for (const times of [1, 2]) {
      expect(await choose({ type: 'hide-today', site: SITE })).toBe(true);
      expect(told.mock.calls).toEqual(Array(times).fill([7, CHOICES_CHANGED]));
    }
  });

  it.each<[string, Request]>([
    ['to close a site', { type: 'close', site: 'nowhere' }],
    ['to hide a site for today', { type: 'hide-today', site: 'nowhere' }],
    ['to hide a site until there is something new', { type: 'hide-until-new', site: '__proto__' }],
    ['to switch a site off', { type: 'switch-site', site: 'constructor', on: false }],
    ['to show a site again', { type: 'show-again', site: 'acme' }],
    ['to hide a topic', { type: 'switch-topic', topic: 'fire', on: false }],
  ])('is no choice, and not kept or told, where the dataset has nothing of that name: %s', async (_, request) => {
    const told = vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockResolvedValue(undefined);
    expect(await choose(request)).toBe(false);
    expect(await stored()).toEqual({});
    expect(told).not.toHaveBeenCalled();
  });

  it('is answered with false where it can’t be kept', async () => {
    for (const area of [fakeBrowser.storage.local, fakeBrowser.storage.session])
      vi.spyOn(area, 'set').mockRejectedValue(new Error('full'));
    expect(await choose({ type: 'switch-topic', topic: 'water', on: false })).toBe(false);
    expect(await choose({ type: 'close', site: SITE })).toBe(false);
    expect(await readSettings()).toEqual(DEFAULT_SETTINGS);
  });

  it('“options” opens them, and says so where the browser does not', async () => {
    const open = vi.spyOn(fakeBrowser.runtime, 'openOptionsPage').mockResolvedValueOnce();
    expect(await choose({ type: 'options' }, inNewTab())).toBe(true);
    expect(open).toHaveBeenCalledTimes(1);
    open.mockRejectedValueOnce(new Error('no window'));
    expect(await choose({ type: 'options' }, inNewTab())).toBe(false);
  });

  it.each([undefined, 'ledger-p02-01'])(
    '“the full profile” opens at an address that tells neither the window nor the claim to be cited (%s)',
    async (claim) => {
      const request = { type: 'profile', profile: 'acme', ...(claim && { cite: claim }) } as const;
      for (const incognito of [false, true]) {
        expect(await choose(request, inNewTab({ incognito }))).toBe(true);
        const opened = await openedPage();
        expect([opened.pathname, opened.hash, withoutKey(opened)]).toEqual(['/profile.html', '', { profile: 'acme' }]);
        expect(await openedWith(opened)).toEqual({ isPrivate: incognito, ...(claim && { cite: claim }) });
      }
      expect(await fakeBrowser.storage.local.get()).toEqual({});
    },
  );

  it('“something wrong?” opens the report about that claim, with the page’s address whole and handed over', async () => {
    const url = `${PUMP}?q=a&b=ü#part`;
    const drawn = await ask({ type: 'panel', page: page(url), full: ['river'] }, url);
    const report = pressesIn(drawn).find(({ type }) => type === 'correction') ?? never();
    expect(report).toEqual({ type: 'correction', page: page(url), claim: leadsOf('river')[0] });
    // The sender's address is still PUMP: after a navigation inside the page, the browser names the one loaded first.
    expect(await choose(report, inNewTab())).toBe(true);
    const opened = await openedPage();
    expect(opened.pathname).toBe('/correction.html');
    expect(withoutKey(opened)).toEqual({});
    expect(decodeURIComponent(opened.href)).not.toContain('acme.example');
    expect(await openedWith(opened)).toEqual({ isPrivate: false, claim: leadsOf('river')[0], page: url });
  });

  it('“something wrong?” in a private window leaves the page’s address out', async () => {
    const claim = 'ledger-p02-01';
    const request = { type: 'correction', page: page(PUMP), claim } as const;
    expect(await choose(request, inNewTab({ incognito: true }))).toBe(true);
    const opened = await openedPage();
    expect([opened.pathname, withoutKey(opened)]).toEqual(['/correction.html', {}]);
    expect(JSON.stringify(await stored())).not.toContain(PUMP);
    expect(await openedWith(opened)).toEqual({ isPrivate: true, claim });
  });
});

/** What an address names besides the key of its opening. */
function withoutKey({ searchParams }: URL): Record<string, string> {
  const { [OPENING]: _key, ...others } = Object.fromEntries(searchParams);
  return others;
}

/** What the page at an address finds that it was opened with. */
function openedWith({ pathname, search }: URL): ReturnType<typeof takeOpening> {
  history.replaceState(null, '', pathname + search);
  return takeOpening();
}

describe('a source that the reader presses in the notice', () => {
  const follow = (url: string, changes = inNewTab(), rest = {}) =>
    choose({ type: 'source', profile: 'acme', url, behind: false, ...rest }, changes);
  const opening = () => vi.spyOn(fakeBrowser.tabs, 'create');

  it('opens in a tab of its own beside the reader’s, in the same window', async () => {
    const opened = opening();
    expect(await follow(SOURCE, { tab: tab({ id: 205, windowId: 7 }) })).toBe(true);
    expect(opened.mock.calls).toEqual([[{ url: SOURCE, active: true, windowId: 7, openerTabId: 205 }]]);
  });

  it('opens on a phone too, where Firefox refuses a tab with an opener', async () => {
    const opened = opening().mockImplementation((async (how: object) => {
      if ('openerTabId' in how) throw new Error('Property "openerTabId" is unsupported by Firefox');
    }) as never);
    expect(await follow(SOURCE, { tab: tab({ id: 205, windowId: 7 }) })).toBe(true);
    expect(opened.mock.lastCall).toEqual([{ url: SOURCE, active: true, windowId: 7 }]);
  });

  it('opens behind it where the reader wants that', async () => {
    const opened = opening();
    expect(await follow(SOURCE, inNewTab(), { behind: true })).toBe(true);
    expect(opened.mock.calls).toMatchObject([[{ url: SOURCE, active: false }]]);
  });

  it('is each one that the panel names', async () => {
    const opened = opening();
    const named = pressesIn(await panel(PUMP, ['river', 'overview'])).filter(({ type }) => type === 'source');
    expect(named.map((request) => request.type === 'source' && request.url)).toEqual(
      expect.arrayContaining([SOURCE, GAZETTE.url, COPY]),
    );
    for (const request of named) expect(await choose(request, inNewTab())).toBe(true);
    expect(opened).toHaveBeenCalledTimes(named.length);
  });

  it.each([
    ['is no source', 'https://evil.example/', {}],
    ['is one but for its query', `${SOURCE}?evil`, {}],
    ['is a script', 'javascript:alert(1)', {}],
    ['is of the extension', 'chrome-extension://test-extension-id/options.html', {}],
    ['is said to be of a profile that there is not', SOURCE, { profile: 'nobody' }],
    ['is said to be of a profile elsewhere in the package', SOURCE, { profile: '../acme' }],
  ])('is not opened where its address %s', async (_, url, rest) => {
    const opened = opening();
    expect(await follow(url, inNewTab(), rest)).toBe(false);
    expect(opened).not.toHaveBeenCalled();
  });

  it('is answered with false where the browser opens no tab', async () => {
    opening().mockRejectedValue(new Error('no window'));
    expect(await follow(SOURCE)).toBe(false);
  });
});

describe('a page that wants to open tab after tab', () => {
  const openings: Request[] = [
    { type: 'source', profile: 'acme', url: SOURCE, behind: true },
    { type: 'profile', profile: 'acme' },
    { type: 'correction', page: page(PUMP), claim: 'ledger-p02-01' },
    { type: 'options' },
  ];
  const wantAll = (changes: object) => Promise.all(openings.map((request) => choose(request, changes)));

  beforeEach(() => {
    vi.spyOn(fakeBrowser.runtime, 'openOptionsPage').mockResolvedValue();
  });

  it('gets three in a second, of whatever sort, and more once that is over', async () => {
    const opened = vi.spyOn(fakeBrowser.tabs, 'create');
    const sameTab = inNewTab();
    expect(await wantAll(sameTab)).toEqual([true, true, true, false]);
    expect(await wantAll(sameTab)).toEqual([false, false, false, false]);
    expect(opened).toHaveBeenCalledTimes(3);
    vi.setSystemTime(TODAY.getTime() + 1000);
    expect(await wantAll(sameTab)).toEqual([true, true, true, false]);
  });

  it('keeps no other tab from it, and no choice from being made', async () => {
    const sameTab = inNewTab();
    await wantAll(sameTab);
    expect(await choose({ type: 'close', site: SITE }, sameTab)).toBe(true);
    expect(await choose({ type: 'options' }, inNewTab())).toBe(true);
  });
});
