import { expect, type Page } from '@playwright/test';
import { choose } from './support/choices.ts';
import { clickInNotice, findInNotice, measureInNotice } from './support/closed-shadow.ts';
import { type Sidelight, test } from './support/extension.ts';
import { textsOf } from './support/hostile-page.ts';
import { visitOwn } from './support/own-page.ts';

/** What readers get: the root is closed. */
test.use({ build: 'chrome-mv3', shared: true });

const CHIP = 'Market power';

const open = async (sidelight: Sidelight, style: string, script = ''): Promise<Page> =>
  visitOwn(
    sidelight,
    `<!doctype html><html><head><title>x</title><style>${style}</style><script>${script}</script></head>
     <body><p style="height: 3000px">Long</p></body></html>`,
  );

/** How large the chip's first words are, where nothing is done against them; from then on it says them on every page. */
async function plainSize(sidelight: Sidelight): Promise<{ width: number; height: number }> {
  await choose(sidelight, { chipSays: 'always' });
  const page = await open(sidelight, '');
  await expect.poll(() => findInNotice(page, CHIP)).toBeDefined();
  const { width, height } = await measureInNotice(page, CHIP);
  await page.close();
  return { width, height };
}

async function expectLegible(page: Page, { width, height }: { width: number; height: number }): Promise<void> {
  await expect.poll(() => findInNotice(page, CHIP)).toBeDefined();
  await expect
    .poll(async () => {
      const found = await findInNotice(page, CHIP);
      return found && Math.abs(found.width - width) < 1 && Math.abs(found.height - height) < 1;
    })
    .toBe(true);
  const { x, y } = await measureInNotice(page, CHIP);
  expect(x).toBeGreaterThan(0);
  expect(x).toBeLessThan(1280);
  expect(y).toBeGreaterThan(0);
  expect(y).toBeLessThan(800);
  await expect.poll(() => isPainted(page)).toBe(true);
}

/** Whether something of the chip's dark letters can be seen where they are: a screenshot is not all of one colour there. */
async function isPainted(page: Page): Promise<boolean> {
  const { x, y, width, height } = await measureInNotice(page, CHIP);
  const clip = { x: x - width / 2, y: y - height / 2, width, height };
  const picture = await page.screenshot({ clip });
  const tone = await page.evaluate(async (base64) => {
    const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${base64}`)).blob());
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
    context.drawImage(bitmap, 0, 0);
    const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
    let [least, most] = [255, 0];
    for (let at = 0; at < data.length; at += 4) {
      least = Math.min(least, data[at] ?? 255);
      most = Math.max(most, data[at] ?? 0);
    }
    return most - least;
  }, picture.toString('base64'));
  return tone > 100;
}

/** What a page can do to its root or body that reaches what is fixed to the window. */
const STYLES: Readonly<Record<string, string>> = {
  'scaled to nothing sideways': 'html { transform: scaleX(.01) } body { transform: scaleX(100) }',
  mirrored: 'html { transform: scaleX(-1) }',
  'turned over in space': 'html { rotate: y 180deg }',
  shrunk: 'html { scale: .2 }',
  'carried along': 'html { translate: 900px 900px }',
  perspective: 'html { perspective: 10px } body { transform: translateZ(-100px) }',
  'an old mask': 'html { -webkit-mask-image: linear-gradient(transparent, transparent) }',
  'an old clip': 'html { position: absolute; clip: rect(0 0 0 0) }',
  'a clip path': 'html { clip-path: circle(1px) }',
  blending: 'html { mix-blend-mode: difference; background: white } body { mix-blend-mode: screen; background: white }',
  'a filter': 'html { filter: opacity(0) }',
  fading: 'html, body { opacity: 0 }',
  'a backdrop': '*::backdrop { background: white; opacity: 1 }',
  containment: 'html { contain: strict; height: 10px } body { content-visibility: auto }',
  'no overflow': 'html, body { overflow: clip; height: 0 }',
  invisibility: 'html, body { visibility: hidden }',
  'no pointer': 'html, body, body * { pointer-events: none !important }',
};

for (const [name, style] of Object.entries(STYLES))
  test(`a page styled by ${name} leaves the chip in sight, legible and alive`, async ({ sidelight }) => {
    const size = await plainSize(sidelight);
    const page = await open(sidelight, style);
    await expectLegible(page, size);
    await clickInNotice(page, CHIP);
    await expect.poll(async () => (await textsOf(page)).join(' ')).toContain('About Amazon');
  });

test('zoom is undone, and what was undone is no longer once the zoom goes', async ({ sidelight }) => {
  const size = await plainSize(sidelight);
  const page = await open(sidelight, 'html { zoom: .8 }');
  for (const zoom of ['0.8', '1', '1.5', '0.5', '']) {
    await page.evaluate((value) => document.documentElement.style.setProperty('zoom', value), zoom);
    if (zoom === '') await page.evaluate(() => document.documentElement.style.setProperty('zoom', '1'));
    await page.mouse.click(640, 300);
    await expectLegible(page, size);
  }
});

/** How a page can keep clicks to itself. */
const STOPPING: Readonly<Record<string, string>> = {
  'stops clicks at the window': `addEventListener('click', (e) => e.stopPropagation(), true)`,
  'stops clicks for everybody': `addEventListener('click', (e) => e.stopImmediatePropagation(), true)`,
  'stops clicks at the document': `document.addEventListener('click', (e) => e.stopPropagation(), true)`,
  'prevents what clicks do': `addEventListener('click', (e) => e.preventDefault(), true)`,
  'stops and prevents them': `addEventListener('click', (e) => { e.preventDefault(); e.stopPropagation() }, true)`,
  'stops presses of any sort': `for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
    addEventListener(type, (e) => e.stopImmediatePropagation(), true)`,
};

for (const [name, script] of Object.entries(STOPPING))
  test(`a page that ${name} leaves the chip and its button alive, by mouse and by key`, async ({ sidelight }) => {
    const page = await open(sidelight, '', script);
    await expect.poll(() => findInNotice(page, CHIP)).toBeDefined();
    await clickInNotice(page, CHIP);
    await expect.poll(async () => (await textsOf(page)).join(' ')).toContain('About Amazon');
    await page.keyboard.press('Escape');
    await expect.poll(async () => (await textsOf(page)).join(' ')).not.toContain('About Amazon');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await textsOf(page)).join(' ')).toContain('About Amazon');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page.locator('sidelight-notice')).toHaveCount(0);
  });

test('a page that is inert has no dead chip in sight, and a live one once it is no longer', async ({ sidelight }) => {
  const page = await visitOwn(sidelight, '<!doctype html><html inert><title>x</title><p>Text</p></html>');
  await expect(page.locator('sidelight-notice')).toHaveCount(1);
  await page.mouse.click(300, 300);
  await page.waitForTimeout(600);
  expect(await findInNotice(page, CHIP)).toBeUndefined();
  await page.evaluate(() => document.documentElement.removeAttribute('inert'));
  await page.mouse.click(300, 300);
  await expect.poll(() => findInNotice(page, CHIP)).toBeDefined();
});

const DIALOG = '<dialog>Hi</dialog>';
const OPEN = `document.querySelector('dialog').showModal()`;

/** What makes all of a page dead but a part that need not lie where the chip is. */
const DEAD: Readonly<Record<string, string>> = {
  'a modal dialog': `${DIALOG}<script>${OPEN}</script>`,
  'a modal dialog without a backdrop': `<style>::backdrop { display: none }</style>${DIALOG}<script>${OPEN}</script>`,
  'a modal dialog that comes late, with a backdrop that takes no press': `<style>::backdrop { pointer-events: none }</style>
    ${DIALOG}<script>setTimeout(() => ${OPEN}, 1000)</script>`,
  'a modal dialog in a closed root': `<x-a></x-a><script>
    const root = document.querySelector('x-a').attachShadow({ mode: 'closed' });
    root.innerHTML = '<style>::backdrop { display: none }</style>${DIALOG}';
    root.querySelector('dialog').showModal()</script>`,
  'a style': '<style>html { interactivity: inert }</style>',
};

for (const [what, html] of Object.entries(DEAD))
  test(`a page made dead by ${what} has no dead chip in sight`, async ({ sidelight }) => {
    const page = await visitOwn(sidelight, `<!doctype html><title>x</title>${html}`);
    await expect(page.locator('sidelight-notice')).toHaveCount(1);
    await page.waitForTimeout(1200);
    await page.mouse.click(300, 300);
    await expect.poll(() => findInNotice(page, CHIP)).toBeUndefined();
    await page.waitForTimeout(600);
    expect(await findInNotice(page, CHIP)).toBeUndefined();
  });

test('a see-through wrapper around the chip leaves nothing there that is unseen and can be pressed', async ({
  sidelight,
}) => {
  const page = await open(sidelight, '');
  await expect.poll(() => findInNotice(page, CHIP)).toBeDefined();
  const { x, y } = await measureInNotice(page, CHIP);
  await page.evaluate(() => {
    const wrapper = document.createElement('div');
    wrapper.style.opacity = '0';
    wrapper.append(document.querySelector('sidelight-notice') as HTMLElement);
    document.body.append(wrapper);
  });
  const hit = await page.evaluate(([left, top]) => document.elementFromPoint(left, top)?.localName, [x, y] as const);
  expect(hit).not.toBe('sidelight-notice');
  await page.mouse.click(300, 300);
  await expect.poll(() => findInNotice(page, CHIP)).toBeDefined();
  expect(await isPainted(page)).toBe(true);
});
