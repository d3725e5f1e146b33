/**
 * "npm run screenshots": takes pictures of every surface of the extension, light and dark, wide and small, into screenshots/ (git
 * ignores it).
 * Uses the testing build, because only in its notice a program can press a button.
 */
import { rmSync } from 'node:fs';
import { relative } from 'node:path';
import { VIEWS } from '../core/profile/query.ts';
import { examplePages } from './browser/example-pages.ts';
import { buildInLanguage } from './browser/language-build.ts';
import type { ExtensionBrowser } from './browser/launch.ts';
import {
  inBrowser,
  openTab,
  type Photograph,
  photographer,
  photographSites,
  popupOver,
  TESTING_BUILD,
} from './browser/photograph.ts';
import { languages } from './build/locales.ts';
import { readDataset } from './build/read-dataset.ts';
import { ROOT } from './run-command.ts';

const WINDOWS = {
  wide: { width: 1280, height: 800 },
  small: { width: 360, height: 640 },
} as const;

const { profiles } = readDataset();
const pages = examplePages(profiles);
const silent = profiles.flatMap(({ sites }) => sites).flatMap(({ examples }) => examples.silent)[0];

/** The statement that the correction is about. */
const statement = profiles[0]?.claims[0]?.id ?? '';

const photographIn = (folder: string) => photographer(folder, (path) => console.log(relative(ROOT, path)));

for (const colorScheme of ['light', 'dark'] as const)
  for (const [size, viewport] of Object.entries(WINDOWS))
    await inBrowser(TESTING_BUILD, { viewport, colorScheme }, pages, (browser) =>
      photographAll(browser, photographIn(`${colorScheme}-${size}`)),
    );

for (const language of languages()) {
  const copy = buildInLanguage(TESTING_BUILD, language);
  const [page] = pages.slice(-1);
  if (page)
    await inBrowser(copy, { viewport: WINDOWS.wide }, pages, (browser) =>
      photographSites(browser, [page], photographIn(language)),
    );
  rmSync(copy, { recursive: true, force: true });
}

async function photographAll(browser: ExtensionBrowser, photograph: Photograph): Promise<void> {
  await photographSites(browser, pages, photograph);
  await photograph(await popupOver(browser, await openTab(browser, 'https://example.com/')), 'elsewhere-popup');
  if (silent) await photograph(await popupOver(browser, await openTab(browser, silent.url)), 'silent-popup');
  const options = await browser.openExtensionPage('options.html?welcome');
  await options.getByRole('switch').first().waitFor();
  await photograph(options, 'options', true);
  for (const view of VIEWS) {
    const profile = await browser.openExtensionPage(`profile.html?view=${view}`);
    await profile.locator('.column > :last-child').waitFor();
    await profile.waitForLoadState('networkidle');
    await photograph(profile, `profile-${view}`);
  }
  const correction = await browser.openExtensionPage(`correction.html?claim=${statement}`);
  await correction.locator('.sheet').waitFor();
  await photograph(correction, 'correction', true);
}
