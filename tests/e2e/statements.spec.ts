import { expect, type Page } from '@playwright/test';
import { amazon } from './support/dataset.ts';
import { type Sidelight, test } from './support/extension.ts';

test.use({ shared: true });

const STATEMENTS = 'profile.html?profile=amazon&view=statements';
/** In milliseconds: a frame that takes longer can be felt. */
const LONG_FRAME_MS = 50;
/** A busy machine may delay a few frames; a script of ours that is too slow is so in all of a hundred. */
const MOST_DELAYED = 5;
/** Every so many statements one is looked for. */
const EACH = 12;

test('statements are drawn when their view is opened, and not before', async ({ sidelight }) => {
  const page = await sidelight.openExtensionPage('profile.html?profile=amazon');
  await page.locator('main:not([aria-busy]) [data-pair]').first().waitFor();
  await expect(page.locator('[data-claim]')).toHaveCount(0);
  await page.getByRole('link', { name: 'Statements', exact: true }).click();
  await expect(page.locator('[data-claim]')).toHaveCount(amazon.claims.length);
});

test('statements far from the window are not laid out until the reader comes near them', async ({ sidelight }) => {
  const page = await openStatements(sidelight);
  const isDrawn = () =>
    page.$eval('[data-claim]:last-child .claim-text', () => {
      const all = [...document.querySelectorAll('[data-claim] .claim-text')];
      return all.at(-1)?.checkVisibility({ contentVisibilityAuto: true });
    });
  expect(await isDrawn()).toBe(false);
  await page.keyboard.press('End');
  await expect.poll(isDrawn).toBe(true);
});

test('no script of ours makes a frame long while the reader scrolls through all statements by keys', async ({
  sidelight,
}) => {
  const page = await openStatements(sidelight);
  await page.evaluate(watchFrames);
  for (const [key, presses] of [
    ['PageDown', 20],
    ['ArrowDown', 20],
    ['End', 1],
    ['PageUp', 20],
  ] as const)
    for (let press = 0; press < presses; press++) {
      await page.keyboard.press(key);
      await page.evaluate(() => new Promise(requestAnimationFrame));
    }
  // Pressed while the page still glides, a key may be lost.
  await expect
    .poll(async () => {
      await page.keyboard.press('Home');
      return page.evaluate(() => scrollY);
    })
    .toBe(0);
  const long = await page.evaluate(longFrames, LONG_FRAME_MS);
  expect(long.length, long.join()).toBeLessThanOrEqual(MOST_DELAYED);
});

test('the browser finds every statement, wherever it stands in the page', async ({ sidelight }) => {
  const page = await openStatements(sidelight);
  const ids = await page.$$eval('[data-claim]', (cards) => cards.map((card) => card.getAttribute('data-claim') ?? ''));
  const sought = [...ids.filter((_, at) => at % EACH === 0), ids.at(-1) ?? ''];
  expect(sought.length).toBeGreaterThan(10);
  for (const id of sought) expect(await page.evaluate(findIn, id), id).toBe(id);
});

async function openStatements(sidelight: Sidelight): Promise<Page> {
  const page = await sidelight.openExtensionPage(STATEMENTS);
  await expect(page.locator('[data-claim]')).toHaveCount(amazon.claims.length);
  await page.locator('main:not([aria-busy])').waitFor();
  return page;
}

/** A frame that took long, as far as this test reads it. */
interface Frame extends PerformanceEntry {
  /** 0 where nothing was drawn in it. */
  styleAndLayoutStart: number;
}

/** Runs in the page: keeps the frames that the browser calls long. */
function watchFrames(): void {
  const frames: PerformanceEntry[] = [];
  Object.assign(globalThis, { __frames: frames });
  new PerformanceObserver((list) => frames.push(...list.getEntries())).observe({ type: 'long-animation-frame' });
}

/**
 * Runs in the page. @returns how long tasks and handlers took in each frame, before its style and layout, where that was
 * longer. In pages of an extension the browser does not tell which scripts it was, but all of them are ours.
 */
async function longFrames(least: number): Promise<number[]> {
  // The browser tells of a frame some time after it.
  await new Promise((resolve) => setTimeout(resolve, 200));
  const { __frames: frames } = globalThis as unknown as { __frames: Frame[] };
  return frames
    .map(({ startTime, duration, styleAndLayoutStart }) => (styleAndLayoutStart || startTime + duration) - startTime)
    .filter((time) => time > least);
}

/**
 * Runs in the page: lets the browser find a statement's words, from the top of the page.
 * @returns the id of the statement that they were found in
 */
function findIn(id: string): string | undefined {
  const words = document.querySelector(`[data-claim="${id}"] .claim-text`)?.textContent ?? '';
  getSelection()?.removeAllRanges();
  const { find } = window as unknown as { find: (words: string) => boolean };
  let found: string | undefined;
  // A statement may stand beside another one as well, which is found first.
  for (let times = 0; times < 10 && found !== id; times++) {
    if (!find.call(window, words.slice(0, 80))) return found;
    found = getSelection()?.anchorNode?.parentElement?.closest('[data-claim]')?.getAttribute('data-claim') ?? undefined;
  }
  return found;
}
