/**
 * "npm run screenshots": pictures of every surface, light and dark, wide and small, in screenshots/ (which git ignores).
 * Uses the testing build, in whose notice a program can press a button.
 */
import { rmSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Page } from '@playwright/test';
import { ROOT } from './run-command.ts';
import { examplePages } from './browser/example-pages.ts';
import { VIEWS } from '../core/profile/query.ts';
import { type ExtensionBrowser, type LaunchOptions, launchWithExtension } from './browser/launch.ts';
import { buildInLanguage } from './browser/language-build.ts';
import { languages } from './build/locales.ts';
import { readDataset } from './build/read-dataset.ts';
import { serveStandIns } from './browser/stand-in-pages.ts';

const WINDOWS = {
  wide: { width: 1280, height: 800 },
  small: { width: 360, height: 640 },
} as const;

const { profiles } = readDataset();
const pages = examplePages(profiles);
const silent = profiles.flatMap(({ sites }) => sites).flatMap(({ examples }) => examples.silent)[0];

const build = join(ROOT, '.output', 'chrome-mv3-testing');

for (const colorScheme of ['light', 'dark'] as const)
  for (const [size, viewport] of Object.entries(WINDOWS))
    await inBrowser(build, { viewport, colorScheme }, (browser) =>
      photographAll(browser, saver(`${colorScheme}-${size}`)),
    );

for (const language of languages()) {
  const copy = buildInLanguage(build, language);
  await inBrowser(copy, { viewport: WINDOWS.wide }, (browser) =>
    photographSites(browser, pages.slice(-1), saver(language)),
  );
  rmSync(copy, { recursive: true, force: true });
}

type Save = (page: Page, name: string, fullPage?: boolean) => Promise<void>;

/** Saves pictures to a folder of screenshots/ and prints where. */
function saver(folder: string): Save {
  return async (page, name, fullPage = false) => {
    const path = join(ROOT, 'screenshots', folder, `${name}.png`);
    await mkdir(join(path, '..'), { recursive: true });
    await page.screenshot({ path, fullPage, animations: 'disabled' });
    console.log(relative(ROOT, path));
  };
}

async function inBrowser(
  extension: string,
  window: NonNullable<LaunchOptions['window']>,
  photograph: (browser: ExtensionBrowser) => Promise<void>,
): Promise<void> {
  const browser = await launchWithExtension({ extension, headless: true, window });
  try {
    await serveStandIns(browser.context, new Map(pages.map((page) => [page.url, page])));
    await photograph(browser);
  } finally {
    await browser.close();
  }
}

async function photographSites(browser: ExtensionBrowser, sites: typeof pages, save: Save): Promise<void> {
  for (const { site, url } of sites) {
    const page = await open(browser, url);
    await page.locator('sidelight-notice .chip').waitFor();
    await save(page, `${site}-1-chip`);
    await save(await popupOver(browser, page), `${site}-3-popup`);
    await page.bringToFront();
    await page.locator('sidelight-notice .chip-open').click();
    await page.locator('sidelight-notice [data-section]').first().waitFor();
    await save(page, `${site}-2-panel`);
  }
}

async function photographAll(browser: ExtensionBrowser, save: Save): Promise<void> {
  await photographSites(browser, pages, save);
  await save(await popupOver(browser, await open(browser, 'https://example.com/')), 'elsewhere-popup');
  if (silent) await save(await popupOver(browser, await open(browser, silent.url)), 'silent-popup');
  const options = await browser.openExtensionPage('options.html?welcome');
  await options.getByRole('switch').first().waitFor();
  await save(options, 'options', true);
  for (const view of VIEWS) {
    const profile = await browser.openExtensionPage(`profile.html?view=${view}`);
    await profile.locator('.column > :last-child').waitFor();
    await profile.waitForLoadState('networkidle');
    await save(profile, `profile-${view}`);
  }
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
  await popup.locator('.head, .blank h1').first().waitFor();
  return popup;
}
