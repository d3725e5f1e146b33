import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { glanceOf, PAGES } from '../e2e/support/dataset.ts';
import { hydrationBy } from '../e2e/support/hydration.ts';
import { OWN_PAGE } from '../e2e/support/own-page.ts';
import { type Sidelight, test } from './support/firefox.ts';
import { Notice } from './support/notice.ts';

/** The faults that Chromium's tests have, with the same pages: where the two could differ. */

const CHIP = /^Market power/;

async function open(sidelight: Sidelight, body: string, url = OWN_PAGE): Promise<{ page: Page; notice: Notice }> {
  const page = await sidelight.visit(url, { body });
  return { page, notice: new Notice(page) };
}

const pageOf = (style: string, body = '<main>One</main><p>Two</p>', script = '') =>
  `<!doctype html><html><head><title>x</title><style>${style}</style><script>${script}</script></head><body>${body}</body></html>`;

/** Where the chip is, if it can be seen and is what a press there would hit. */
const placeOf = (page: Page) =>
  page.evaluate(() => {
    const host = document.querySelector('sidelight-notice');
    const chip = host?.shadowRoot?.querySelector('.chip');
    if (!chip?.checkVisibility({ visibilityProperty: true })) return undefined;
    const { left, top, right, bottom, width, height } = chip.getBoundingClientRect();
    const isHit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2) === host;
    return { left, top, right, bottom, width: Math.round(width), height: Math.round(height), isHit };
  });

/** How far the darkest and the lightest point of a part of the window are apart, of 255. */
async function contrastIn(
  page: Page,
  { left, top, width, height }: Record<'left' | 'top' | 'width' | 'height', number>,
) {
  const picture = await page.screenshot({ encoding: 'base64', clip: { x: left, y: top, width, height } });
  return page.evaluate(async (base64) => {
    const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${base64}`)).blob());
    const context = new OffscreenCanvas(image.width, image.height).getContext(
      '2d',
    ) as OffscreenCanvasRenderingContext2D;
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    const reds = [...data].filter((_, at) => at % 4 === 0);
    return Math.max(...reds.slice(0, 20_000)) - Math.min(...reds.slice(0, 20_000));
  }, picture);
}

test.for([
  'html { display: flex; height: 100% } body { flex: 1 }',
  'html { display: grid; gap: 40px; height: 100% }',
  'body { display: flex; gap: 30px; justify-content: space-between }',
  'body:last-child { background: green }',
  'body > :last-child { margin-bottom: 100px; color: green }',
  'html { writing-mode: vertical-rl } body { columns: 2 }',
])('the notice changes nothing of the layout with %s', async (style, { sidelight }) => {
  const layout = (page: Page) =>
    page.evaluate(() =>
      [...document.querySelectorAll('html, body, main, p')].map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        const { color, backgroundColor } = getComputedStyle(element);
        return [x, y, width, height, color, backgroundColor].join(' ');
      }),
    );
  const bare = await open(sidelight, pageOf(style), 'https://elsewhere.example/');
  const { page, notice } = await open(sidelight, pageOf(style));
  await expect.poll(() => notice.chip()).toMatch(CHIP);
  expect(await layout(page)).toEqual(await layout(bare.page));
});

test.for(['React 18', 'React 19'] as const)(
  '%s takes over a document with the notice in it',
  async (framework, { sidelight }) => {
    const { page, notice } = await open(
      sidelight,
      '<!DOCTYPE html><html><head><title>x</title></head><body><input></body></html>',
    );
    await expect.poll(() => notice.chip()).toMatch(CHIP);
    await page.type('input', 'typed before');
    await page.evaluate(
      (code) => {
        const element = document.createElement('script');
        element.textContent = code;
        document.head.append(element);
        element.remove();
      },
      await hydrationBy(framework),
    );
    await page.mouse.click(600, 300);
    await expect.poll(() => placeOf(page)).toMatchObject({ isHit: true });
    expect(await page.evaluate(() => (globalThis as unknown as { problems: string[] }).problems)).toEqual([]);
    expect(await page.$eval('input', ({ value }) => value)).toBe('typed before');
  },
);

test.for([
  'html { transform: scaleX(.01) } body { transform: scaleX(100) }',
  'html { transform: translate(900px, 900px) }',
  'html { clip-path: circle(1px) }',
  'html { mix-blend-mode: difference }',
  'html, body { opacity: 0 }',
  'html { zoom: .5 }',
  'html, body { visibility: hidden }',
  'html { contain: strict; height: 10px }',
])('the chip stays in sight and alive with %s', async (style, { sidelight }) => {
  const { page } = await open(sidelight, pageOf(style));
  await expect.poll(() => placeOf(page)).toMatchObject({ height: 40, isHit: true });
  const place = await placeOf(page);
  expect(place?.left).toBeGreaterThanOrEqual(0);
  expect(place?.top).toBeGreaterThanOrEqual(0);
  // What counts is what the browser paints: its letters are there, dark on light.
  expect(await contrastIn(page, place ?? { left: 0, top: 0, width: 1, height: 1 })).toBeGreaterThan(100);
});

test.for([
  `addEventListener('click', (e) => e.stopPropagation(), true)`,
  `addEventListener('click', (e) => e.stopImmediatePropagation(), true)`,
  `addEventListener('click', (e) => e.preventDefault(), true)`,
])('a page with %s leaves the chip alive', async (script, { sidelight }) => {
  const { page, notice } = await open(sidelight, pageOf('', '<p>Text</p>', script));
  await expect.poll(() => placeOf(page)).toMatchObject({ isHit: true });
  await notice.open();
  expect(await notice.isOpen()).toBe(true);
});

test.for(['open', 'closed'])(
  'the chip never lies on a fixed button in an %s shadow root',
  async (mode, { sidelight }) => {
    const inner = '<button style="position:fixed;right:10px;bottom:10px;width:300px;height:70px">Chat</button>';
    const { page } = await open(
      sidelight,
      pageOf(
        '',
        `<x-a></x-a><script>document.querySelector('x-a').attachShadow({ mode: '${mode}' }).innerHTML = '${inner}'</script>`,
      ),
    );
    await expect.poll(() => placeOf(page)).toBeDefined();
    const { place, window } = {
      place: await placeOf(page),
      window: await page.evaluate(() => [innerWidth, innerHeight]),
    };
    const [width = 0, height = 0] = window;
    expect((place?.right ?? 0) > width - 310 && (place?.bottom ?? 0) > height - 80).toBe(false);
  },
);

test('a notice that is out of sight leaves every press to the page', async ({ sidelight }) => {
  const { page } = await open(
    sidelight,
    `<!doctype html><title>x</title><div role="dialog" aria-modal="true" style="position:fixed;inset:0;z-index:100">
     <button style="position:absolute;right:40px;bottom:20px;width:200px;height:40px" onclick="document.title='pressed'">Accept</button></div>`,
  );
  await expect.poll(() => new Notice(page).count()).toBe(1);
  await page.mouse.click(400, 200);
  expect(await placeOf(page)).toBeUndefined();
  await page.locator('button').click();
  expect(await page.title()).toBe('pressed');
});

test('a title that comes late brings its sections, and a rewritten fragment closes no panel', async ({ sidelight }) => {
  const { page, notice } = await open(
    sidelight,
    `<!doctype html><title></title><script>let i = 0;
      setTimeout(() => { document.title = 'Ring Video Doorbell'; setInterval(() => history.replaceState({}, '', '#t' + i++), 300) }, 400)
     </script><p>Text`,
    'https://www.amazon.com/dp/B08N5NQ869',
  );
  await expect.poll(() => notice.chip()).toMatch(/^Policing/);
  await notice.open();
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1500)));
  expect(await notice.isOpen()).toBe(true);
});

test('a source is a button in the page, and opens in a tab of its own', async ({ sidelight }) => {
  const { page, notice } = await open(sidelight, pageOf(''));
  await expect.poll(() => notice.chip()).toMatch(CHIP);
  await notice.open();
  await notice.openPair(glanceOf('market-power')[0]?.then.rests[0] ?? '');
  expect(await notice.texts('a, [href]')).toEqual([]);
  const source = await sidelight.openedBy(() => notice.click('.claim-foot button'));
  await expect.poll(() => source.url()).toMatch(/^https:\/\/(www\.synergiafoundation|investigate\.afsc)\.org\//);
  expect(await source.evaluate(() => document.referrer)).toBe('');
  expect(page.isClosed()).toBe(false);
});

test('a page that comes back from the browser’s memory shows nothing of what was switched off meanwhile', async ({
  sidelight,
}) => {
  const script = `addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return;
    globalThis.seen = [];
    const look = () => {
      const chip = document.querySelector('sidelight-notice')?.shadowRoot?.querySelector('.chip');
      seen.push(chip?.checkVisibility({ visibilityProperty: true }) ? chip.textContent : '');
      requestAnimationFrame(look);
    };
    look();
  })`;
  const { page, notice } = await open(sidelight, pageOf('', '<p>Text</p>', script), PAGES.ring);
  await expect.poll(() => notice.chip()).toMatch(/^Policing/);
  await page.goto(PAGES.elsewhere);
  const options = await sidelight.openExtensionPage('options.html');
  await options.locator('::-p-aria([name="Policing"][role="switch"])').click();
  await page.bringToFront();
  // A page that comes back so is not loaded, for which goBack() would wait.
  await page.evaluate(() => void setTimeout(() => history.back()));
  await expect.poll(() => notice.chip()).toMatch(/^The company from/);
  const seen = await page.evaluate(() => (globalThis as unknown as { seen?: string[] }).seen);
  expect(seen?.length).toBeGreaterThan(0);
  expect(seen?.filter((words) => words.includes('Policing'))).toEqual([]);
});
