import { expect, type Page } from '@playwright/test';
import { overlap } from '../../core/notice/corners.ts';
import { choose } from './support/choices.ts';
import { amazon, PAGES } from './support/dataset.ts';
import { type Sidelight, test } from './support/extension.ts';
import { openFold } from './support/fold.ts';
import { NoticePage } from './support/notice-page.ts';
import { turn } from './support/turn.ts';

test.use({ shared: true });

const ring = amazon.sites.find(({ id }) => id === 'ring')?.name ?? '';

async function openNotice(sidelight: Sidelight, url: string = PAGES.ring): Promise<{ page: Page; notice: NoticePage }> {
  const page = await sidelight.visit(url);
  const notice = new NoticePage(sidelight.notice(page));
  await notice.chip.waitFor();
  return { page, notice };
}

/** Adds something of the page's own to it, as pages do after a while. */
async function addToPage(page: Page, html: string): Promise<void> {
  await page.evaluate((markup) => document.body.insertAdjacentHTML('beforeend', markup), html);
  // The click makes the notice look around again.
  await page.mouse.click(300, 300);
}

/** Scrolls the page a little and waits until the notice has looked around for it. */
async function looksAgain(page: Page, notice: NoticePage): Promise<void> {
  const looked = notice.root.locator('.notice').evaluate(
    (element) =>
      new Promise<void>((resolve) => {
        new MutationObserver(() => resolve()).observe(element, { attributeFilter: ['data-place'] });
      }),
  );
  await page.evaluate(() => scrollBy(0, 10));
  await looked;
}

const chipBox = (notice: NoticePage) => notice.root.locator('.chip').boundingBox();

for (const way of ['For today', 'For a month', 'Until something new', `Always on ${ring}`, 'On every site'])
  test(`“${way}” holds in every tab at once, on ${way === 'On every site' ? 'every' : 'that'} site, and can be undone on the spot`, async ({
    sidelight,
  }) => {
    const { notice: elsewhere } = await openNotice(sidelight, PAGES.aws);
    const { notice: sameSite } = await openNotice(sidelight, 'https://ring.com/support');
    const { page, notice } = await openNotice(sidelight);
    const sendAway = async () => {
      await notice.open();
      await notice.hide(way);
    };
    await sendAway();
    await expect(sameSite.root).toHaveCount(0);
    await expect(elsewhere.root).toHaveCount(way === 'On every site' ? 0 : 1);
    await notice.button('Undo').click();
    await expect(sameSite.chip).toBeVisible();
    await page.keyboard.press('Escape');
    await sendAway();
    await page.keyboard.press('Escape');
    await expect(notice.root).toHaveCount(0);
    // Sending the notice away does not empty badge and popup.
    const popup = await sidelight.openPopup(page);
    await expect(popup.locator('[data-section]').first()).toBeVisible();
  });

test('what was sent away stands in the options, and can be taken back there', async ({ sidelight }) => {
  const { notice } = await openNotice(sidelight);
  await notice.root.getByRole('button', { name: /^Close on/ }).click();
  await expect(notice.root).toHaveCount(0);
  const options = await sidelight.openExtensionPage('options.html');
  const entry = options.locator('.away li');
  await expect(entry).toHaveText(new RegExp(`${ring} until the browser is closed`));
  await openFold(options, 'Sent away');
  await entry.getByRole('button').click();
  await expect(entry).toHaveCount(0);
  await expect(notice.chip).toBeVisible();
});

test('once a day: the first page of a site has the notice, the next ones don’t', async ({ sidelight }) => {
  const options = await sidelight.openExtensionPage('options.html');
  await turn(options.getByRole('radio', { name: 'Once a day', exact: true }), true);
  const { page, notice } = await openNotice(sidelight);
  const second = await sidelight.visit('https://ring.com/support');
  const { notice: other } = await openNotice(sidelight, PAGES.aws);
  await expect(other.chip).toBeVisible();
  await expect(sidelight.notice(second)).toHaveCount(0);
  // The page that has the notice keeps it, whatever else is chosen.
  await openFold(options, 'Colours');
  await turn(options.getByRole('radio', { name: 'Dark' }), true);
  await page.bringToFront();
  await expect(notice.chip).toBeVisible();
});

for (const [what, html] of [
  [
    'a cookie bar',
    '<div id="sp-cc" class="in-the-way" style="position:fixed;inset:auto 0 0 0;height:90px;background:#eee">We use cookies</div>',
  ],
  [
    'a chat button',
    '<button class="in-the-way" style="position:fixed;right:20px;bottom:20px;width:60px;height:60px">Chat</button>',
  ],
  [
    'a bar that lets presses through beside its button',
    '<div style="position:fixed;inset:auto 0 0 0;height:80px;pointer-events:none"><button class="in-the-way" style="pointer-events:auto;float:right;width:200px;height:60px">Buy</button></div>',
  ],
] as const)
  test(`the chip makes way for ${what}`, async ({ sidelight }) => {
    const { page, notice } = await openNotice(sidelight);
    const before = await chipBox(notice);
    await addToPage(page, html);
    const inTheWay = await page.locator('.in-the-way').boundingBox();
    expect(before && inTheWay && overlap(before, inTheWay)).toBe(true);
    await expect.poll(() => chipBox(notice)).not.toEqual(before);
    const chip = await chipBox(notice);
    expect(chip && inTheWay && overlap(chip, inTheWay)).toBe(false);
    await page.locator('body > :last-child').evaluate((element) => element.remove());
    await page.mouse.click(300, 300);
    await expect.poll(() => chipBox(notice)).toEqual(before);
  });

test('the chip steps aside from what has the focus, while typing, in full screen and under a dialog', async ({
  sidelight,
}) => {
  const { page, notice } = await openNotice(sidelight);
  const chip = notice.root.locator('.chip');
  const before = await chipBox(notice);
  await addToPage(
    page,
    '<a href="#" id="under" style="position:absolute;right:20px;top:750px;width:200px;height:40px">under</a>',
  );
  await page.locator('#under').focus();
  await expect.poll(() => chipBox(notice)).not.toEqual(before);
  await page.locator('#under').evaluate((element) => (element as HTMLElement).blur());
  await expect.poll(() => chipBox(notice)).toEqual(before);

  await page.locator('input').first().pressSequentially('words');
  await expect(chip).toBeHidden();
  await expect(chip).toBeVisible();

  await page.evaluate(() => document.documentElement.requestFullscreen());
  await expect(chip).toBeHidden();
  await page.evaluate(() => document.exitFullscreen());
  await expect(chip).toBeVisible();

  await addToPage(
    page,
    '<div role="dialog" aria-modal="true" style="position:fixed;inset:0;z-index:1;background:rgb(0 0 0/40%)">Sign up</div>',
  );
  await expect(chip).toBeHidden();
});

test('the chip makes no way for itself: with the focus on it, or under a press, it stays where it is', async ({
  sidelight,
}) => {
  // Else, some seconds later, it would come back as the mark alone, which is smaller.
  await choose(sidelight, { chipSays: 'always' });
  const { page, notice } = await openNotice(sidelight);
  const before = await chipBox(notice);
  await notice.open();
  await page.keyboard.press('Escape');
  await expect(notice.chip).toBeFocused();
  await looksAgain(page, notice);
  expect(await chipBox(notice)).toEqual(before);

  await notice.chip.hover();
  await page.mouse.down();
  // What comes to lie under it meanwhile makes it move only once the press is over.
  await page.evaluate(async () => {
    document.body.insertAdjacentHTML('beforeend', '<p style="position:fixed;inset:auto 0 0 0;height:90px">Bar</p>');
    scrollBy(0, 10);
    await new Promise((resolve) => setTimeout(resolve, 1000));
  });
  expect(await chipBox(notice)).toEqual(before);
  await page.mouse.up();
  await expect(notice.panel).toBeVisible();
});

test('a page that takes the notice out gets it back once, and no more', async ({ sidelight }) => {
  const { page, notice } = await openNotice(sidelight);
  const takeOut = async () => {
    await page.evaluate(() => document.querySelector('sidelight-notice')?.remove());
    await expect(notice.root).toHaveCount(0);
    await page.mouse.click(300, 300);
  };
  await takeOut();
  await expect(notice.chip).toBeVisible();
  await takeOut();
  await page.setViewportSize({ width: 1000, height: 700 });
  await page.waitForFunction(() => new Promise((resolve) => setTimeout(() => resolve(true), 800)));
  await expect(notice.root).toHaveCount(0);
});

test('the chip is small and shifts nothing', async ({ sidelight }) => {
  const { page, notice } = await openNotice(sidelight);
  const box = await chipBox(notice);
  expect(box?.width).toBeLessThanOrEqual(260);
  expect(box?.height).toBeLessThanOrEqual(48);
  expect((box?.width ?? 0) * (box?.height ?? 0)).toBeLessThanOrEqual(0.03 * 1280 * 800);
  const shift = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)));
      }),
  );
  expect(shift).toBe(0);
});

test('the notice is not printed', async ({ sidelight }) => {
  const { page, notice } = await openNotice(sidelight);
  await page.emulateMedia({ media: 'print' });
  await expect(notice.root.locator('.chip')).toBeHidden();
});
