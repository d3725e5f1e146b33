/**
 * "npm run screenshots": pictures of every surface, light and dark, wide and small, in screenshots/ (which git ignores).
 * Uses the testing build, in whose notice a program can press a button.
 */
import { mkdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Page } from '@playwright/test';
import { ROOT } from './commands.ts';
import { examplePages } from './example-pages.ts';
import { type ExtensionBrowser, launchWithExtension } from './extension-browser.ts';
import { readDataset } from './read-dataset.ts';
import { serveStandIns } from './stand-in-pages.ts';

const WINDOWS = {
  wide: { width: 1280, height: 800 },
  small: { width: 360, height: 640 },
} as const;

const { profiles } = readDataset();
const pages = examplePages(profiles);
const silent = profiles.flatMap(({ sites }) => sites).flatMap(({ examples }) => examples.silent)[0];

for (const colorScheme of ['light', 'dark'] as const) {
  for (const [size, viewport] of Object.entries(WINDOWS)) {
    const browser = await launchWithExtension({
      extension: join(ROOT, '.output', 'chrome-mv3-testing'),
      headless: true,
      window: { viewport, colorScheme },
    });
    try {
      await serveStandIns(browser.context, new Map(pages.map((page) => [page.url, page])));
      await photographAll(browser, join(ROOT, 'screenshots', `${colorScheme}-${size}`));
    } finally {
      await browser.close();
    }
  }
}

async function photographAll(browser: ExtensionBrowser, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const save = async (page: Page, name: string, fullPage = false) => {
    const path = join(folder, `${name}.png`);
    await page.screenshot({ path, fullPage, animations: 'disabled' });
    console.log(relative(ROOT, path));
  };
  for (const { site, url } of pages) {
    const page = await open(browser, url);
    await page.locator('sidelight-notice .chip').waitFor();
    await save(page, `${site}-1-chip`);
    await save(await popupOver(browser, page), `${site}-3-popup`);
    await page.bringToFront();
    await page.locator('sidelight-notice .chip-open').click();
    await page.locator('sidelight-notice [data-section]').first().waitFor();
    await save(page, `${site}-2-panel`);
  }
  await save(await popupOver(browser, await open(browser, 'https://example.com/')), 'elsewhere-popup');
  if (silent) await save(await popupOver(browser, await open(browser, silent.url)), 'silent-popup');
  const options = await browser.openExtensionPage('options.html?welcome');
  await options.getByRole('switch').first().waitFor();
  await save(options, 'options', true);
}

async function open(browser: ExtensionBrowser, url: string): Promise<Page> {
  const page = await browser.context.newPage();
  await page.goto(url);
  return page;
}

async function popupOver(browser: ExtensionBrowser, page: Page): Promise<Page> {
  const popup = await browser.openPopup(page);
  // The popup's window does not follow what the other tabs are told to prefer.
  const isDark = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  await popup.emulateMedia({ colorScheme: isDark ? 'dark' : 'light' });
  await popup.locator('.head, .blank h2').first().waitFor();
  return popup;
}
