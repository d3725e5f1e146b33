import { expect, type Page } from '@playwright/test';
import { VIEWS } from '../../core/profile/query.ts';
import { clickInNotice, readNotice } from './support/closed-shadow.ts';
import { PAGES } from './support/dataset.ts';
import { type Sidelight, test } from './support/extension.ts';
import { openFold } from './support/fold.ts';
import { NoticePage } from './support/notice-page.ts';
import { openMore, pressIn, Report } from './support/report.ts';
import { sentByExtension } from './support/traffic.ts';

/** Selectors of elements which show that a view of the profile page has opened. */
const VIEW_LOOKS = {
  changes: '.board [data-pair]',
  statements: '[data-claim]',
  timeline: '.timeline-chart',
  relations: '.relations .chain-grid',
  figures: '.charts figure',
  about: '.about .sources',
} as const;

async function useOptions(options: Page): Promise<void> {
  await options.getByRole('switch').first().click();
  await openFold(options, 'As a file');
  await save(options, 'Save the choices');
}

/** Opens every view, cites, searches, exports, and goes on to the page for corrections. */
async function useProfile(sidelight: Sidelight): Promise<void> {
  for (const view of VIEWS) {
    const page = await sidelight.openExtensionPage(`profile.html?profile=amazon&view=${view}`);
    await page.locator(VIEW_LOOKS[view]).first().waitFor();
  }
  const page = await sidelight.openExtensionPage('profile.html?profile=amazon');
  await page.getByRole('searchbox').fill('police');
  await page.locator('mark').first().waitFor();
  for (const format of ['CSV', 'JSON', 'Markdown']) await save(page, format);
  const card = page.locator('[data-claim]').first();
  await pressIn(card, 'Cite');
  const formats = await page.getByRole('dialog').getByRole('radio').all();
  expect(formats.length).toBeGreaterThan(1);
  for (const format of formats) await format.check();
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  const [correction] = await Promise.all([sidelight.context.waitForEvent('page'), pressIn(card, 'Something wrong?')]);
  await correction.locator('.claim-text').waitFor();
}

async function save(page: Page, button: string): Promise<void> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button, exact: true }).click(),
  ]);
  await download.path();
}

test('no request leaves the browser with every surface opened', async ({ sidelight }) => {
  test.setTimeout(90_000);
  for (const url of [PAGES.shop, PAGES.aws, PAGES.ring]) {
    const page = await sidelight.visit(url);
    const notice = new NoticePage(sidelight.notice(page));
    await notice.open();
    const first = await notice.panel.locator('[data-section]').first().getAttribute('data-section');
    await openMore(await notice.openPair(first ?? ''));
    await openMore((await notice.showStatements(first ?? '')).first());
    const report = new Report((await sidelight.openPopup(page)).locator('main'));
    await openMore(await report.openPair(first ?? ''));
  }
  await useOptions(await sidelight.openExtensionPage('options.html'));
  await useProfile(sidelight);
  expect(sidelight.sent.length).toBeGreaterThan(2);
  expect(sentByExtension(sidelight.sent)).toEqual([]);
  expect(sidelight.leaks()).toEqual([]);
});

test.describe('what readers get', () => {
  test.use({ build: 'chrome-mv3' });

  test('keeps the notice in a closed root that the page can’t read', async ({ sidelight }) => {
    const page = await sidelight.visit(PAGES.ring);
    await expect
      .poll(async () => (await readNotice(page))?.texts)
      .toEqual(['Policing', 'and 1 more', 'from public profiles']);
    expect((await readNotice(page))?.mode).toBe('closed');
    const seen = await page.evaluate(() => {
      const element = document.querySelector('sidelight-notice');
      return { root: element?.shadowRoot, html: element?.outerHTML };
    });
    expect(seen).toEqual({ root: null, html: '<sidelight-notice hidden=""></sidelight-notice>' });
  });

  test('opens by the reader’s hand and not by the page’s', async ({ sidelight }) => {
    const page = await sidelight.visit(PAGES.ring);
    await expect.poll(() => readNotice(page)).toBeDefined();
    await page.evaluate(() =>
      document.querySelector('sidelight-notice')?.dispatchEvent(new MouseEvent('click', { bubbles: true })),
    );
    expect((await readNotice(page))?.texts).toHaveLength(3);
    await clickInNotice(page, 'Policing');
    await expect.poll(async () => (await readNotice(page))?.texts.join(' ')).toContain('About Ring, an Amazon company');
  });
});

test('a page with a strict content security policy gets the notice all the same', async ({ sidelight }) => {
  await sidelight.context.route('https://ring.com/strict', (route) =>
    route.fulfill({
      contentType: 'text/html',
      headers: { 'content-security-policy': "default-src 'none'; require-trusted-types-for 'script'" },
      body: '<!doctype html><title>Strict</title><p>Nothing is allowed here.</p>',
    }),
  );
  const notice = new NoticePage(sidelight.notice(await sidelight.visit('https://ring.com/strict')));
  await expect(notice.root.locator('.chip')).toHaveCSS('border-radius', '20px');
  await notice.open();
  await expect(notice.heading).toBeVisible();
});

test('of a page, its script tells the extension address, title and canonical link, and nothing else', async ({
  sidelight,
}) => {
  const secret = 'what only the page says';
  const url = 'https://ring.com/own';
  await sidelight.context.route(url, (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      headers: { 'set-cookie': `cookie=${secret.replaceAll(' ', '-')}` },
      body: `<!doctype html><title>Its title</title><meta name="description" content="${secret}"><p>${secret}</p><input value="${secret}">`,
    }),
  );
  const [worker] = sidelight.context.serviceWorkers();
  await worker?.evaluate(() => {
    const heard: unknown[] = [];
    Object.assign(globalThis, { heard });
    chrome.runtime.onMessage.addListener((message) => void heard.push(message));
  });
  const page = await sidelight.visit(url);
  const notice = new NoticePage(sidelight.notice(page));
  await notice.open();
  await page.locator('input').fill(`${secret}, and more`);
  await notice.button('Full profile').click();
  const heard = async () => (await worker?.evaluate(() => (globalThis as unknown as { heard: object[] }).heard)) ?? [];
  const types = async () => (await heard()).map((message) => ('type' in message ? message.type : ''));
  await expect.poll(types).toEqual(expect.arrayContaining(['chip', 'panel', 'profile']));
  for (const message of await heard()) {
    if ('page' in message) expect(message.page).toEqual({ url, title: 'Its title' });
    expect(JSON.stringify(message)).not.toContain(secret);
  }
});
