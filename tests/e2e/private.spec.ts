import { expect, type Page } from '@playwright/test';
import { PAGES } from './support/dataset.ts';
import { type Sidelight, test } from './support/extension.ts';
import { allowInPrivate, restart } from './support/extensions-page.ts';
import { NoticePage } from './support/notice-page.ts';

// The browser starts the extension anew to let it in, and opens a second window.
test.describe.configure({ timeout: 120_000 });

/** What stands in storage, byte for byte. */
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

/** A normal and a private window, each with a page that has a notice; in the normal one something is chosen already. */
async function openBoth(sidelight: Sidelight): Promise<Windows> {
  await allowInPrivate(sidelight);
  const options = await sidelight.openExtensionPage('options.html');
  await options.getByRole('switch', { name: 'Prisons' }).uncheck();
  await options.getByRole('radio', { name: 'Top left' }).check();
  // At an address of its own: the toolbar's button is pressed over a tab that its address tells.
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
  await notice.section('policing').getByRole('button', { name: 'Hide this topic' }).click();
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
  await popup.locator('summary', { hasText: 'What is shown here' }).click();
  await popup.getByRole('switch', { name: 'Policing' }).uncheck();
  await expect(hidden.notice.chip).toHaveAccessibleName(/^The company, from/);
  await popup.getByRole('switch', { name: 'Notice on Ring' }).uncheck();
  await expect(hidden.notice.root).toHaveCount(0);

  expect(await stored(options, 'session')).toContain('"ring":false');
  expect(await stored(options, 'local')).toBe(before);
  await expect(usual.notice.chip).toHaveAccessibleName(/^Policing and 1 more/);
  await expect(options.getByRole('switch', { name: 'Policing' })).toBeChecked();
});

test('what was chosen in private windows is gone with the session, also for the next private window', async ({
  sidelight,
}) => {
  const { options, hidden } = await openBoth(sidelight);
  const before = await stored(options, 'local');
  await hidden.notice.root.getByRole('button', { name: /^Close on/ }).click();
  await expect(hidden.notice.root).toHaveCount(0);
  await expect.poll(() => stored(options, 'session')).toContain('privateAway');

  // The browser forgets the session area where it ends the extension, as it does where it ends itself.
  await restart(sidelight);
  const again = await sidelight.openExtensionPage('options.html');
  expect(await stored(again, 'session')).toBe('{}');
  expect(await stored(again, 'local')).toBe(before);
  const page = await openPrivate(sidelight, again);
  await sidelight.visitIn(page, PAGES.ring);
  await expect(new NoticePage(sidelight.notice(page)).chip).toHaveAccessibleName(/^Policing and 1 more/);
});
