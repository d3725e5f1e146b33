import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { firefox } from '../../scripts/browser/find.ts';
import { ROOT } from '../../scripts/run-command.ts';
import { amazon } from '../e2e/support/dataset.ts';

/** The public pages in a Firefox without the extension, opened from a folder on the disk. */
let folder: string;
let browser: Browser;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sidelight-site-'));
  execFileSync(process.execPath, ['scripts/run.mjs', 'site', `--out=${folder}`], { cwd: ROOT });
  browser = await puppeteer.launch({ browser: 'firefox', executablePath: firefox(), headless: true });
}, 90_000);

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Opens a page, and collects the faults of its scripts. */
async function open(path: string): Promise<{ page: Page; faults: string[] }> {
  const page = await browser.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  await page.goto(new URL(path, pathToFileURL(`${folder}/`)).href);
  return { page, faults };
}

const shown = (page: Page) => page.$$eval('[data-claim]', ({ length }) => length);

test('the search of the public pages narrows the statements, and forgives a slip', async () => {
  const { page, faults } = await open(`${amazon.id}/statements/index.html`);
  expect(await shown(page)).toBe(amazon.claims.length);
  await page.type('[type="search"]', 'biometrcs');
  await expect.poll(() => shown(page)).toBeLessThan(amazon.claims.length);
  expect(await shown(page)).toBeGreaterThan(0);
  expect(faults).toEqual([]);
});

test.each(['', 'ar/'])('every view of the public pages fits a narrow window: “%s”', async (language) => {
  for (const view of ['', 'statements/', 'timeline/', 'relations/', 'figures/', 'about/']) {
    const { page, faults } = await open(`${language}${amazon.id}/${view}index.html`);
    await page.setViewport({ width: 320, height: 640 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), view).toBeLessThanOrEqual(0);
    expect(faults, view).toEqual([]);
    await page.close();
  }
});
