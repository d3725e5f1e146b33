import { rmSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { describe, expect } from 'vitest';
import { buildInLanguage } from '../../scripts/browser/language-build.ts';
import { folderOf } from '../e2e/support/build.ts';
import { amazon, countOf, PAGES, sitesOf, someOtherSites, textOf } from '../e2e/support/dataset.ts';
import { test } from './support/firefox.ts';
import { Notice } from './support/notice.ts';

const countIn = (page: Page, selector: string) => page.$$eval(selector, ({ length }) => length);

/** The text that says how many statements are shown. */
const found = (page: Page) => page.$eval('.found', ({ textContent }) => textContent?.trim());

test('the popup has the same report as the notice, complete', async ({ sidelight }) => {
  const page = await sidelight.visit(PAGES.ring);
  const popup = await sidelight.openPopup(page);
  await expect.poll(() => popup.text()).toContain('About Ring, an Amazon company');
  expect(await popup.width()).toBe(430);
  await popup.click(`${countOf('policing')} statements`);
  await expect.poll(() => popup.count('[data-section="policing"] [data-claim]')).toBe(countOf('policing'));
  await popup.click('The company');
  await expect.poll(() => popup.count('details[open] [data-section="overview"]')).toBe(1);
});

test('the popup answers on a silent page, and on every other page too', async ({ sidelight }) => {
  const silent = await sidelight.openPopup(await sidelight.visit(PAGES.signIn));
  await expect.poll(() => silent.text()).toContain('No notice here, since this is a sign-in page.');
  await silent.close();
  const elsewhere = await sidelight.openPopup(await sidelight.visit(PAGES.elsewhere));
  await expect.poll(() => elsewhere.text()).toContain('Nothing about this page');
  for (const { name } of sitesOf('page')) expect(await elsewhere.text()).toContain(name);
});

test('the popup answers on the company’s other sites, and offers the notice on those that the reader may allow', async ({
  sidelight,
}) => {
  for (const { id, reach, subject, relation, examples } of someOtherSites()) {
    const popup = await sidelight.openPopup(await sidelight.visit(examples.pages[0]?.url ?? ''));
    await expect.poll(() => popup.text(), { message: id }).toContain(`About ${subject}`);
    expect(await popup.text()).toContain(relation?.text);
    expect(await popup.count('[data-section]')).toBeGreaterThan(0);
    expect(await popup.count('.site-offer button')).toBe(reach === 'ask' ? 1 : 0);
    expect(await popup.count('#site')).toBe(0);
    await popup.close();
  }
});

test('the popup switches the notice of a site off and on again, at once', async ({ sidelight }) => {
  const page = await sidelight.visit(PAGES.ring);
  const notice = new Notice(page);
  await expect.poll(() => notice.chip()).toBeDefined();
  const popup = await sidelight.openPopup(page);
  await popup.click('Notice on Ring');
  await expect.poll(() => notice.count()).toBe(0);
  await popup.click('Show it again');
  await expect.poll(() => notice.chip()).toBeDefined();
});

test('a topic switched off in the options goes from an open tab without a reload, and stays off', async ({
  sidelight,
}) => {
  const ring = await sidelight.visit(PAGES.ring);
  const notice = new Notice(ring);
  await expect.poll(() => notice.chip()).toMatch(/^Policing and 1 more/);
  const options = await sidelight.openExtensionPage('options.html');
  const policing = options.locator('::-p-aria([name="Policing"][role="switch"])');
  await policing.click();
  await expect.poll(() => notice.chip()).toMatch(/^The company from/);
  const again = await sidelight.openExtensionPage('options.html');
  const isOn = again.locator('::-p-aria([name="Policing"][role="switch"])');
  expect(await isOn.map((element) => (element as HTMLInputElement).checked).wait()).toBe(false);
});

test('the profile page has all statements, and the search forgives a slip', async ({ sidelight }) => {
  const page = await sidelight.openExtensionPage('profile.html?profile=amazon&view=statements');
  await expect.poll(() => countIn(page, '[data-claim]')).toBe(amazon.claims.length);
  for (const { id } of amazon.sections)
    expect(await countIn(page, `[data-section="${id}"] [data-claim]`)).toBe(countOf(id));
  await page.locator('[type="search"]').click();
  await page.keyboard.type('palentir');
  await expect.poll(() => page.$$eval('mark', (marks) => marks[0]?.textContent)).toMatch(/palantir/i);
  const shown = await countIn(page, '[data-claim]');
  expect(shown).toBeGreaterThan(0);
  expect(shown).toBeLessThan(amazon.claims.length);
  expect(await found(page)).toBe(`${shown} of ${amazon.claims.length} statements`);
});

describe('in Arabic', () => {
  const inArabic = test.extend({
    // biome-ignore lint/correctness/noEmptyPattern: vitest reads from this pattern which other fixtures are needed.
    folder: async ({}, use) => {
      const copy = buildInLanguage(folderOf('firefox-mv3-testing'), 'ar');
      await use(copy);
      rmSync(copy, { recursive: true, force: true });
    },
  });

  inArabic('statements are in it, from right to left, in the panel and on the profile page', async ({ sidelight }) => {
    const notice = new Notice(await sidelight.visit(PAGES.ring));
    await notice.open();
    const [headline] = await notice.texts('[data-section="policing"] .headline[lang="ar"]');
    expect(headline).toMatch(/\p{Script=Arabic}/u);
    const page = await sidelight.openExtensionPage('profile.html?profile=amazon&view=statements');
    await expect.poll(() => countIn(page, '.claim-text[lang="ar"]')).toBeGreaterThanOrEqual(amazon.claims.length);
    expect(await countIn(page, '[dir="rtl"] .claim-text')).toBe(await countIn(page, '.claim-text'));
    const [first] = amazon.claims;
    expect(await page.$eval(`[data-claim="${first?.id}"] .claim-text`, ({ textContent }) => textContent)).not.toBe(
      textOf(first?.id ?? ''),
    );
  });
});
