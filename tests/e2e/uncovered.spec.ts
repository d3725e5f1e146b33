import { expect, type Page } from '@playwright/test';
import { overlap } from '../../core/notice/corners.ts';
import { PAGES } from './support/dataset.ts';
import { type Sidelight, test } from './support/extension.ts';
import { NoticePage } from './support/notice-page.ts';
import { visitOwn } from './support/own-page.ts';

test.use({ shared: true });

const page = (body: string, style = '') =>
  `<!doctype html><html><head><title>x</title><style>body { margin: 0 } ${style}</style></head><body>${body}</body></html>`;

async function openOwn(sidelight: Sidelight, html: string): Promise<{ page: Page; notice: NoticePage }> {
  const opened = await visitOwn(sidelight, html);
  const notice = new NoticePage(sidelight.notice(opened));
  await notice.root.waitFor({ state: 'attached' });
  return { page: opened, notice };
}

/** Waits until the chip has looked and stands where it lies on nothing of the page that has this id. */
async function expectFree(opened: Page, notice: NoticePage, id = 'own'): Promise<void> {
  await expect(notice.chip).toBeVisible();
  const own = await opened.evaluate((name) => {
    const inRoots = (root: Document | ShadowRoot): Element | undefined =>
      root.getElementById(name) ??
      [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot && inRoots(shadowRoot)) || [])[0];
    const { x, y, width, height } = inRoots(document)?.getBoundingClientRect() ?? new DOMRect();
    return { x, y, width, height };
  }, id);
  expect(own.width).toBeGreaterThan(0);
  const chip = await notice.root.locator('.chip').boundingBox();
  expect(chip && overlap(chip, own)).toBe(false);
}

const CORNER = 'right: 16px; bottom: 16px; width: 220px; height: 44px';
const BUTTON = `<button id="own" style="position: absolute; ${CORNER}">Next</button>`;
const shadow = (mode: string, inner: string) =>
  `<x-a></x-a><script>document.querySelector('x-a').attachShadow({ mode: '${mode}' }).innerHTML = ${JSON.stringify(inner)}</script>`;

/** What stands in the reader's corner from the start, in whatever way. */
const THERE: Readonly<Record<string, string>> = {
  'a bar over the whole width': page(
    '<div id="own" style="position:fixed;left:0;right:0;bottom:0;height:90px"><button>Accept</button></div>',
  ),
  'a fixed button in an open shadow root': page(
    shadow(
      'open',
      `<button id="own" style="position:fixed;right:20px;bottom:20px;width:60px;height:60px">Chat</button>`,
    ),
  ),
  'a fixed button in a shadow root within another': page(
    shadow('open', '<x-b></x-b>') +
      `<script>document.querySelector('x-a').shadowRoot.querySelector('x-b').attachShadow({ mode: 'open' }).innerHTML =
        '<button id="own" style="position:fixed;right:20px;bottom:20px;width:60px;height:60px">Chat</button>'</script>`,
  ),
  'a slotted button in a fixed box': page(
    `<x-a><button id="own" style="width:200px;height:60px">Chat</button></x-a><script>
      document.querySelector('x-a').attachShadow({ mode: 'open' }).innerHTML =
        '<div style="position:fixed;right:10px;bottom:10px"><slot></slot></div>'</script>`,
  ),
  'a button of a page that does not scroll': page(BUTTON, 'body { height: 100vh; position: relative }'),
  'a link of an application whose root is cut off': page(
    `<div style="height: 3000px"></div><a id="own" href="#" style="position: fixed; ${CORNER}">Next</a>`,
    'html { overflow: hidden }',
  ),
  'what its script alone presses, shown by a hand, in a page that does not scroll': page(
    `<div id="own" style="position: absolute; ${CORNER}; cursor: pointer">Next</div>`,
    'body { height: 100vh; position: relative }',
  ),
  'a player in a page that does not scroll': page(
    `<audio id="own" controls style="position: absolute; ${CORNER}"></audio>`,
    'body { height: 100vh; position: relative }',
  ),
  'a bar in a layer that lets presses through elsewhere': page(
    `<div style="position: fixed; inset: 0; pointer-events: none"><div id="own" style="position: absolute; inset: auto 0 0 0;
       height: 70px; pointer-events: auto; background: #eee">Bar</div></div>`,
    'body { height: 3000px }',
  ),
  'a frame at the bottom of a page that does not scroll': page(
    `<iframe id="own" style="position: absolute; ${CORNER}" srcdoc="<button>Pay</button>"></iframe>`,
    'body { height: 100vh; position: relative }',
  ),
};

for (const [name, html] of Object.entries(THERE))
  test(`the chip never lies on ${name}`, async ({ sidelight }) => {
    const { page: opened, notice } = await openOwn(sidelight, html);
    await expectFree(opened, notice);
  });

test('the chip never lies on a fixed button in a closed shadow root', async ({ sidelight }) => {
  const { page: opened, notice } = await openOwn(
    sidelight,
    page(
      shadow('closed', `<button style="position:fixed;right:10px;bottom:10px;width:300px;height:70px">Chat</button>`),
    ),
  );
  await expect(notice.chip).toBeVisible();
  const chip = await notice.root.locator('.chip').boundingBox();
  expect(chip && overlap(chip, { x: 970, y: 720, width: 300, height: 70 })).toBe(false);
  expect(opened.isClosed()).toBe(false);
});

test('the chip stands in its corner on a button that the reader can scroll away', async ({ sidelight }) => {
  for (const html of [
    page(
      `<div style="height: 3000px; position: relative"><button style="position: absolute; right: 16px; top: 740px">Next</button></div>`,
    ),
    page(
      `<div style="height: 100vh; overflow: auto"><div style="height: 3000px; position: relative">
        <button style="position: absolute; right: 16px; top: 740px">Next</button></div></div>`,
    ),
  ]) {
    const { notice } = await openOwn(sidelight, html);
    await expect(notice.chip).toBeVisible();
    const chip = await notice.root.locator('.chip').boundingBox();
    expect((chip?.x ?? 0) + (chip?.width ?? 0)).toBeCloseTo(1280 - 16, 0);
  }
});

test.describe('in a browser of its own', () => {
  // Since the script stays with it.
  test.use({ shared: false });

  test('the first look comes before the first sight: the chip is never seen on a bar that was there', async ({
    sidelight,
  }) => {
    await sidelight.context.addInitScript(() => {
      const seen: string[] = [];
      Object.assign(globalThis, { seen });
      const look = () => {
        const root = document.querySelector('sidelight-notice')?.shadowRoot;
        const chip = root?.querySelector('.chip');
        if (chip?.checkVisibility({ visibilityProperty: true }))
          seen.push(String(chip.getBoundingClientRect().top > 700));
        requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
    const { page: opened, notice } = await openOwn(sidelight, THERE['a bar over the whole width'] ?? '');
    await expect(notice.chip).toBeVisible();
    expect(new Set(await opened.evaluate(() => (globalThis as unknown as { seen: string[] }).seen))).toEqual(
      new Set(['false']),
    );
  });
});

const LATE_BAR = `setTimeout(() => document.body.insertAdjacentHTML('beforeend',
  '<div id="own" style="position:fixed;left:0;right:0;bottom:0;height:90px"><button>Accept</button></div>'), 7500)`;

/** Pages on which something always happens, without the reader doing anything. */
const RESTLESS: Readonly<Record<string, string>> = {
  'a box that scrolls by itself': `setInterval(() => document.querySelector('#box').scrollLeft++, 100)`,
  'a window that scrolls by itself': `setInterval(() => scrollBy(0, scrollY > 500 ? -400 : 3), 50)`,
  'a focus that wanders': `setInterval(() => document.querySelectorAll('input')[Math.random() > .5 ? 0 : 1].focus(), 100)`,
};

for (const [name, script] of Object.entries(RESTLESS))
  test(`a page with ${name} has the chip off a bar that comes late, and back when it was taken out`, async ({
    sidelight,
  }) => {
    test.setTimeout(60_000);
    const { page: opened, notice } = await openOwn(
      sidelight,
      page(`<input><input><div id="box" style="width:100px;overflow:auto"><p style="width:9000px">wide</p></div>
        <div style="height:3000px"></div><script>${script}; ${LATE_BAR}</script>`),
    );
    await expect(notice.chip).toBeVisible();
    await opened.locator('#own').waitFor({ timeout: 15_000 });
    await expect(async () => expectFree(opened, notice)).toPass({ timeout: 15_000 });
    await opened.evaluate(() => document.querySelector('sidelight-notice')?.remove());
    await expect(notice.chip).toBeVisible({ timeout: 15_000 });
  });

test('a part of the page that takes the focus does not send the chip away', async ({ sidelight }) => {
  for (const attributes of ['tabindex="-1"', 'tabindex="0"', 'contenteditable']) {
    const { page: opened, notice } = await openOwn(
      sidelight,
      page(`<main ${attributes} style="min-height: 3000px">Text</main>`),
    );
    await expect(notice.chip).toBeVisible();
    await opened.mouse.click(300, 300);
    await opened.waitForTimeout(800);
    await expect(notice.chip).toBeVisible();
  }
});

test('input that a script makes is no typing; the reader’s keys are', async ({ sidelight }) => {
  const { page: opened, notice } = await openOwn(
    sidelight,
    page(`<input autofocus><script>setInterval(() => document.execCommand('insertText', false, 'x'), 300)</script>`),
  );
  await expect(notice.chip).toBeVisible();
  await opened.waitForTimeout(3000);
  await expect(notice.chip).toBeVisible();
  await opened.locator('input').click();
  await opened.keyboard.type('abc');
  await expect(notice.chip).toBeHidden();
  await expect(notice.chip).toBeVisible();
});

test('a chip that is out of sight while one types takes no press', async ({ sidelight }) => {
  const { page: opened, notice } = await openOwn(
    sidelight,
    page(
      `<div style="height:3000px"><textarea></textarea><button style="position:absolute;right:16px;top:744px;width:200px;height:40px"
        onclick="document.title='pressed'">Send</button></div>`,
    ),
  );
  await expect(notice.chip).toBeVisible();
  await opened.locator('textarea').click();
  await opened.keyboard.type('abc');
  await expect(notice.chip).toBeHidden();
  await opened.mouse.click(1180, 764);
  await expect(opened).toHaveTitle('pressed');
});

test('at five times the size the whole chip is in the window', async ({ sidelight }) => {
  const opened = await sidelight.visit(PAGES.ring);
  await opened.setViewportSize({ width: 256, height: 160 });
  const notice = new NoticePage(sidelight.notice(opened));
  await expect(notice.chip).toBeVisible();
  const chip = await notice.root.locator('.chip').boundingBox();
  expect(chip?.x).toBeGreaterThanOrEqual(0);
  expect((chip?.x ?? 0) + (chip?.width ?? 0)).toBeLessThanOrEqual(256);
});
