import { expect } from 'vitest';
import { PAGES } from '../e2e/support/dataset.ts';
import { type Sidelight, test } from './support/firefox.ts';
import { Notice } from './support/notice.ts';

async function openNotice(sidelight: Sidelight) {
  const page = await sidelight.visit(PAGES.ring);
  const notice = new Notice(page);
  await expect.poll(() => notice.chip()).toBeDefined();
  return { page, notice };
}

const ENDS = {
  'switched off and on': async ({ window }: Sidelight) => {
    await window.setEnabled(false);
    await window.setEnabled(true);
  },
  updated: ({ window }: Sidelight) => window.restart(),
};

for (const [how, end] of Object.entries(ENDS))
  test(`a tab open while the extension is ${how} has exactly one notice, which works, also after a reload`, async ({
    sidelight,
  }) => {
    const { page, notice } = await openNotice(sidelight);
    await end(sidelight);
    // The script that Firefox puts into the open tab takes over.
    await expect.poll(() => sidelight.window.badges()).toEqual(['2']);
    await expect.poll(() => notice.count()).toBe(1);
    await notice.open();
    await page.keyboard.press('Escape');
    expect(await notice.count()).toBe(1);
    await page.reload();
    await expect.poll(() => notice.chip()).toBeDefined();
    expect(await notice.count()).toBe(1);
    expect(await sidelight.window.complaints()).toEqual([]);
  });

test('in a tab open while the extension is switched off, nothing goes wrong and nothing answers', async ({
  sidelight,
}) => {
  const { page, notice } = await openNotice(sidelight);
  // A panel that was open before has its style, and would show empty.
  await notice.open();
  expect(await notice.isOpen()).toBe(true);
  await page.keyboard.press('Escape');
  // The notice asks once more as its panel closes; Firefox logs a question that it loses.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1000)));
  await sidelight.window.setEnabled(false);
  await page.mouse.click(300, 300);
  await page.evaluate(() => {
    history.pushState({}, '', '/support');
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await notice.click('.chip-open');
  expect(await notice.isOpen()).toBe(false);
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 2500)));
  expect(await notice.isOpen()).toBe(false);
  // Firefox ends the script without telling it, so its chip may stay until the page is loaded again.
  expect(await notice.count()).toBeLessThanOrEqual(1);
  await page.reload();
  expect(await notice.count()).toBe(0);
  expect(await sidelight.window.complaints()).toEqual([]);
});
