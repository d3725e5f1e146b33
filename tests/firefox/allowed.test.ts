import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { ASK_PAGE } from '../../core/notice/page-messages.ts';
import { hostAddresses } from '../../core/page/manifest.ts';
import { folderOf } from '../e2e/support/build.ts';
import { amazon, PAGES } from '../e2e/support/dataset.ts';
import { ID, inSessions, test } from './support/firefox.ts';
import { Notice } from './support/notice.ts';

const ORIGINS = hostAddresses(amazon.sites.find(({ id }) => id === 'amazon-de')?.hosts ?? []);
const PRODUCT = 'https://www.amazon.de/dp/B0B0000000';
const SIGN_IN = 'https://www.amazon.de/ap/signin';

// Globals of the extension's pages and of about:addons, as far as these tests need them.
interface OwnGlobals {
  said?: boolean;
}
declare const browser: typeof chrome;
declare const gViewController: { loadView(view: string): Promise<void> };

/** Asks for the shop by a press on a page of the extension. Firefox is set to grant what is asked for. */
async function allow(options: Page): Promise<void> {
  await options.bringToFront();
  await options.evaluate((origins) => {
    const ask = async () => {
      (globalThis as OwnGlobals).said = await browser.permissions.request({ permissions: ['scripting'], origins });
    };
    addEventListener('click', () => void ask(), { once: true, capture: true });
  }, ORIGINS);
  await options.mouse.click(2, 2);
  await expect.poll(() => options.evaluate(() => (globalThis as OwnGlobals).said)).toBe(true);
}

/** The addresses of the tabs that have the notice's script, as it tells them itself. */
function answering(options: Page): Promise<string[]> {
  return options.evaluate(async (question) => {
    const tabs = await browser.tabs.query({});
    const answers = await Promise.allSettled(tabs.map(({ id }) => browser.tabs.sendMessage(id ?? -1, question)));
    return answers.flatMap((one) => (one.status === 'fulfilled' ? (one.value as { url: string }).url : []));
  }, ASK_PAGE);
}

/** Presses the switch for the shop in about:addons, as a reader can. */
async function switchInAddons(addons: Page, isOn: boolean): Promise<void> {
  const toggle = `moz-toggle[permission-key="${ORIGINS[0]}"]`;
  await expect.poll(async () => (await addons.$$(toggle)).length).toBe(1);
  await addons.$eval(toggle, (one) => (one as HTMLElement).click());
  await expect.poll(async () => (await addons.$$(`${toggle}[pressed]`)).length).toBe(isOn ? 1 : 0);
}

test('one shop is allowed and taken back: its pages have the notice at once, after a reload and an update, and no longer', async ({
  sidelight,
  firefox,
}) => {
  const page = await sidelight.visit(PRODUCT);
  await sidelight.visit(SIGN_IN);
  const notice = new Notice(page);
  const options = await sidelight.openExtensionPage('options.html');
  expect(await answering(options)).toEqual([]);

  await allow(options);
  await expect.poll(() => notice.chip()).toBeDefined();
  await page.reload();
  await expect.poll(() => notice.chip()).toBeDefined();
  expect(await notice.count()).toBe(1);
  await sidelight.visit(`${SIGN_IN}?again`);
  // Neither the page that was open has the script, nor one that was opened since.
  expect(await answering(options)).toEqual([PRODUCT]);

  await sidelight.visit(PAGES.ring);
  const addons = await sidelight.openOwnPage('about:addons');
  await addons.evaluate((id) => void gViewController.loadView(`detail/${id}/permissions`), ID);
  await switchInAddons(addons, false);
  await expect.poll(() => answering(options)).toEqual([PAGES.ring]);
  expect(await notice.count()).toBe(0);
  await switchInAddons(addons, true);
  await expect.poll(() => notice.chip()).toBeDefined();

  const newer = newerBuild();
  try {
    await firefox.browser.installExtension(newer);
    // In the page that is open the new script takes over.
    await expect.poll(() => sidelight.window.badges()).toHaveLength(2);
    await expect.poll(() => notice.chip()).toBeDefined();
    expect(await notice.count()).toBe(1);
    await page.reload();
    await expect.poll(() => notice.chip()).toBeDefined();

    const anew = await sidelight.openExtensionPage('options.html');
    await anew.evaluate((origins) => browser.permissions.remove({ origins }), ORIGINS);
    await expect.poll(() => answering(anew)).toEqual([PAGES.ring]);
    expect(await notice.count()).toBe(0);
    await page.reload();
    expect(await answering(anew)).toEqual([PAGES.ring]);
  } finally {
    rmSync(newer, { recursive: true, force: true });
  }
});

test('a shop that was allowed is so in the next session too', async () => {
  await inSessions(
    async (sidelight) => allow(await sidelight.openExtensionPage('options.html')),
    async (sidelight) => {
      const page = await sidelight.visit(PRODUCT);
      await expect.poll(() => new Notice(page).chip()).toBeDefined();
    },
  );
});

/** A copy of the build, of a later version. */
function newerBuild(): string {
  const folder = mkdtempSync(join(tmpdir(), 'updated-'));
  cpSync(folderOf('firefox-mv3-testing'), folder, { recursive: true });
  const manifest = join(folder, 'manifest.json');
  writeFileSync(manifest, JSON.stringify({ ...JSON.parse(readFileSync(manifest, 'utf8')), version: '99.0' }));
  return folder;
}
