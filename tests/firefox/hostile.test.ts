import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { standInPage } from '../../scripts/browser/stand-in-pages.ts';
import { PAGES } from '../e2e/support/dataset.ts';
import { type Served, test } from './support/firefox.ts';
import { Notice } from './support/notice.ts';

/** A stand-in page with additional HTML in its head. */
function pageWith(head: string): string {
  return standInPage(PAGES.ring).replace('<head>', `<head>${head}`);
}

/** Hostile pages, by what each does. `succeeds` is an expression that is true in the page once that had its effect. */
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
  'makes the functions that it can reach throw': {
    body: pageWith(
      `<script>const no = () => { throw new Error('no'); };
        [[Element.prototype, ['attachShadow', 'append', 'remove', 'setAttribute', 'removeAttribute']],
          [Node.prototype, ['insertBefore', 'appendChild']], [EventTarget.prototype, ['addEventListener']],
          [Document.prototype, ['createElement', 'createElementNS', 'createTextNode', 'elementFromPoint']],
        ].forEach(([owner, names]) => names.forEach((name) => { owner[name] = no; }));</script>`,
    ),
    succeeds: "(() => { try { document.createElement('p'); } catch { return true; } return false; })()",
  },
  'says that nothing inherits its colours': {
    body: pageWith(
      `<style>@property --ink { syntax: "<color>"; inherits: false; initial-value: red }
        @property --paper { syntax: "<color>"; inherits: false; initial-value: red }</style>`,
    ),
    succeeds: "getComputedStyle(document.body).getPropertyValue('--ink') === 'rgb(255, 0, 0)'",
  },
  'allows nothing by its policy': {
    body: pageWith(''),
    headers: {
      'content-security-policy': "default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
    },
    succeeds: "getComputedStyle(document.querySelector('main')).marginTop === '0px'",
  },
};

/** How the chip looks on a page that does not interfere. */
const LOOKS = { radius: '20px', display: 'flex', color: 'rgb(29, 34, 41)', background: 'rgb(251, 250, 247)' };

for (const [how, served] of Object.entries(HOSTILE))
  test(`a page that ${how} has the notice as any other, and it opens`, async ({ sidelight }) => {
    const page = await sidelight.visit(PAGES.ring, served);
    expect(await page.evaluate(served.succeeds)).toBe(true);
    const notice = new Notice(page);
    await expect.poll(() => notice.chip()).toBe('Policing and 1 more from public profiles');
    expect(await looksOf(page)).toEqual({ ...LOOKS, isInWindow: true });
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
  // Waits for the notice of a page opened later: by then anything that brings this one back would have happened.
  const other = new Notice(await sidelight.visit(PAGES.aws));
  await expect.poll(() => other.chip()).toBeDefined();
  await page.bringToFront();
  await page.mouse.click(300, 300);
  expect(await notice.count()).toBe(0);
});

/** What a page does to itself and to its elements, the notice included. */
const DEEDS: Readonly<Record<string, () => void>> = {
  'writes itself anew by document.open': () => {
    document.open();
    document.write('<!doctype html><title>New</title><main>Written anew.</main>');
    document.close();
  },
  'replaces its body and changes itself 10,000 times': () => {
    document.body.replaceWith(document.createElement('body'));
    for (let time = 0; time < 10_000; time++) document.body.append(document.createElement('i'));
  },
  'sends the notice through another document': () => {
    const notice = document.querySelector('sidelight-notice') as HTMLElement;
    document.implementation.createHTMLDocument('').body.append(notice);
    document.documentElement.append(notice);
  },
  'makes up presses, typing and scrolling': () => {
    const notice = document.querySelector('sidelight-notice') as HTMLElement;
    const types = ['click', 'pointerdown', 'keydown', 'input', 'scroll', 'visibilitychange', 'pageshow'];
    for (const target of [notice, document.body, document, window])
      for (const type of types) target.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true }));
    notice.click();
  },
};

for (const [what, deed] of Object.entries(DEEDS))
  test(`a page that ${what} has one notice, closed, that looks as ever and opens`, async ({ sidelight }) => {
    const page = await sidelight.visit(PAGES.ring);
    const notice = new Notice(page);
    await expect.poll(() => notice.chip()).toBeDefined();
    await page.evaluate(deed);
    await page.mouse.click(300, 300);
    await expect.poll(() => looksOf(page)).toEqual({ ...LOOKS, isInWindow: true });
    expect(await notice.isOpen()).toBe(false);
    expect(await notice.count()).toBe(1);
    await notice.open();
    expect(await notice.isOpen()).toBe(true);
  });

/** What a page's style could change about the chip, and whether the chip is in the window. */
function looksOf(page: Page) {
  return page.evaluate(() => {
    const chip = document.querySelector('sidelight-notice')?.shadowRoot?.querySelector('.chip');
    if (!chip) return undefined;
    const { borderRadius, display, color, backgroundColor } = getComputedStyle(chip);
    const { left, top, right, bottom } = chip.getBoundingClientRect();
    const isInWindow = left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
    return { radius: borderRadius, display, color, background: backgroundColor, isInWindow };
  });
}
