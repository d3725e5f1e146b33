import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import english from '../../locales/en.json' with { type: 'json' };
import { amazon, glanceOf, PAGES } from '../e2e/support/dataset.ts';
import { type Sidelight, test } from './support/firefox.ts';
import { Notice } from './support/notice.ts';

// A global of the extension's own pages, the only way for the tests to look into storage.
declare const browser: { storage: Record<'local' | 'session', { get(): Promise<object> }> };

/** What one area of the extension's storage holds, as text to compare byte for byte. */
const stored = (own: Page, area: 'local' | 'session') =>
  own.evaluate(async (which) => JSON.stringify(await browser.storage[which].get()), area);

const switchOf = (page: Page, name: string) => page.locator(`::-p-aria([name="${name}"][role="switch"])`);
const isOn = (page: Page, name: string) =>
  switchOf(page, name)
    .map((element) => (element as HTMLInputElement).checked)
    .wait();

/**
 * Opens the options in a normal window, switches a topic off there, and opens the notice of a page in a private window.
 */
async function openPrivate(sidelight: Sidelight) {
  await sidelight.window.allowInPrivate();
  const usual = await sidelight.openExtensionPage('options.html');
  await switchOf(usual, 'Prisons').click();
  await expect.poll(() => stored(usual, 'local')).toContain('"prisons":false');
  const page = await sidelight.openedBy(() => sidelight.window.openPrivate());
  await page.goto(PAGES.ring);
  const notice = new Notice(page);
  await notice.open();
  return { usual, notice, before: await stored(usual, 'local') };
}

test('the options, opened from a private window, choose for private windows and reset those alone', {
  timeout: 120_000,
}, async ({ sidelight }) => {
  const { usual, notice, before } = await openPrivate(sidelight);
  const options = await sidelight.openedBy(() => notice.click('::-p-text(Options)'));
  expect(await isOn(options, 'Prisons')).toBe(false);
  await switchOf(options, 'Policing').click();
  await expect.poll(() => stored(usual, 'session')).toContain('"policing":false');
  await expect.poll(() => notice.chip()).toMatch(/^The company from/);
  expect(await stored(usual, 'local')).toBe(before);
  expect(await isOn(usual, 'Policing')).toBe(true);

  await options.locator('::-p-text(Reset everything)').click();
  await expect
    .poll(() => options.$eval('.options-foot [role="status"]', ({ textContent }) => textContent))
    .toBe(english.options_reset_private);
  expect(await isOn(options, 'Policing')).toBe(true);
  expect(await isOn(options, 'Prisons')).toBe(false);
  expect(await stored(usual, 'session')).not.toContain('privateSettings');
  expect(await stored(usual, 'local')).toBe(before);
});

test('the full profile, opened from a private window to cite, cites, and leaves lasting storage as it was', {
  timeout: 120_000,
}, async ({ sidelight }) => {
  const { usual, notice, before } = await openPrivate(sidelight);
  await notice.openPair(glanceOf('policing')[0]?.then.rests[0] ?? '');
  const profile = await sidelight.openedBy(() => notice.click('[data-claim] ::-p-text(Cite)'));
  await expect.poll(() => profile.$$eval('[data-claim]', ({ length }) => length)).toBe(amazon.claims.length);
  await expect.poll(() => profile.$$eval('dialog[open]', ({ length }) => length)).toBe(1);
  await expect.poll(() => stored(usual, 'session')).toContain('"seen":{"profile"');
  expect(await stored(usual, 'local')).toBe(before);
});
