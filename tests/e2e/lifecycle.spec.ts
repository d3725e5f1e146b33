import process from 'node:process';
import { expect, type Page } from '@playwright/test';
import { chanceFrom } from '../../bench/chance.ts';
import { awayUntil } from '../../core/reader/memory.ts';
import { amazon, PAGES, sitesOf } from './support/dataset.ts';
import { type Sidelight, test } from './support/extension.ts';
import { openFold } from './support/fold.ts';
import { NoticePage } from './support/notice-page.ts';
import { openWindow } from './support/own-window.ts';
import { workerStopper } from './support/service-worker.ts';
import { SessionModel } from './support/session.ts';
import { turn } from './support/turn.ts';

/** Seed of the session's random choices. SIDELIGHT_SEED=7 tests another session than the usual one. */
const SEED = Number(process.env.SIDELIGHT_SEED ?? 1);
const STOPS = 200;
/** The worker is stopped at random times within this many milliseconds after an action begins. */
const SPREAD_MS = 300;

/**
 * Addresses with a notice, a list for each site: pages of one list can be reached from one another without a load. The
 * pages say nothing about themselves but their address (see UNTOLD).
 */
const LOUD = [
  [PAGES.ring, 'https://ring.com/support'],
  [PAGES.aws, 'https://aws.amazon.com/rekognition/'],
  ['https://www.amazon.com/', PAGES.shopRing, 'https://www.amazon.com/gp/bestsellers'],
];
/** If this page is reached without a load, the notice has to go. */
const CHECKOUT = 'https://www.amazon.com/checkout/p/p-1';
const SILENT = [CHECKOUT, PAGES.signIn, PAGES.elsewhere];
/** What stand-in pages say about themselves here: nothing but their address. */
const UNTOLD = { title: 'Untold', canonical: '' };
const TOPICS = amazon.topics.slice(0, 4);

interface Tab {
  id: number;
  page: Page;
  url: string;
  notice: NoticePage;
  /** Addresses that it can go to without a load, so that our script keeps running. */
  near: string[];
}

/** Opens a tab for each site, the options and the popup, as one reader may have them open. */
async function openSession(sidelight: Sidelight) {
  const options = await sidelight.openExtensionPage('options.html');
  const tabIds = () => options.evaluate(async () => (await chrome.tabs.query({})).map(({ id = -1 }) => id));
  const tabs: Tab[] = [];
  for (const near of LOUD) {
    const before = await tabIds();
    const [url = ''] = near;
    const page = await sidelight.visit(url, UNTOLD);
    page.setDefaultTimeout(10_000);
    const id = (await tabIds()).find((one) => !before.includes(one)) ?? -1;
    tabs.push({ id, page, url, notice: new NoticePage(sidelight.notice(page)), near });
  }
  // Opened last, because later tabs would open in its window.
  const popup = await openWindow(sidelight, options, 'popup.html');
  for (const page of [options, popup]) page.setDefaultTimeout(10_000);
  return { options, popup, tabs };
}

type Session = Awaited<ReturnType<typeof openSession>> & { sidelight: Sidelight; model: SessionModel };
type Action = (session: Session, tab: Tab, chance: ReturnType<typeof chanceFrom>) => Promise<void>;

const siteOf = (url: string) =>
  url.includes('aws.') ? 'aws' : url.includes('ring.com') ? 'ring' : ('amazon' as const);

/** What a reader may do. Each action also tells the model what it must lead to. */
const ACTIONS: Record<string, Action> = {
  async visit({ sidelight }, tab, chance) {
    const near = chance.of([...LOUD, ...SILENT.map((url) => [url])]);
    tab.url = chance.of(near);
    tab.near = SILENT.includes(tab.url) ? [] : near;
    await sidelight.visitIn(tab.page, tab.url, UNTOLD);
  },
  async 'go on without a load'(_, tab, chance) {
    if (tab.near.length === 0) return;
    tab.url = chance.of(siteOf(tab.url) === 'amazon' ? [...tab.near, CHECKOUT] : tab.near);
    await tab.page.evaluate((url) => history.pushState({}, '', url), tab.url);
  },
  async 'close the chip'({ model }, tab) {
    // The mark alone shows its button under the pointer.
    await tab.notice.chip.hover();
    await tab.notice.root.getByRole('button', { name: /^Close on/ }).click();
    model.close(siteOf(tab.url));
  },
  async 'hide for today'({ model }, tab, chance) {
    await inPanel(tab, chance, 'For today', [
      () => model.hideToday(siteOf(tab.url)),
      () => model.showAgain(siteOf(tab.url)),
    ]);
  },
  async 'hide until something new'({ model }, tab, chance) {
    await inPanel(tab, chance, 'Until something new', [
      () => model.hideUntilNew(siteOf(tab.url)),
      () => model.showAgain(siteOf(tab.url)),
    ]);
  },
  async 'never on this site'({ model }, tab, chance) {
    const site = siteOf(tab.url);
    const name = amazon.sites.find(({ id }) => id === site)?.name;
    await inPanel(tab, chance, `Always on ${name}`, [
      () => model.switchSite(site, false),
      () => model.switchSite(site, true),
    ]);
  },
  async 'switch a topic in the options'({ model, options }, _, chance) {
    const { id, name } = chance.of(TOPICS);
    const on = !(model.settings.topics[id] ?? true);
    await options.bringToFront();
    await turn(options.getByRole('switch', { name, exact: true }), on);
    model.switchTopic(id, on);
  },
  async 'switch a site in the popup'({ model, popup }, _, chance) {
    const { id, name } = chance.of(sitesOf('page'));
    const on = !(model.settings.sites[id] ?? true);
    await openFold(popup, 'Notices on');
    await turn(popup.getByRole('switch', { name, exact: true }), on);
    model.switchSite(id, on);
  },
  async 'take all back in the options'({ model, options }) {
    await options.bringToFront();
    for (const { id, name } of sitesOf('page')) {
      const entry = options.locator('.away li', { hasText: name });
      if (model.memory.awayThisSession.includes(id) || model.memory.awayUntil[id] || model.memory.awayUntilNew[id]) {
        await openFold(options, 'Sent away');
        await entry.first().getByRole('button').click();
      }
      await expect(entry).toHaveCount(0);
      model.showAgain(id);
    }
  },
};

/** Actions that need a notice in the tab. */
const IN_NOTICE = ['close the chip', 'hide for today', 'hide until something new', 'never on this site'];

/** Opens the panel, makes a choice, and takes it back half of the time. */
async function inPanel(
  { page, notice }: Tab,
  chance: ReturnType<typeof chanceFrom>,
  way: string,
  [made, takenBack]: [() => void, () => void],
): Promise<void> {
  await notice.open();
  await notice.hide(way);
  await expect(notice.button('Undo')).toBeVisible();
  made();
  if (chance.under(2) === 0) {
    await notice.button('Undo').click();
    await expect(notice.button('Undo')).toHaveCount(0);
    takenBack();
  }
  await page.keyboard.press('Escape');
}

/** What the tabs show now, and what storage holds. */
async function observe({ options, tabs, model }: Session) {
  const { badges, lasting, session } = await options.evaluate(
    async (ids) => ({
      badges: await Promise.all(ids.map((tabId) => chrome.action.getBadgeText({ tabId }))),
      lasting: await chrome.storage.local.get(),
      session: await chrome.storage.session.get(),
    }),
    tabs.map(({ id }) => id),
  );
  const notices = await Promise.all(
    tabs.map(({ page }) =>
      page.evaluate(() =>
        [...document.querySelectorAll('sidelight-notice')].map((one) =>
          one.shadowRoot?.querySelector('.chip-line')?.textContent?.trim(),
        ),
      ),
    ),
  );
  const shown = tabs.map((_, at) => ({ notices: notices[at], badge: badges[at] }));
  return { shown, kept: keptIn(model, { ...lasting, ...session }) };
}

/** The choices in storage, which has no entry of a kind before its first choice; what the chip last said is none. */
function keptIn({ nothingKept }: SessionModel, { chipSaid: _, ...stored }: Record<string, unknown>): object {
  return { ...nothingKept, ...stored };
}

test(`the worker stopped at any of ${STOPS} moments: no choice lost, no notice doubled, the badge right again`, async ({
  sidelight,
}) => {
  // Takes about a minute if nothing else runs on the machine.
  test.setTimeout(480_000);
  const rest = awayUntil('day', new Date()) - Date.now();
  test.skip(rest < 480_000, 'the day may end meanwhile, and what was hidden for it would come back');
  const chance = chanceFrom(SEED);
  const model = new SessionModel();
  const session: Session = { ...(await openSession(sidelight)), sidelight, model };
  const worker = await workerStopper(sidelight.context, session.options);

  for (let round = 1; worker.stopped < STOPS; round++) {
    const tab = chance.of(session.tabs);
    const hasNotice = model.expectedAt(tab.url).notices.length > 0;
    const name = chance.of(Object.keys(ACTIONS).filter((one) => hasNotice || !IN_NOTICE.includes(one)));
    const stops = Array.from({ length: 2 + chance.under(4) }, () => chance.under(SPREAD_MS));
    await test.step(`round ${round} of session ${SEED}: ${name} in tab ${session.tabs.indexOf(tab)}, stops at ${stops.join(', ')} ms`, async () => {
      await tab.page.bringToFront();
      const stopping = stops.map(async (ms) => {
        await new Promise((resolve) => setTimeout(resolve, ms));
        await worker.stop();
      });
      await ACTIONS[name]?.(session, tab, chance);
      await Promise.all(stopping);
      const expected = { shown: session.tabs.map(({ url }) => model.expectedAt(url)), kept: model.kept };
      await expect
        .poll(() => observe(session), {
          message: `session ${SEED}, round ${round}: ${name}`,
          intervals: [20, 50, 100, 200],
          timeout: 10_000,
        })
        .toEqual(expected);
    });
  }

  const stored = await session.options.evaluate(async () => ({
    ...(await chrome.storage.local.get()),
    ...(await chrome.storage.session.get()),
  }));
  expect(keptIn(model, stored)).toEqual(model.kept);
});
