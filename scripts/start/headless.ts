import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { ROOT } from '../run-command.ts';
import type { ExamplePage } from '../browser/example-pages.ts';
import { type ExtensionBrowser, launchWithExtension } from '../browser/launch.ts';
import { serveStandIns } from '../browser/stand-in-pages.ts';

const FOLDER = join(ROOT, 'screenshots', 'start');

/**
 * Takes pictures of what the extension shows on stand-ins for the given pages: notice, open panel and popup for each,
 * and the options page. Uses the testing build, in whose notice a program can press a button.
 * @returns the paths of the pictures
 * @throws {Error} where a page shows no notice
 */
export async function photograph(pages: ExamplePage[]): Promise<string[]> {
  await mkdir(FOLDER, { recursive: true });
  const browser = await launchWithExtension({
    extension: join(ROOT, '.output', 'chrome-mv3-testing'),
    headless: true,
    window: { viewport: { width: 1280, height: 800 } },
  });
  try {
    await serveStandIns(browser.context, new Map(pages.map((page) => [page.url, page])));
    const pictures: string[] = [];
    for (const page of pages) pictures.push(...(await photographSite(browser, page)));
    return [...pictures, await picture(await browser.openExtensionPage('options.html'), 'options')];
  } finally {
    await browser.close();
  }
}

async function photographSite(browser: ExtensionBrowser, { site, url }: ExamplePage): Promise<string[]> {
  const page = await browser.context.newPage();
  await page.goto(url);
  const chip = page.locator('sidelight-notice').getByRole('button').first();
  await chip.waitFor().catch(() => {
    throw new Error(`No notice appeared at ${url}.`);
  });
  const notice = await picture(page, `${site}-notice`);
  await chip.click();
  await page.locator('sidelight-notice [data-section]').first().waitFor();
  const panel = await picture(page, `${site}-panel`);
  const shown = await browser.openPopup(page);
  await shown.locator('[data-section]').first().waitFor();
  const popup = await picture(shown, `${site}-popup`);
  await page.close();
  return [notice, panel, popup];
}

async function picture(page: Page, name: string): Promise<string> {
  const path = join(FOLDER, `${name}.png`);
  // Fonts and the first paint; the extension has no network to wait for.
  await page.waitForLoadState('load');
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.screenshot({ path, animations: 'disabled' });
  return path;
}
