import { rmSync } from 'node:fs';
import { expect, type Worker } from '@playwright/test';
import { buildForOlderChromium } from '../../scripts/browser/older-build.ts';
import { folderOf } from './support/build.ts';
import { PAGES } from './support/dataset.ts';
import { test as plain, type Sidelight } from './support/extension.ts';
import { NoticePage } from './support/notice-page.ts';
import { turn } from './support/turn.ts';

/*
 * Chromium has its own `browser` from 148 on, whose listeners may answer with promises, and webextension-polyfill
 * leaves it alone. This test hides it, so that the polyfill does its work in the background, as in Chromium 128 to
 * 147.
 */
const test = plain.extend({
  folder: async ({ build }, use) => {
    const copy = buildForOlderChromium(folderOf(build));
    await use(copy);
    rmSync(copy, { recursive: true, force: true });
  },
});

const workerOf = ({ context }: Sidelight): Worker => {
  const [worker] = context.serviceWorkers();
  if (!worker) throw new Error('The background does not run.');
  return worker;
};

test('nothing of the newer interface is left to background and pages', async ({ sidelight }) => {
  const has = () => (globalThis as { browser?: unknown }).browser !== undefined;
  // The worker may be there before its script has run.
  await expect.poll(() => workerOf(sidelight).evaluate(has)).toBe(false);
  expect(await (await sidelight.openExtensionPage('options.html')).evaluate(has)).toBe(false);
});

test('the notice comes, its panel is read, and a choice in it is kept and taken back', async ({ sidelight }) => {
  const notice = new NoticePage(sidelight.notice(await sidelight.visit(PAGES.ring)));
  await expect(notice.chip).toHaveAccessibleName(/^Policing and 1 more/);
  await notice.open();
  await expect(notice.pairs('policing')).toHaveCount(3);
  await expect(await notice.openPair('policing')).toBeVisible();
  await notice.hide('For today');
  await notice.button('Undo').click();
  await expect(notice.panel).toContainText('Policing');
});

test('the popup has the report, and switches the notice off and on again', async ({ sidelight }) => {
  const page = await sidelight.visit(PAGES.ring);
  const notice = new NoticePage(sidelight.notice(page));
  await notice.chip.waitFor();
  const popup = await sidelight.openPopup(page);
  await expect(popup.getByRole('heading', { name: 'About Ring, an Amazon company' })).toBeVisible();
  const site = popup.getByRole('switch', { name: 'Notice on Ring' });
  await turn(site, false);
  await expect(notice.root).toHaveCount(0);
  await turn(site, true);
  await expect(notice.chip).toBeVisible();
});

test('a choice in the options reaches an open tab', async ({ sidelight }) => {
  const notice = new NoticePage(sidelight.notice(await sidelight.visit(PAGES.ring)));
  await expect(notice.chip).toHaveAccessibleName(/^Policing and 1 more/);
  const options = await sidelight.openExtensionPage('options.html');
  await turn(options.getByRole('switch', { name: 'Policing' }), false);
  await expect(notice.chip).toHaveAccessibleName(/^The company, from/);
});

test('a worker that was stopped answers again', async ({ sidelight }) => {
  const page = await sidelight.visit(PAGES.ring);
  const notice = new NoticePage(sidelight.notice(page));
  await notice.chip.waitFor();
  await sidelight.stopServiceWorker(page);
  await notice.open();
  await expect(notice.heading).toHaveText('About Ring, an Amazon company');
});
