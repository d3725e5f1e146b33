import { expect, type Page } from '@playwright/test';
import { amazon, PAGES, textOf } from './support/dataset.ts';
import { type Sidelight, test } from './support/extension.ts';
import { allowInPrivate, restart } from './support/extensions-page.ts';
import { openFold } from './support/fold.ts';
import { remembered } from './support/history.ts';
import { NoticePage } from './support/notice-page.ts';
import { pressIn, Report } from './support/report.ts';
import { turn } from './support/turn.ts';

// Letting the extension into private windows makes the browser restart it, and a second window has to open.
test.describe.configure({ timeout: 120_000 });

/** What one area of the extension's storage holds, as text to compare byte for byte. */
function stored(options: Page, area: 'local' | 'session'): Promise<string> {
  return options.evaluate(async (which) => JSON.stringify(await chrome.storage[which].get()), area);
}

interface Windows {
  options: Page;
  /** In a normal window. */
  usual: { page: Page; notice: NoticePage };
  /** In a private one. */
  hidden: { page: Page; notice: NoticePage };
}

async function openPrivate({ context }: Sidelight, options: Page): Promise<Page> {
  const opened = context.waitForEvent('page');
  await options.evaluate(() => chrome.windows.create({ url: 'about:blank', incognito: true }));
  return opened;
}

/**
 * Opens a normal and a private window, each with a page that has a notice. In the normal one, some choices are made
 * before.
 */
async function openBoth(sidelight: Sidelight): Promise<Windows> {
  await allowInPrivate(sidelight);
  const options = await sidelight.openExtensionPage('options.html');
  await turn(options.getByRole('switch', { name: 'Prisons' }), false);
  await openFold(options, 'Corner');
  await turn(options.getByRole('radio', { name: 'Top left' }), true);
  // The two pages need different addresses, because the toolbar's button finds its tab by the address.
  const usual = await sidelight.visit('https://ring.com/support');
  const hidden = await openPrivate(sidelight, options);
  await sidelight.visitIn(hidden, PAGES.ring);
  const both = [usual, hidden].map((page) => ({ page, notice: new NoticePage(sidelight.notice(page)) }));
  const [inUsual, inHidden] = both as [Windows['usual'], Windows['hidden']];
  for (const { notice } of both) await expect(notice.chip).toHaveAccessibleName(/^Policing and 1 more/);
  return { options, usual: inUsual, hidden: inHidden };
}

test('what is chosen in a private window’s notice holds there, and leaves lasting storage and other windows as they were', async ({
  sidelight,
}) => {
  const { options, usual, hidden } = await openBoth(sidelight);
  const before = await stored(options, 'local');
  expect(before).toContain('"prisons":false');

  const { page, notice } = hidden;
  await notice.open();
  await notice.hideTopic('policing');
  await expect(notice.section('policing')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(notice.chip).toHaveAccessibleName(/^The company, from/);
  for (const [url, way] of [
    [PAGES.ring, 'For today'],
    [PAGES.aws, 'For a month'],
    [PAGES.shop, 'Always on Amazon'],
  ] as const) {
    await sidelight.visitIn(page, url);
    await notice.open();
    await notice.hide(way);
    await expect(notice.button('Undo')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(notice.root).toHaveCount(0);
  }

  expect(await stored(options, 'session')).toContain('"policing":false');
  expect(await stored(options, 'local')).toBe(before);
  await expect(usual.notice.chip).toHaveAccessibleName(/^Policing and 1 more/);
  for (const url of [PAGES.aws, PAGES.shop]) {
    await sidelight.visitIn(usual.page, url);
    await expect(usual.notice.chip).toBeVisible();
  }
});

test('what is chosen in a private window’s popup does likewise, and that it was opened leaves no trace', async ({
  sidelight,
}) => {
  const { options, usual, hidden } = await openBoth(sidelight);
  const before = await stored(options, 'local');
  const popup = await sidelight.openPopup(hidden.page);
  await openFold(popup, 'Topics');
  await turn(popup.getByRole('switch', { name: 'Policing' }), false);
  await expect(hidden.notice.chip).toHaveAccessibleName(/^The company, from/);
  await turn(popup.getByRole('switch', { name: 'Notice on Ring' }), false);
  await expect(hidden.notice.root).toHaveCount(0);

  expect(await stored(options, 'session')).toContain('"ring":false');
  expect(await stored(options, 'local')).toBe(before);
  await expect(usual.notice.chip).toHaveAccessibleName(/^Policing and 1 more/);
  await expect(options.getByRole('switch', { name: 'Policing' })).toBeChecked();
});

/**
 * Visits a page until it has its notice: the browser has just restarted the extension, and a page that is visited before the
 * script is registered for private windows gets none.
 */
async function visitUntilShown(sidelight: Sidelight, page: Page, notice: NoticePage): Promise<void> {
  await expect(async () => {
    await sidelight.visitIn(page, PAGES.ring);
    await notice.chip.waitFor({ timeout: 5000 });
  }).toPass();
}

/** Opens a private window with a page, and opens its notice. Nothing has been chosen yet in any window. */
async function openAlone(sidelight: Sidelight) {
  await allowInPrivate(sidelight);
  const options = await sidelight.openExtensionPage('options.html');
  const page = await openPrivate(sidelight, options);
  const notice = new NoticePage(sidelight.notice(page));
  await visitUntilShown(sidelight, page, notice);
  await notice.open();
  return { options, page, notice };
}

/** Finds the page that a press opens, in whichever window the browser puts it. */
async function openedBy({ context }: Sidelight, press: () => Promise<void>): Promise<Page> {
  const opened = context.waitForEvent('page');
  await press();
  return opened;
}

const PAIRS = amazon.sections.flatMap(({ glance }) => glance).length;

/** Waits until the profile page is complete. By then it has also asked to store what it remembers. */
const isComplete = (profile: Page, all = '.board [data-pair]', count = PAIRS) =>
  expect(profile.locator(all)).toHaveCount(count);

/**
 * What is stored for good, once all changes asked for before are written: it waits for the lock under which memory is
 * changed.
 */
const lasting = (options: Page) =>
  options.evaluate(() =>
    navigator.locks.request('memory', async () => JSON.stringify(await chrome.storage.local.get())),
  );

test('the full profile, opened from a private window, remembers and keeps nothing for good', async ({ sidelight }) => {
  const { options, page, notice } = await openAlone(sidelight);
  await options.evaluate(() => chrome.storage.session.set({ privateSettings: { theme: 'dark' } }));
  const profile = await openedBy(sidelight, () => notice.button('Full profile').click());
  await isComplete(profile);
  expect(await lasting(options)).toBe('{}');
  await expect.poll(() => stored(options, 'session')).toContain('"seen":{"profile"');
  await expect(profile.locator('.profile-page')).toHaveAttribute('data-theme', 'dark');

  const view = (name: string) => profile.getByRole('navigation', { name: 'Views' }).getByRole('link', { name });
  await view('About').click();
  await expect(profile).toHaveURL(/\?profile=amazon&view=about$/);
  await profile.reload();
  await expect(profile.locator('.about')).toBeVisible();
  const inNewTab = await openedBy(sidelight, () => view('Statements').click({ modifiers: ['ControlOrMeta'] }));
  await isComplete(inNewTab, '[data-claim]', amazon.claims.length);
  expect(await lasting(options)).toBe('{}');

  const popup = await sidelight.openPopup(page);
  const again = await openedBy(sidelight, () => popup.getByRole('button', { name: 'Full profile' }).click());
  await isComplete(again);
  expect(await lasting(options)).toBe('{}');
});

test('what is cited or reported from a private window stands in no address that the browser remembers', async ({
  sidelight,
}) => {
  const { options, page, notice } = await openAlone(sidelight);
  const card = await notice.openPair('policing');
  const id = (await card.getAttribute('data-claim')) ?? '';
  const press = (name: string) => pressIn(card, name);
  const citing = await openedBy(sidelight, () => press('Cite'));
  await expect(citing.getByRole('dialog')).toContainText(textOf(id));
  await expect(citing).toHaveURL(/\?profile=amazon&view=statements$/);
  const reporting = await openedBy(sidelight, () => press('Something wrong?'));
  await expect(reporting.getByRole('textbox', { name: 'The correction' })).toHaveValue(
    new RegExp(`Statement: ${id}\n`),
  );
  await expect(reporting.getByRole('switch')).toHaveCount(0);
  const popup = await sidelight.openPopup(page);
  const inPopup = await new Report(popup.locator('main')).openPair('policing', id);
  const again = await openedBy(sidelight, () => pressIn(inPopup, 'Cite'));
  await expect(again.getByRole('dialog')).toContainText(textOf(id));

  expect(await stored(options, 'session')).not.toContain(id);
  expect(await lasting(options)).toBe('{}');
  // The browser writes its history to disk only after a while, earlier addresses first.
  const opened = () => remembered(sidelight, /(profile|correction)\.html\?/);
  await expect.poll(opened, { timeout: 60_000 }).toContainEqual(expect.stringMatching(/correction\.html\?opening=/));
  expect(await opened()).toContainEqual(expect.stringMatching(/profile\.html\?profile=amazon&opening=/));
  expect((await opened()).filter((address) => address.includes(id))).toEqual([]);
});

test('what was chosen in private windows is gone with the session, also for the next private window', async ({
  sidelight,
}) => {
  const { options, hidden } = await openBoth(sidelight);
  const before = await stored(options, 'local');
  await hidden.notice.root.getByRole('button', { name: /^Close on/ }).click();
  await expect(hidden.notice.root).toHaveCount(0);
  await expect.poll(() => stored(options, 'session')).toContain('privateAway');

  // The browser clears the session area when it stops the extension, as it does when it is closed itself.
  await restart(sidelight);
  const again = await sidelight.openExtensionPage('options.html');
  expect(await stored(again, 'session')).toBe('{}');
  expect(await stored(again, 'local')).toBe(before);
  const page = await openPrivate(sidelight, again);
  const notice = new NoticePage(sidelight.notice(page));
  await visitUntilShown(sidelight, page, notice);
  await expect(notice.chip).toHaveAccessibleName(/^Policing and 1 more/);
});
