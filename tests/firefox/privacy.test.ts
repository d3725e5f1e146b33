import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { VIEWS } from '../../core/profile/query.ts';
import { amazon, PAGES } from '../e2e/support/dataset.ts';
import { type Sidelight, test } from './support/firefox.ts';
import { Notice } from './support/notice.ts';

/** Selectors of elements which show that a view of the profile page has opened. */
const VIEW_LOOKS = {
  changes: '.board [data-pair]',
  statements: '[data-claim]',
  timeline: '.timeline-chart',
  relations: '.relations .chain-grid',
  figures: '.charts figure',
  about: '.about .sources',
} as const;

const countIn = (page: Page, selector: string) => page.$$eval(selector, ({ length }) => length);

/** Opens every page and view of the extension; saves the choices, cites, and exports statements. */
async function useOwnPages(sidelight: Sidelight): Promise<void> {
  const options = await sidelight.openExtensionPage('options.html');
  await options.locator('#file > summary').click();
  await options.locator('#file ::-p-aria([name="Save the choices"][role="button"])').click();
  for (const view of VIEWS) {
    const page = await sidelight.openExtensionPage(`profile.html?profile=amazon&view=${view}`);
    await expect.poll(() => countIn(page, VIEW_LOOKS[view])).toBeGreaterThan(0);
  }
  const claim = amazon.claims[0]?.id;
  const page = await sidelight.openExtensionPage('profile.html?profile=amazon&view=statements');
  for (const format of ['CSV', 'JSON', 'Markdown']) await page.locator(`.export-bar ::-p-text(${format})`).click();
  await expect.poll(() => sidelight.saved().length).toBe(4);
  await page.locator(`[data-claim="${claim}"] .claim-more > summary`).click();
  await page.locator(`[data-claim="${claim}"] ::-p-text(Cite)`).click();
  await expect.poll(() => countIn(page, 'dialog[open]')).toBe(1);
  const correction = await sidelight.openExtensionPage(`correction.html?claim=${claim}`);
  await expect.poll(() => countIn(correction, '.claim-text')).toBe(1);
}

test('no request leaves the browser with every surface opened', { timeout: 120_000 }, async ({ sidelight }) => {
  const visited = [PAGES.shop, PAGES.aws, PAGES.ring];
  for (const url of visited) {
    const page = await sidelight.visit(url);
    const notice = new Notice(page);
    await notice.open();
    await notice.click('::-p-text(statements)');
    const popup = await sidelight.openPopup(page);
    await expect.poll(() => popup.count('[data-pair]')).toBeGreaterThan(0);
    await popup.close();
  }
  await useOwnPages(sidelight);
  const icons = visited.map((url) => new URL('/favicon.ico', url).href);
  expect(sidelight.sent.filter((url) => !icons.includes(url))).toEqual(visited);
  expect(sidelight.leaks()).toEqual([]);
});
