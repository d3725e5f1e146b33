/**
 * "npm start": builds the extension and opens a browser with it, on a page of each site that shows the
 * notice from the start.
 * If there is a display, the browser stays open for trying the extension out. Otherwise, or with --headless, this saves
 * screenshots and prints what each page shows.
 */
import { relative } from 'node:path';
import process from 'node:process';
import type { Profile } from '../core/dataset/dataset.ts';
import { examplePages } from './browser/example-pages.ts';
import { offerBrowsers } from './browser/find.ts';
import { inBrowser, photographer, photographSites, TESTING_BUILD } from './browser/photograph.ts';
import { openForTrying } from './browser/try-out.ts';
import { readDataset } from './build/read-dataset.ts';
import { describePage } from './lookup/answer.ts';
import { readOptions } from './options.ts';
import { ROOT, runCommand } from './run-command.ts';

const { values } = readOptions({ options: { headless: { type: 'boolean', default: false } } });

try {
  const { profiles } = readDataset();
  await offerBrowsers();
  if (values.headless || !hasDisplay()) await startHeadless(profiles);
  else await startVisible(profiles);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

function hasDisplay(): boolean {
  const { DISPLAY, WAYLAND_DISPLAY, CI } = process.env;
  return !CI && (process.platform !== 'linux' || Boolean(DISPLAY || WAYLAND_DISPLAY));
}

async function startVisible(profiles: readonly Profile[]): Promise<void> {
  await build('chrome-mv3');
  await openForTrying(examplePages(profiles));
}

async function startHeadless(profiles: readonly Profile[]): Promise<void> {
  await build('chrome-mv3-testing', '--mode', 'testing');
  console.log('Opening stand-in pages in a browser without a window …\n');
  const pages = examplePages(profiles);
  console.log('Screenshots:');
  const photograph = photographer('start', (path) => console.log(`  ${relative(ROOT, path)}`));
  await inBrowser(TESTING_BUILD, { viewport: { width: 1280, height: 800 } }, pages, async (browser) => {
    await photographSites(browser, pages, photograph);
    await photograph(await browser.openExtensionPage('options.html'), 'options', true);
  });
  for (const page of pages) console.log(`\n${describePage(page, profiles)}`);
}

async function build(folder: string, ...options: string[]): Promise<void> {
  console.log(`Building the extension into .output/${folder} …`);
  const { ok, output } = await runCommand(['wxt', 'build', ...options]);
  if (!ok) throw new Error(`${output}\nThe extension could not be built.`);
}
