import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { BrowserContext, Page } from '@playwright/test';
import { ROOT } from '../run-command.ts';
import type { ExamplePage } from './example-pages.ts';
import { type ExtensionBrowser, type LaunchOptions, launchWithExtension } from './launch.ts';
import { serveStandIns } from './stand-in-pages.ts';

const WELCOME_MS = 10_000;

/** Folder of the testing build, the only one in whose notice a program can press a button. */
export const TESTING_BUILD = join(ROOT, '.output', 'chrome-mv3-testing');

/** Takes a picture of a page and saves it under a name. */
export type Photograph = (page: Page, name: string, fullPage?: boolean) => Promise<void>;

/**
 * Makes a function that takes pictures.
 * @param folder where to save them, a folder in screenshots/
 * @param onTaken called with the path of each picture
 */
export function photographer(folder: string, onTaken: (path: string) => void): Photograph {
  return async (page, name, fullPage = false) => {
    const path = join(ROOT, 'screenshots', folder, `${name}.png`);
    await mkdir(join(path, '..'), { recursive: true });
    // Waits for the page and its fonts. The extension has no network requests to wait for.
    await page.waitForLoadState('load');
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    await page.screenshot({ path, fullPage, animations: 'disabled' });
    onTaken(path);
  };
}

/**
 * Opens a browser with an extension and with stand-in pages, runs `work` in it, and closes it.
 * @param extension folder of the build
 */
export async function inBrowser(
  extension: string,
  window: NonNullable<LaunchOptions['window']>,
  pages: readonly ExamplePage[],
  work: (browser: ExtensionBrowser) => Promise<void>,
): Promise<void> {
  const browser = await launchWithExtension({ extension, headless: true, window });
  try {
    await serveStandIns(browser.context, new Map(pages.map((page) => [page.url, page])));
    await welcomed(browser.context);
    await work(browser);
  } finally {
    await browser.close();
  }
}

/** Waits for the page that opens once after installing: it comes to the front, before whatever was opened meanwhile. */
async function welcomed(context: BrowserContext): Promise<void> {
  const isOpen = () => context.pages().some((page) => page.url().includes('options.html?welcome'));
  for (const until = Date.now() + WELCOME_MS; !isOpen(); await sleep(50))
    if (Date.now() > until) throw new Error('The page that opens once after installing did not open.');
}

/**
 * Takes pictures of chip, popup and panel on each page.
 * @throws {Error} if a page shows no notice
 */
export async function photographSites(
  browser: ExtensionBrowser,
  pages: readonly ExamplePage[],
  photograph: Photograph,
): Promise<void> {
  for (const { site, url } of pages) {
    const page = await openTab(browser, url);
    const notice = page.locator('sidelight-notice');
    await notice
      .locator('.chip')
      .waitFor()
      .catch(() => {
        throw new Error(`No notice appeared at ${url}.`);
      });
    await photograph(page, `${site}-1-chip`);
    await photograph(await popupOver(browser, page), `${site}-3-popup`);
    await page.bringToFront();
    await notice.locator('.chip-open').click();
    await notice.locator('[data-section]').first().waitFor();
    await photograph(page, `${site}-2-panel`);
    await page.close();
  }
}

/** Opens an address in a new tab. */
export async function openTab(browser: ExtensionBrowser, url: string): Promise<Page> {
  const page = await browser.context.newPage();
  await page.goto(url);
  return page;
}

/**
 * Opens the popup over a page and sets the colour scheme (light or dark) of that page, which the popup does not take
 * over by itself.
 */
export async function popupOver(browser: ExtensionBrowser, page: Page): Promise<Page> {
  const popup = await browser.openPopup(page);
  const isDark = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  await popup.emulateMedia({ colorScheme: isDark ? 'dark' : 'light' });
  await popup.locator('.head, .blank h1').first().waitFor();
  return popup;
}
