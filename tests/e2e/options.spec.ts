import { Buffer } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { amazon, countOf, PAGES } from './support/dataset.ts';
import { test } from './support/extension.ts';
import { openFold } from './support/fold.ts';
import { NoticePage } from './support/notice-page.ts';
import { turn } from './support/turn.ts';

test.use({ shared: true });

test.describe('in a browser of its own', () => {
  // That has just been started for the first time.
  test.use({ shared: false });

  test('opens once on first install, as a welcome that already lets one choose', async ({ sidelight }) => {
    await expect
      .poll(() =>
        sidelight.context
          .pages()
          .map((page) => page.url())
          .filter((url) => url.includes('options.html')),
      )
      .toHaveLength(1);
    const welcome = sidelight.context.pages().find((page) => page.url().includes('welcome'));
    await expect(welcome?.getByText('This page opens once, after installing.') ?? never()).toBeVisible();
    await expect(welcome?.getByRole('switch', { name: 'Policing' }) ?? never()).toBeChecked();
  });
});

test('lists every topic with its headline and how many statements', async ({ sidelight }) => {
  const options = await sidelight.openExtensionPage('options.html');
  await expect(options.getByText('This page opens once')).toHaveCount(0);
  for (const topic of amazon.topics) {
    const row = options.locator('.switch-row', { has: options.getByRole('switch', { name: topic.name, exact: true }) });
    const section = amazon.sections.find((one) => one.topic === topic.id);
    await expect(row).toContainText(section?.headline ?? '');
    await expect(row).toContainText(`${countOf(section?.id ?? '')} statements`);
  }
});

test('a topic switched off goes from every open tab without a reload, and stays off', async ({ sidelight }) => {
  const ring = new NoticePage(sidelight.notice(await sidelight.visit(PAGES.ring)));
  const aws = new NoticePage(sidelight.notice(await sidelight.visit('https://aws.amazon.com/rekognition/')));
  await expect(ring.chip).toHaveAccessibleName(/^Policing and 1 more/);
  const options = await sidelight.openExtensionPage('options.html');
  await turn(options.getByRole('switch', { name: 'Policing' }), false);
  await expect(ring.chip).toHaveAccessibleName(/^The company, from/);
  await expect(aws.chip).toHaveAccessibleName(/^Immigration and 1 more/);
  await options.reload();
  await expect(options.getByRole('switch', { name: 'Policing' })).not.toBeChecked();
});

test('in pages: badge only and nothing take the notice away, the chip comes back', async ({ sidelight }) => {
  const notice = new NoticePage(sidelight.notice(await sidelight.visit(PAGES.ring)));
  await notice.chip.waitFor();
  const options = await sidelight.openExtensionPage('options.html');
  await openFold(options, 'In pages');
  for (const choice of ['Badge only', 'Nothing']) {
    await turn(options.getByRole('radio', { name: choice }), true);
    await expect(notice.root).toHaveCount(0);
  }
  await turn(options.getByRole('radio', { name: 'A small chip' }), true);
  await expect(notice.chip).toBeVisible();
  await expect(notice.panel).toBeHidden();
});

test('the summary opens by itself once a day and site, for those who ask for that', async ({ sidelight }) => {
  const options = await sidelight.openExtensionPage('options.html');
  await openFold(options, 'In pages');
  await turn(options.getByRole('radio', { name: 'Summary, once a day' }), true);
  const page = await sidelight.visit(PAGES.ring);
  const first = new NoticePage(sidelight.notice(page));
  await expect(first.panel).toBeVisible();
  await expect(first.pairs('policing')).toHaveCount(3);
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe('body');
  const second = new NoticePage(sidelight.notice(await sidelight.visit('https://ring.com/support')));
  await expect(second.chip).toBeVisible();
  await expect(second.panel).toBeHidden();
  const other = new NoticePage(sidelight.notice(await sidelight.visit(PAGES.aws)));
  await expect(other.panel).toBeVisible();
});

test('corner and colours change in every open tab', async ({ sidelight }) => {
  const page = await sidelight.visit(PAGES.ring);
  const notice = new NoticePage(sidelight.notice(page));
  await notice.chip.waitFor();
  const options = await sidelight.openExtensionPage('options.html');
  await openFold(options, 'Corner');
  await turn(options.getByRole('radio', { name: 'Top left' }), true);
  await openFold(options, 'Colours');
  await turn(options.getByRole('radio', { name: 'Dark' }), true);
  await expect(notice.root.locator('.notice')).toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');
  await expect.poll(async () => (await notice.root.locator('.chip').boundingBox())?.x).toBe(16);
  await expect(notice.root.locator('.chip')).toHaveCSS('background-color', 'rgb(21, 24, 28)');
});

test('reset makes everything as on the first day, and leaves nothing in storage', async ({ sidelight }) => {
  const options = await sidelight.openExtensionPage('options.html');
  const stored = () =>
    options.evaluate(async () => ({
      lasting: await chrome.storage.local.get(),
      session: await chrome.storage.session.get(),
    }));
  await turn(options.getByRole('switch', { name: 'Prisons' }), false);
  const ring = await sidelight.visit(PAGES.ring);
  const notice = new NoticePage(sidelight.notice(ring));
  await notice.open();
  await notice.hide('For today');
  await expect(notice.button('Undo')).toBeVisible();
  await ring.close();
  const shopPage = await sidelight.visit(PAGES.shop);
  const shop = new NoticePage(sidelight.notice(shopPage));
  await shop.root.getByRole('button', { name: /^Close on/ }).click();
  await expect(shop.root).toHaveCount(0);
  const profile = await sidelight.openExtensionPage('profile.html');
  await profile.locator('[data-pair]').first().waitFor();
  await options.evaluate(() => chrome.storage.session.set({ privateSettings: { theme: 'dark' } }));
  await openFold(options, 'In pages');
  await turn(options.getByRole('radio', { name: 'Nothing' }), true);
  await expect.poll(stored).toMatchObject({
    lasting: {
      settings: { topics: { prisons: false }, inPages: 'nothing' },
      memory: { awayUntil: { ring: expect.any(Number) }, seen: { profile: expect.any(Object) } },
    },
    session: { awayThisSession: ['amazon'] },
  });

  // Else its chip would come back, say its words and have that remembered.
  await shopPage.close();
  await options.getByRole('button', { name: 'Reset everything' }).click();
  await expect(options.getByText('Everything is as on the first day.')).toBeVisible();
  await expect(options.getByRole('switch', { name: 'Prisons' })).toBeChecked();
  await expect(options.getByRole('radio', { name: 'A small chip' })).toBeChecked();
  await expect(options.locator('.away li')).toHaveCount(0);
  expect(await stored()).toEqual({ lasting: {}, session: {} });
});

test('damaged choices in storage are repaired', async ({ sidelight }) => {
  const options = await sidelight.openExtensionPage('options.html');
  await options.evaluate(() =>
    chrome.storage.local.set({ settings: { topics: { policing: false, prisons: 7 }, corner: 'middle' } }),
  );
  await options.reload();
  await expect(options.getByRole('switch', { name: 'Policing' })).not.toBeChecked();
  await expect(options.getByRole('switch', { name: 'Prisons' })).toBeChecked();
  await openFold(options, 'Corner');
  await expect(options.getByRole('radio', { name: 'Bottom right' })).toBeChecked();
});

test('choices are saved as a file and read from it, in every open tab', async ({ sidelight }) => {
  const notice = new NoticePage(sidelight.notice(await sidelight.visit(PAGES.ring)));
  const options = await sidelight.openExtensionPage('options.html');
  await turn(options.getByRole('switch', { name: 'Policing' }), false);
  await openFold(options, 'Colours');
  await turn(options.getByRole('radio', { name: 'Dark' }), true);
  await expect(notice.chip).toHaveAccessibleName(/^The company, from/);
  await openFold(options, 'As a file');
  const saved = options.waitForEvent('download');
  await options.getByRole('button', { name: 'Save the choices' }).click();
  const file = await saved;
  expect(file.suggestedFilename()).toBe('sidelight-settings.json');
  await expect(options.getByText('Handed to the browser as sidelight-settings.json.')).toBeVisible();
  const path = await file.path();
  expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({
    version: 3,
    topics: { policing: false },
    theme: 'dark',
  });

  await options.getByRole('button', { name: 'Reset everything' }).click();
  await expect(notice.chip).toHaveAccessibleName(/^Policing and 1 more/);
  await options.getByLabel('Read choices from a file').setInputFiles(path);
  await expect(options.getByText(/^Your choices are now those of/)).toBeVisible();
  await expect(options.getByRole('switch', { name: 'Policing' })).not.toBeChecked();
  await expect(options.getByRole('radio', { name: 'Dark' })).toBeChecked();
  await expect(notice.chip).toHaveAccessibleName(/^The company, from/);
});

test('a file that is not in order changes nothing, and is told what is wrong with it', async ({ sidelight }) => {
  const options = await sidelight.openExtensionPage('options.html');
  await turn(options.getByRole('switch', { name: 'Prisons' }), false);
  await openFold(options, 'As a file');
  const stored = () => options.evaluate(() => chrome.storage.local.get('settings'));
  await expect.poll(stored).toMatchObject({ settings: { topics: { prisons: false } } });
  const before = await stored();
  const read = (text: string) =>
    options
      .getByLabel('Read choices from a file')
      .setInputFiles({ name: 'evil.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  const hostile = `{"format":"sidelight-settings","version":1,"topics":{"__proto__":true,"<img src=x onerror=alert(1)>":1},
    "sites":{},"inPages":"chip","often":"always","corner":"middle","__proto__":{"theme":"dark"}}`;
  await read(hostile);
  await expect(options.locator('.faults li')).toHaveText([
    'theme is missing.',
    'topics.__proto__ has a value that is not one of those it can have.',
    'topics.<img src=x onerror=alert(1)> has a value that is not one of those it can have.',
    'corner has a value that is not one of those it can have.',
    '__proto__ is unknown.',
  ]);
  await read('7');
  await expect(options.locator('.faults li')).toHaveText(['It is not a settings file of Sidelight.']);
  await read('x'.repeat(3_000_000));
  await expect(options.locator('.faults li')).toHaveText(['It is larger than 100 kB.']);
  expect(await stored()).toEqual(before);
  await turn(options.getByRole('switch', { name: 'Prisons' }), true);
  await expect(options.locator('.faults')).toHaveCount(0);
});

test('has in one screen what it does, the topics and how often, and folds the rest to what is chosen', async ({
  sidelight,
}) => {
  const options = await sidelight.openExtensionPage('options.html?welcome');
  await options.setViewportSize({ width: 1280, height: 720 });
  await expect(options.getByRole('heading', { level: 1, name: 'Sidelight is on' })).toBeInViewport();
  await expect(options.getByRole('img', { name: /^A drawing/ })).toBeInViewport({ ratio: 1 });
  for (const { name } of amazon.topics)
    await expect(options.getByRole('switch', { name, exact: true })).toBeInViewport({ ratio: 1 });
  for (const radio of await options.getByRole('radio').all()) await expect(radio).toBeInViewport({ ratio: 1 });
  await expect(options.locator('details[open]')).toHaveCount(0);
  await expect(options.locator('#corner > summary')).toHaveText('Corner Bottom right');
});

test('every choice can be reached and made with the keyboard alone', async ({ sidelight }) => {
  const options = await sidelight.openExtensionPage('options.html');
  const summary = options.locator('#corner > summary');
  await summary.waitFor();
  await options.locator('#chip-says > summary').focus();
  await options.keyboard.press('Tab');
  await expect(summary).toBeFocused();
  await options.keyboard.press('Enter');
  await options.keyboard.press('Tab');
  await options.keyboard.press('ArrowRight');
  await expect(options.getByRole('radio', { name: 'Top left' })).toBeChecked();
  await expect(summary).toHaveText('Corner Top left');
});

test('an address that names a choice opens it and brings it in sight', async ({ sidelight }) => {
  const options = await sidelight.openExtensionPage('options.html#sources');
  await expect(options.getByText('The statements are reworded from these documents')).toBeInViewport();
  await options.evaluate(() => location.assign('#corner'));
  await expect(options.getByRole('radio', { name: 'Bottom right' })).toBeInViewport();
});

function never(): never {
  throw new Error('The welcome page did not open.');
}
