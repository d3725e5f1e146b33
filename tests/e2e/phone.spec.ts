import { expect, type Locator, type Page } from '@playwright/test';
import { PAGES } from './support/dataset.ts';
import { type Sidelight, test } from './support/extension.ts';
import { expectForFingers } from './support/fingers.ts';
import { NoticePage } from './support/notice-page.ts';

const PHONE = { width: 360, height: 640 };

/** Chromium as on a phone: fingers, no pointer that hovers. A real phone was not at hand (docs/adr/0017). */
test.use({ browserWindow: { viewport: PHONE, hasTouch: true, isMobile: true } });

/** The extension's own pages run in another process, which has yet to be told of the phone. */
async function asOnPhone(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setDeviceMetricsOverride', { ...PHONE, deviceScaleFactor: 1, mobile: true });
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
  await expect.poll(() => page.evaluate(() => matchMedia('(pointer: coarse)').matches)).toBe(true);
}

/** Drags a finger over what scrolls. */
async function drag(page: Page, over: Locator, pixels: number): Promise<void> {
  const { x, y, width, height } = (await over.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const session = await page.context().newCDPSession(page);
  const [atX, from] = [x + width / 2, y + height * 0.8];
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', moved?: number) =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: moved === undefined ? [] : [{ x: atX, y: from - moved }],
    });
  await touch('touchStart', 0);
  for (let moved = 10; moved <= pixels; moved += 10) await touch('touchMove', moved);
  // At rest before it is lifted, so that nothing scrolls on: a tap would only stop that.
  await page.waitForTimeout(200);
  await touch('touchMove', pixels);
  await touch('touchEnd');
  await session.detach();
}

async function expectInWindow(part: Locator): Promise<void> {
  const { x, y, width, height } = (await part.boundingBox()) ?? { x: -1, y: -1, width: 0, height: 0 };
  expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
  expect(x + width).toBeLessThanOrEqual(PHONE.width);
  expect(y + height).toBeLessThanOrEqual(PHONE.height);
}

async function expectNoSideways(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
}

/** The popup as a phone shows it, as a page of its own over a tab. */
async function openPopupAsPage(sidelight: Sidelight, over: Page): Promise<Page> {
  await over.bringToFront();
  const [worker] = sidelight.context.serviceWorkers();
  const tab = await worker?.evaluate(async () => (await chrome.tabs.query({ active: true }))[0]?.id);
  const popup = await sidelight.context.newPage();
  await popup.addInitScript((id) => {
    chrome.tabs.query = (async () => [{ id, incognito: false }]) as never;
  }, tab);
  await popup.goto(`chrome-extension://${sidelight.id}/popup.html`);
  await asOnPhone(popup);
  await popup.locator('[data-section]').first().waitFor();
  return popup;
}

test('by touch, in the window of a phone: the chip, the panel, the popup, the options and the profile', async ({
  sidelight,
}) => {
  test.slow();
  const page = await sidelight.visit(PAGES.ring);
  const notice = new NoticePage(sidelight.notice(page));
  const chip = notice.root.locator('.chip');

  await test.step('the chip: in the window, and a tap opens the panel', async () => {
    await chip.waitFor();
    await expectInWindow(chip);
    await expectForFingers(chip, 'the chip');
    await notice.chip.tap();
    await notice.panel.locator('[data-section]').first().waitFor();
    await expectInWindow(notice.panel);
  });

  await test.step('the panel: for fingers, with a statement open, scrolled by a drag that leaves the page alone', async () => {
    await notice.pairs('policing').first().locator('.pair-open').tap();
    await notice.claims('policing').first().waitFor();
    await notice.panel.locator('.claim-more > summary').first().tap();
    await expectForFingers(notice.panel, 'the panel');
    await notice.panel.locator('.menu summary').tap();
    await expectForFingers(notice.panel.locator('.menu'), 'the ways to hide it');
    await notice.panel.locator('.menu summary').tap();
    const body = notice.panel.locator('.panel-body');
    await body.evaluate((one) => one.scrollTo(0, 0));
    await drag(page, body, 150);
    await expect.poll(() => body.evaluate((one) => one.scrollTop)).toBeGreaterThan(50);
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await notice.button('Close').tap();
    await expect(notice.panel).toBeHidden();
  });

  await test.step('the popup as a page, as wide as the window', async () => {
    const popup = await openPopupAsPage(sidelight, page);
    await expectNoSideways(popup);
    expect((await popup.locator('.popup').boundingBox())?.width).toBe(PHONE.width);
    // There is room for what each section says.
    await expect(popup.locator('.fold-line').first()).toBeVisible();
    await expectForFingers(popup.locator('main'), 'the popup');
    await popup.close();
  });

  for (const path of ['options.html?welcome', 'profile.html'] as const)
    await test.step(`${path}: no wider than the window, for fingers`, async () => {
      const own = await sidelight.openExtensionPage(path);
      await asOnPhone(own);
      await own.locator('h1').first().waitFor();
      await own.waitForLoadState('networkidle');
      await expectNoSideways(own);
      if (path.startsWith('options')) await expectForFingers(own.locator('main'), 'the options');
      else await expectForFingers(own.locator('.profile-page'), 'the profile');
      await own.close();
    });
});
