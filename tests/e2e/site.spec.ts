import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, expect, type Page, test } from '@playwright/test';
import { chromium as chromiumPath } from '../../scripts/browser/find.ts';
import { readDataset } from '../../scripts/build/read-dataset.ts';
import { ROOT } from '../../scripts/run-command.ts';
import { expectAccessible, expectAccessibleInLanguage, measureTargets } from './support/accessible.ts';

/** The public pages, opened from a folder on the disk as somebody would who copied them. */
const [profile] = readDataset().profiles;
const id = profile?.id ?? '';
const claim = profile?.claims.find(({ withdrawn }) => !withdrawn);
const later = profile?.later[0]?.id;
const name = profile?.entities.find((one) =>
  profile.claims.some(({ relations }) => relations?.some(({ from }) => from === one.id)),
);

/** The extension's own views, whose contrast is tested there. */
const VIEWS = ['statements/', 'timeline/', 'relations/', 'figures/', 'about/'].map((view) => `${id}/${view}index.html`);

const PAGES = [
  ...VIEWS,
  'index.html',
  `${id}/index.html`,
  `${id}/relations/${name?.id}/index.html`,
  `${id}/statements/${claim?.id}/index.html`,
  `${id}/statements/${later}/index.html`,
  'privacy/index.html',
];

let folder: string;
let browser: Browser;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  test.setTimeout(180_000);
  folder = mkdtempSync(join(tmpdir(), 'sidelight-site-'));
  execFileSync(process.execPath, ['scripts/run.mjs', 'site', `--out=${folder}`], { cwd: ROOT });
  browser = await chromium.launch({ executablePath: chromiumPath() });
});

test.afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Opens a page, and collects what it asks for beyond its own folder. */
async function open(path: string, hasScript = true, width = 1280): Promise<{ page: Page; foreign: string[] }> {
  const context = await browser.newContext({ javaScriptEnabled: hasScript, viewport: { width, height: 800 } });
  const page = await context.newPage();
  const foreign: string[] = [];
  const root = pathToFileURL(`${folder}/`).href;
  page.on('request', (request) => {
    if (!request.url().startsWith(root)) foreign.push(request.url());
  });
  page.on('pageerror', (error) => foreign.push(error.message));
  await page.goto(`${root}${path}`);
  return { page, foreign };
}

for (const path of PAGES)
  test(`${path} can be read by everybody, and asks for nothing from elsewhere`, async () => {
    const { page, foreign } = await open(path);
    await (VIEWS.includes(path) ? expectAccessibleInLanguage(page) : expectAccessible(page));
    expect((await measureTargets(page.locator('.site-bar, .site-foot, .site-sheet'))).tooSmall).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    expect(foreign).toEqual([]);
    await page.context().close();
  });

test('a page from right to left can be read by everybody too', async () => {
  const { page } = await open(`ar/${id}/statements/${claim?.id}/index.html`);
  await expectAccessibleInLanguage(page);
  await page.context().close();
});

test('without a script, every view is there, and each link leads on', async () => {
  const { page } = await open(`${id}/index.html`, false);
  for (const view of ['Statements', 'Timeline', 'Figures', 'About', 'What changed']) {
    await page.getByRole('link', { name: view, exact: true }).click();
    await expect(page.locator('.views [aria-current]')).toHaveText(view);
    await expect(page.getByRole('searchbox')).toHaveCount(0);
  }
  await page.getByRole('link', { name: 'Deutsch' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await page.context().close();
});

test('with a script, words and choices narrow the statements', async () => {
  const { page, foreign } = await open(`${id}/statements/index.html`);
  const cards = page.locator('[data-claim]');
  const all = await cards.count();
  await page.getByRole('searchbox').fill(claim?.id ?? '');
  await expect(page.locator(`[data-claim="${claim?.id}"]`)).toBeVisible();
  expect(await cards.count()).toBeLessThan(all);
  await page.getByRole('searchbox').fill('');
  await expect(cards).toHaveCount(all);
  await page.locator('details.filter summary').nth(2).click();
  await page.locator('details.filter[open] input').nth(1).check();
  expect(await cards.count()).toBeLessThan(all);
  expect(foreign).toEqual([]);
  await page.context().close();
});

test('with a script, a link to some statements shows those', async () => {
  const { page } = await open(`${id}/index.html`);
  const link = page.locator('.tally a').last();
  const count = Number(await link.locator('b').textContent());
  await link.click();
  await expect(page.locator('.found')).toContainText(String(count));
  await expect(page.locator('[data-claim]')).toHaveCount(count);
  await page.context().close();
});
