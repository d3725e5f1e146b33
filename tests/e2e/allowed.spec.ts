import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { ASK_PAGE } from '../../core/notice/page-messages.ts';
import { hostAddresses } from '../../core/page/manifest.ts';
import { launchWithExtension } from '../../scripts/browser/launch.ts';
import { serveStandIns } from '../../scripts/browser/stand-in-pages.ts';
import { folderOf } from './support/build.ts';
import { amazon, PAGES } from './support/dataset.ts';
import { test as base, type Sidelight } from './support/extension.ts';
import { agreeTo, restart, takeAway } from './support/extensions-page.ts';
import { NoticePage } from './support/notice-page.ts';

const SHOP = amazon.sites.find(({ id }) => id === 'amazon-de');
const ORIGINS = hostAddresses(SHOP?.hosts ?? []);
const PRODUCT = 'https://www.amazon.de/dp/B0B0000000';
const SIGN_IN = 'https://www.amazon.de/ap/signin';

/** A copy of the build, which is updated while the browser runs. */
const test = base.extend<{ folder: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from this pattern which fixtures are needed.
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'updated-'));
    cpSync(folderOf('chrome-mv3-testing'), folder, { recursive: true });
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
});

// The browser's own pages are slow, and so is restarting it.
test.describe.configure({ timeout: 90_000 });
const AFTER_A_START = { timeout: 20_000 };

/** Asks for the shop, or gives it back, by a press on a page of the extension. */
async function press(options: Page, what: 'request' | 'remove'): Promise<void> {
  const session = await options.context().newCDPSession(options);
  const asked = JSON.stringify({ origins: ORIGINS, ...(what === 'request' && { permissions: ['scripting'] }) });
  const { result } = await session.send('Runtime.evaluate', {
    expression: `chrome.permissions.${what}(${asked})`,
    userGesture: true,
    awaitPromise: true,
  });
  expect(result.value).toBe(true);
  await session.detach();
}

/** Waits until one script is registered, or none. */
function isRegistered(options: Page, many: 0 | 1 = 1): Promise<void> {
  return expect
    .poll(
      () => options.evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).length),
      AFTER_A_START,
    )
    .toBe(many);
}

/** The addresses of the tabs that have the notice's script, as it tells them itself. */
function answering(options: Page): Promise<string[]> {
  return options.evaluate(async (question) => {
    const tabs = await chrome.tabs.query({});
    const answers = await Promise.allSettled(tabs.map(({ id }) => chrome.tabs.sendMessage(id ?? -1, question)));
    return answers.flatMap((one) => (one.status === 'fulfilled' ? (one.value as { url: string }).url : []));
  }, ASK_PAGE);
}

test('one shop is allowed and taken back: its pages have the notice at once, after a reload, an update and a restart, and no longer', async ({
  sidelight,
  folder,
}) => {
  const page = await sidelight.visit(PRODUCT);
  await sidelight.visit(SIGN_IN);
  const notice = new NoticePage(sidelight.notice(page));
  const options = await sidelight.openExtensionPage('options.html');
  const granted = () => options.evaluate(() => chrome.permissions.getAll());
  const before = await granted();

  await test.step('allowed', async () => {
    await agreeTo(sidelight, ORIGINS[0] ?? '');
    expect(await granted()).toEqual(before);
    await press(options, 'request');
    await expect(notice.chip).toBeVisible();
    await page.reload();
    await expect(notice.chip).toBeVisible();
    await expect(notice.root).toHaveCount(1);
    // Neither the page that was open gets the script, nor one that is opened now.
    await sidelight.visit(`${SIGN_IN}?again`);
    expect(await answering(options)).toEqual([PRODUCT]);
  });

  await test.step('taken away in the browser’s settings, and allowed again', async () => {
    const other = new NoticePage(sidelight.notice(await sidelight.visit(PAGES.ring)));
    await expect(other.chip).toBeVisible();
    await takeAway(sidelight, ORIGINS[0] ?? '');
    await expect(notice.root).toHaveCount(0);
    expect(await answering(options)).toEqual([PAGES.ring]);
    await expect(other.chip).toBeVisible();
    await agreeTo(sidelight, ORIGINS[0] ?? '');
    await press(options, 'request');
    await expect(notice.chip).toBeVisible();
    await expect(notice.root).toHaveCount(1);
  });

  await test.step('updated', async () => {
    const manifest = join(folder, 'manifest.json');
    const written = readFileSync(manifest, 'utf8');
    writeFileSync(manifest, JSON.stringify({ ...JSON.parse(written), version: '99.0' }));
    await restart(sidelight);
    await isRegistered(await sidelight.openExtensionPage('options.html'));
    // On a busy machine Chromium drops the script once more, and the extension registers it anew soon after.
    await expect(async () => {
      await page.reload();
      await notice.chip.waitFor({ timeout: 5000 });
    }).toPass({ timeout: 30_000 });
  });

  await test.step('the browser closed and opened again', () => startedAgain(sidelight, folder));
});

/** What the reader allowed is there in the next session too, until it is given back. */
async function startedAgain({ context, profile }: Sidelight, extension: string): Promise<void> {
  await context.close();
  const browser = await launchWithExtension({ extension, headless: true, profile });
  try {
    await serveStandIns(browser.context, new Map());
    const page = await browser.context.newPage();
    await page.goto(PRODUCT);
    const notice = new NoticePage(page.locator('sidelight-notice'));
    await expect(notice.chip).toBeVisible(AFTER_A_START);
    const options = await browser.openExtensionPage('options.html');
    await press(options, 'remove');
    await expect(notice.root).toHaveCount(0);
    await isRegistered(options, 0);
    await page.reload();
    expect(await answering(options)).toEqual([]);
  } finally {
    await browser.close();
  }
}
