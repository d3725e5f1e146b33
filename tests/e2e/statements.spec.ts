import { expect, type Page } from '@playwright/test';
import { amazon } from './support/dataset.ts';
import { type Sidelight, test } from './support/extension.ts';

test.use({ shared: true });

const STATEMENTS = 'profile.html?profile=amazon&view=statements';
/** In milliseconds: a frame that takes longer can be felt. */
const LONG_FRAME_MS = 50;
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
  const scriptTime = await watchScripts(page);
  const long: number[] = [];
  for (const [key, presses] of [
    ['PageDown', 20],
    ['ArrowDown', 20],
    ['End', 1],
    ['PageUp', 20],
    ['Home', 1],
  ] as const)
    for (let press = 0; press < presses; press++) {
      const before = await scriptTime();
      await page.keyboard.press(key);
      await page.evaluate(() => new Promise(requestAnimationFrame));
      const taken = (await scriptTime()) - before;
      if (taken > LONG_FRAME_MS) long.push(taken);
    }
  expect(long).toEqual([]);
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

/**
 * Watches what scripts take in a page of the extension, where all of them are ours. It is the time that the processor spent on
 * them: a busy machine takes none of it away, and adds none.
 * @returns tells how much that is so far, in milliseconds
 */
async function watchScripts(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? Number.NaN) * 1000;
  };
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
