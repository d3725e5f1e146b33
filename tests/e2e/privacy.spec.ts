import { expect } from '@playwright/test';
import { PAGES } from './support/dataset.ts';
import { clickInNotice, readNotice } from './support/closed-shadow.ts';
import { test } from './support/extension.ts';
import { NoticePage } from './support/notice-page.ts';
import { sentByExtension } from './support/traffic.ts';

test('no request leaves the browser with every surface opened', async ({ sidelight }) => {
  for (const url of [PAGES.shop, PAGES.aws, PAGES.ring]) {
    const page = await sidelight.visit(url);
    const notice = new NoticePage(sidelight.notice(page));
    await notice.open();
    await notice
      .button(/^All \d+ statements$/)
      .first()
      .click();
    const popup = await sidelight.openPopup(page);
    await popup.locator('[data-claim]').first().waitFor();
  }
  await (await sidelight.openExtensionPage('options.html')).getByRole('switch').first().waitFor();
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
    expect(seen).toEqual({ root: null, html: '<sidelight-notice></sidelight-notice>' });
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
