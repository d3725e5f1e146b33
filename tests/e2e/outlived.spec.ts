import { expect, type Page } from '@playwright/test';
import { PAGES } from './support/dataset.ts';
import { type Sidelight, test } from './support/extension.ts';
import { restart, switchOff, switchOn } from './support/extensions-page.ts';
import { NoticePage } from './support/notice-page.ts';
import { PageWatch } from './support/page-watch.ts';

// The browser's own pages are slow, and so is restarting the extension.
test.describe.configure({ timeout: 90_000 });

/** Time until all timers that the notice ever sets have ended. */
const LAST_TIMER_MS = 7500;

async function openWatched(sidelight: Sidelight) {
  const page = await sidelight.visit(PAGES.ring);
  const watch = await PageWatch.of(page);
  const notice = new NoticePage(sidelight.notice(page));
  await notice.chip.waitFor();
  return { page, watch, notice };
}

/** Triggers everything that the notice's script ever listens to. */
async function doEverything(page: Page): Promise<void> {
  await page.bringToFront();
  await page.mouse.click(300, 300);
  await page.mouse.wheel(0, 200);
  await page.setViewportSize({ width: 1200, height: 700 });
  await page.locator('input').first().fill('words');
  await page.evaluate(() => history.pushState({}, '', `/support?n=${history.length}`));
}

const ENDS = {
  'switched off': switchOff,
  updated: restart,
};

for (const [how, end] of Object.entries(ENDS))
  test(`a tab that is open while the extension is ${how} loses its notice at the next occasion, without an error, and nothing of it runs on`, async ({
    sidelight,
  }) => {
    const { page, watch, notice } = await openWatched(sidelight);
    await doEverything(page);
    expect(await watch.calls()).toBeGreaterThan(0);

    await end(sidelight);
    await doEverything(page);
    await expect(notice.root).toHaveCount(0);
    await watch.calls();
    await doEverything(page);
    await page.evaluate((ms) => new Promise((resolve) => setTimeout(resolve, ms)), LAST_TIMER_MS);
    expect(await watch.calls()).toBe(0);
    expect(watch.errors).toEqual([]);
  });

test('the notice of an extension that is gone can still be opened and closed, says why it is empty, and goes', async ({
  sidelight,
}) => {
  const { page, watch, notice } = await openWatched(sidelight);
  // Waits until the notice has looked around for the last time: later it would find the extension gone and leave.
  await page.evaluate((ms) => new Promise((resolve) => setTimeout(resolve, ms)), LAST_TIMER_MS);
  await switchOff(sidelight);
  await page.bringToFront();
  await notice.chip.click();
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1000)));
  await expect(notice.heading).toHaveText('No answer right now');
  await page.keyboard.press('Escape');
  await expect(notice.root).toHaveCount(0);
  expect(watch.errors).toEqual([]);
});

test('the listeners of an extension that is gone are gone', async ({ sidelight }) => {
  const { page, watch, notice } = await openWatched(sidelight);
  const before = (await watch.weigh()).listeners;
  await switchOff(sidelight);
  await doEverything(page);
  await expect(notice.root).toHaveCount(0);

  const plain = await sidelight.visit(PAGES.ring);
  const plainWatch = await PageWatch.of(plain);
  await doEverything(plain);
  const without = (await plainWatch.weigh()).listeners;
  expect(before).toBeGreaterThan(without);
  // The element's own listeners go with it once it is garbage-collected, which may take more than one round.
  await expect.poll(async () => (await watch.weigh()).listeners).toBeLessThanOrEqual(without);
});

test('once the extension is on again, a reload brings exactly one notice', async ({ sidelight }) => {
  const { page, watch, notice } = await openWatched(sidelight);
  await switchOff(sidelight);
  await switchOn(sidelight);
  // The old notice may still be there, unless it has looked around since.
  expect(await notice.root.count()).toBeLessThanOrEqual(1);
  await page.reload();
  await expect(notice.chip).toBeVisible();
  await expect(notice.root).toHaveCount(1);
  await restart(sidelight);
  await page.reload();
  await expect(notice.chip).toBeVisible();
  await expect(notice.root).toHaveCount(1);
  expect(watch.errors).toEqual([]);
});
