import { describe, expect } from 'vitest';
import { claimsOf } from '../../core/claims/ties.ts';
import { amazon, countOf, glanceOf, PAGES, textOf } from '../e2e/support/dataset.ts';
import { type Bidi, contextOf } from './support/bidi.ts';
import { test } from './support/firefox.ts';
import { Notice } from './support/notice.ts';

test('a quiet chip at the three sites names what there is', async ({ sidelight }) => {
  for (const [url, label] of [
    [PAGES.shop, 'Market power and 2 more'],
    [PAGES.aws, 'Immigration and 1 more'],
    [PAGES.ring, 'Policing and 1 more'],
  ] as const) {
    const notice = new Notice(await sidelight.visit(url));
    await expect.poll(() => notice.chip()).toBe(`${label} from public profiles`);
    expect(await notice.isOpen()).toBe(false);
    expect(await notice.count()).toBe(1);
  }
  await expect.poll(() => sidelight.window.badges()).toEqual(['3', '2', '2']);
});

test('the panel has the claims with what happened since, and closes by Escape', async ({ sidelight }) => {
  const page = await sidelight.visit(PAGES.ring);
  const notice = new Notice(page);
  await notice.open();
  expect(await notice.texts('h2')).toEqual(['About Ring, an Amazon company']);
  const cards = () => notice.texts('[data-section="policing"] [data-claim]');
  expect(await cards()).toEqual([]);
  const claim = glanceOf('policing')[0]?.then.rests[0] ?? '';
  await notice.openPair(claim);
  expect(await cards()).toEqual([expect.stringContaining(textOf(claim))]);

  await notice.click(`::-p-text(${countOf('policing')} statements)`);
  await expect.poll(cards).toHaveLength(countOf('policing'));
  const policing = amazon.claims.filter(({ section }) => section === 'policing').map(({ id }) => id);
  const later = amazon.later.flatMap(claimsOf).filter((id) => policing.includes(id));
  expect(later).not.toEqual([]);
  expect(await notice.texts('[data-section="policing"] [data-later]')).toHaveLength(later.length);

  await page.keyboard.press('Escape');
  await expect.poll(() => notice.isOpen()).toBe(false);
  expect(await notice.chip()).toBeDefined();
});

test('in the window of a phone a tap on the chip opens the panel, and both are whole', async ({ sidelight }) => {
  const page = await sidelight.visit(PAGES.ring);
  await page.setViewport({ width: 360, height: 640 });
  const notice = new Notice(page);
  await expect.poll(() => notice.chip()).toBeDefined();
  const boxOf = (selector: string) =>
    page.evaluate((wanted) => {
      const part = document.querySelector('sidelight-notice')?.shadowRoot?.querySelector(wanted);
      const { left = -1, top = -1, right = 999, bottom = 999 } = part?.getBoundingClientRect() ?? {};
      return { left, top, right, bottom };
    }, selector);
  const isWhole = async (selector: string) => {
    const { left, top, right, bottom } = await boxOf(selector);
    return left >= 0 && top >= 0 && right <= 360 && bottom <= 640;
  };
  await expect.poll(() => isWhole('.chip')).toBe(true);
  const { left, top, right, bottom } = await boxOf('.chip-open');
  await page.touchscreen.tap((left + right) / 2, (top + bottom) / 2);
  await expect.poll(() => notice.texts('[data-section]')).not.toEqual([]);
  expect(await isWhole('.panel')).toBe(true);
});

test('a silent page has no notice', async ({ sidelight }) => {
  const silent = new Notice(await sidelight.visit(PAGES.signIn));
  const elsewhere = new Notice(await sidelight.visit(PAGES.elsewhere));
  // Waits for the notice of a page that was opened later: by then the earlier pages would have had theirs.
  const ring = new Notice(await sidelight.visit(PAGES.ring));
  await expect.poll(() => ring.chip()).toBeDefined();
  expect(await silent.count()).toBe(0);
  expect(await elsewhere.count()).toBe(0);
});

test('a page that is silent by its title alone has no notice', async ({ sidelight }) => {
  const titled = (title: string) => ({ body: `<!doctype html><title>${title}</title><p>Words.</p>` });
  const silent = new Notice(await sidelight.visit('https://www.amazon.com/gp/browse', titled('Robot Check')));
  const plain = new Notice(await sidelight.visit('https://www.amazon.com/gp/help', titled('Help')));
  await expect.poll(() => plain.chip()).toBeDefined();
  expect(await silent.count()).toBe(0);
});

test('“For today” holds in every tab of the site at once, and can be undone on the spot', async ({ sidelight }) => {
  const sameSite = new Notice(await sidelight.visit('https://ring.com/support'));
  await expect.poll(() => sameSite.chip()).toBeDefined();
  const notice = new Notice(await sidelight.visit(PAGES.ring));
  await notice.open();
  await notice.click('.menu summary');
  await notice.click('::-p-text(For today)');
  await expect.poll(() => sameSite.count()).toBe(0);
  await notice.click('::-p-text(Undo)');
  await expect.poll(() => sameSite.chip()).toBeDefined();
  expect(await notice.isOpen()).toBe(true);
});

test('the notice works on after Firefox ended the idle background page', async ({ sidelight }) => {
  const page = await sidelight.visit(PAGES.ring);
  const notice = new Notice(page);
  await expect.poll(() => notice.chip()).toBeDefined();
  await expect.poll(() => sidelight.window.endBackground()).toBe(true);
  await notice.open();
  expect(await notice.texts('[data-section="policing"] [data-pair]')).not.toEqual([]);

  await expect.poll(() => sidelight.window.endBackground()).toBe(true);
  const next = new Notice(await sidelight.visit(PAGES.aws));
  await expect.poll(() => next.chip()).toBeDefined();
});

test('a notice sent away stays away when the background page starts anew', async ({ sidelight }) => {
  const notice = new Notice(await sidelight.visit(PAGES.ring));
  await notice.click('.icon-button');
  await expect.poll(() => notice.count()).toBe(0);
  const options = await sidelight.openExtensionPage('options.html');
  await expect.poll(() => options.$$eval('.away li', ({ length }) => length)).toBe(1);
  await expect.poll(() => sidelight.window.endBackground()).toBe(true);
  const again = new Notice(await sidelight.visit('https://ring.com/support'));
  const elsewhere = new Notice(await sidelight.visit(PAGES.aws));
  await expect.poll(() => elsewhere.chip()).toBeDefined();
  expect(await again.count()).toBe(0);
});

describe('what readers get', () => {
  test.override({ build: 'firefox-mv3' });

  test('keeps the notice in a closed root that the page can’t read', async ({ sidelight }) => {
    const page = await sidelight.visit(PAGES.ring);
    // The browser's developer tools can see into the closed root.
    const shadow = async () => JSON.stringify(await readShadow(sidelight.bidi, contextOf(page)));
    await expect.poll(shadow).toContain('"mode":"closed"');
    expect(await shadow()).toContain('"nodeValue":"Policing"');
    const seen = await page.evaluate(() => {
      const element = document.querySelector('sidelight-notice');
      return { root: element?.shadowRoot, html: element?.outerHTML };
    });
    expect(seen).toEqual({ root: null, html: '<sidelight-notice hidden=""></sidelight-notice>' });
  });
});

function readShadow(bidi: Bidi, context: string): Promise<unknown> {
  return bidi.send('script.evaluate', {
    expression: "document.querySelector('sidelight-notice')",
    target: { context },
    awaitPromise: false,
    serializationOptions: { includeShadowTree: 'all', maxDomDepth: 20 },
  });
}
