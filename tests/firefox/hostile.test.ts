import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { standInPage } from '../../scripts/stand-in-pages.ts';
import { PAGES } from '../e2e/support/dataset.ts';
import { type Served, test } from './support/firefox.ts';
import { Notice } from './support/notice.ts';

/** A stand-in page with more in its head. */
function pageWith(head: string): string {
  return standInPage(PAGES.ring).replace('<head>', `<head>${head}`);
}

/** Pages that are up to no good, each in a way of its own, with what is true in the page where it succeeds. */
const HOSTILE: Readonly<Record<string, Served & { succeeds: string }>> = {
  'resets every style, and blurs and enlarges itself': {
    body: pageWith(
      '<style>* { all: unset !important } html { filter: blur(3px) !important; zoom: 2 !important } sidelight-notice { display: none !important }</style>',
    ),
    succeeds: "getComputedStyle(document.documentElement).filter !== 'none'",
  },
  'freezes what the browser gives it': {
    body: pageWith(
      `<script>for (const one of [Element.prototype, Node.prototype, Document.prototype, HTMLElement.prototype,
        EventTarget.prototype, ShadowRoot.prototype, Object.prototype, Array.prototype]) Object.freeze(one);</script>`,
    ),
    succeeds: 'Object.isFrozen(Element.prototype) && Object.isFrozen(Array.prototype)',
  },
  'allows nothing by its policy': {
    body: pageWith(''),
    headers: {
      'content-security-policy': "default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
    },
    succeeds: "getComputedStyle(document.querySelector('main')).marginTop === '0px'",
  },
};

for (const [how, served] of Object.entries(HOSTILE))
  test(`a page that ${how} has the notice as any other, and it opens`, async ({ sidelight }) => {
    const page = await sidelight.visit(PAGES.ring, served);
    expect(await page.evaluate(served.succeeds)).toBe(true);
    const notice = new Notice(page);
    await expect.poll(() => notice.chip()).toBe('Policing and 1 more from public profiles');
    expect(await looksOf(page)).toEqual({ radius: '20px', display: 'flex', isInWindow: true });
    await notice.open();
    expect(await notice.isOpen()).toBe(true);
    expect(await notice.texts('h2')).toEqual(['About Ring, an Amazon company']);
  });

test('a page that takes the notice out gets it back once, and no more', async ({ sidelight }) => {
  const page = await sidelight.visit(PAGES.ring);
  const notice = new Notice(page);
  await expect.poll(() => notice.chip()).toBeDefined();
  const takeOut = async () => {
    await page.evaluate(() => document.querySelector('sidelight-notice')?.remove());
    await page.mouse.click(300, 300);
  };
  await takeOut();
  await expect.poll(() => notice.chip()).toBeDefined();
  await takeOut();
  // What would bring it back has happened by the time that a page opened later has its own.
  const other = new Notice(await sidelight.visit(PAGES.aws));
  await expect.poll(() => other.chip()).toBeDefined();
  await page.bringToFront();
  await page.mouse.click(300, 300);
  expect(await notice.count()).toBe(0);
});

/** What of the chip a page's style could reach, and whether it is in the window. */
function looksOf(page: Page) {
  return page.evaluate(() => {
    const chip = document.querySelector('sidelight-notice')?.shadowRoot?.querySelector('.chip');
    if (!chip) return undefined;
    const { borderRadius, display } = getComputedStyle(chip);
    const { left, top, right, bottom } = chip.getBoundingClientRect();
    const isInWindow = left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
    return { radius: borderRadius, display, isInWindow };
  });
}
