import { expect, type Locator, type Page } from '@playwright/test';
import { VIEWS } from '../../core/profile/query.ts';
import { expectAccessible, expectNoticeAccessible, measureTargets } from './support/accessible.ts';
import { amazon, PAGES } from './support/dataset.ts';
import { type Sidelight, test } from './support/extension.ts';
import { unfoldAll } from './support/fold.ts';
import { NoticePage } from './support/notice-page.ts';
import { openMore, Report } from './support/report.ts';

test.use({ shared: true });

/** The size of a small phone. 320 pixels are also a window of 1280 pixels at 400 % zoom (WCAG 1.4.10). */
const NARROW = { width: 320, height: 640 };

test.describe('nothing is in the way of assistive technology, in light, dark and forced colours', () => {
  test('in the chip', async ({ sidelight }) => {
    const page = await sidelight.visit(PAGES.ring);
    await new NoticePage(sidelight.notice(page)).chip.waitFor();
    await expectNoticeAccessible(page);
  });

  test('in the panel', async ({ sidelight }) => {
    const { page, notice } = await openPanel(sidelight);
    await expectNoticeAccessible(page);
    await expect(notice.panel).toBeVisible();
  });

  test('in the popup of a page that there is something about', async ({ sidelight }) => {
    test.slow(); // checks all statements of a section in three looks
    const popup = await openPopup(sidelight, PAGES.shopRing);
    const report = new Report(popup.locator('main'));
    await report.openPair('policing');
    // Waits for what changed since, because it has a colour of its own to check.
    await popup.locator('[data-changes]').first().waitFor();
    await expectAccessible(popup);
    await openMore(report.claims('policing').first());
    await report.showStatements('overview');
    await expectAccessible(popup);
  });

  test('in the popup of any other page', async ({ sidelight }) => {
    const popup = await openPopup(sidelight, PAGES.elsewhere);
    await expectAccessible(popup);
  });

  test('on the options page', async ({ sidelight }) => {
    await expectAccessible(await openOptions(sidelight));
  });

  for (const view of VIEWS)
    test(`on the profile page: ${view}`, async ({ sidelight }) => {
      test.slow(); // checks all statements in three looks
      const page = await sidelight.openExtensionPage(`profile.html?view=${view}`);
      await page.locator('.column > :last-child').waitFor();
      await expect(page.getByText('Reading the profile…')).toHaveCount(0);
      await expectAccessible(page);
    });

  test('on the profile page: relations around one name', async ({ sidelight }) => {
    await expectAccessible(await openRelations(sidelight, '&around=amazon'));
  });

  test('on the page of a correction', async ({ sidelight }) => {
    await expectAccessible(await openCorrection(sidelight));
  });
});

test('by keyboard alone: Tab to the chip, Enter into the panel, Escape back', async ({ sidelight }) => {
  const page = await sidelight.visit(PAGES.ring);
  const notice = new NoticePage(sidelight.notice(page));
  await tabToChip(page, notice);
  await page.keyboard.press('Enter');
  await expect(notice.heading).toBeFocused();
  await notice.panel.locator('[data-section]').first().waitFor();
  for (const name of ['Close the panel', 'About Ring, an Amazon company']) {
    await page.keyboard.press('Tab');
    await expect(notice.panel.locator(':focus')).toHaveAccessibleName(name);
  }
  await page.keyboard.press('Escape');
  await expect(notice.panel).toBeHidden();
  await expect(notice.chip).toBeFocused();
});

test('keys pressed in the notice are no shortcuts of the page', async ({ sidelight }) => {
  const page = await sidelight.visit(PAGES.ring);
  const notice = new NoticePage(sidelight.notice(page));
  await tabToChip(page, notice);
  const heard = await listenForKeys(page);
  for (const key of ['s', 'Enter']) await page.keyboard.press(key);
  await expect(notice.heading).toBeFocused();
  for (const key of ['/', 'ArrowDown', 'Escape', 'k']) await page.keyboard.press(key);
  await expect(notice.chip).toBeFocused();
  expect(await heard()).toEqual([]);
  await page.getByRole('textbox', { name: 'Search' }).press('x');
  expect(await heard()).toContain('keydown x');
});

test('what was done is told in a place that assistive technology knows before', async ({ sidelight }) => {
  const { notice } = await openPanel(sidelight);
  await expect(notice.panel.getByRole('status')).toHaveText('');
  const popup = await openPopup(sidelight, PAGES.shop);
  await expect(popup.getByRole('status')).toHaveText('');
});

test('everything that can be pressed is large enough to hit', async ({ sidelight }) => {
  const { page, notice } = await openPanel(sidelight);
  const glance = await measureTargets(notice.root);
  const cards = await notice.showStatements('policing');
  await openMore(cards.first());
  const panel = await measureTargets(notice.root);
  await page.keyboard.press('Escape');
  const surfaces = [
    glance,
    panel,
    await measureTargets(notice.root),
    await measureTargets((await openPopup(sidelight, PAGES.shop)).locator('body')),
    await measureTargets((await openPopup(sidelight, PAGES.elsewhere)).locator('body')),
    await measureTargets((await openOptions(sidelight)).locator('body')),
    await measureTargets((await openCorrection(sidelight)).locator('body')),
    await measureTargets((await openRelations(sidelight, '')).locator('.relations > :not(table)')),
    await measureTargets((await openRelations(sidelight, '&around=amazon')).locator('.relations > :not(table)')),
  ];
  expect([...new Set(surfaces.flatMap(({ tooSmall }) => tooSmall))]).toEqual([]);
  expect(surfaces.filter(({ count }) => count === 0)).toEqual([]);
});

test('the whole way by keyboard: open, read more, cite, unfold, hide, take it back, close', async ({ sidelight }) => {
  const page = await sidelight.visit(PAGES.ring);
  const notice = new NoticePage(sidelight.notice(page));
  await tabToChip(page, notice);
  await page.keyboard.press('Enter');
  await notice.panel.locator('[data-section]').first().waitFor();
  const nameOf = (one: Locator) => one.evaluate((element) => element.getAttribute('aria-label') ?? element.textContent);
  const tabTo = async (name: RegExp) => {
    for (let presses = 0; presses < 200; presses++) {
      await page.keyboard.press('Tab');
      const focused = notice.panel.locator(':focus');
      if ((await focused.count()) && name.test((await nameOf(focused)) ?? '')) return;
    }
    throw new Error(`no Tab leads to ${name}`);
  };
  await tabTo(/^\d+ statements$/);
  await page.keyboard.press('Enter');
  await expect(notice.button('Back to the summary')).toBeVisible();
  await tabTo(/^Source, citation and more$/);
  await expect(notice.button('Cite').filter({ visible: true })).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(notice.button('Cite').filter({ visible: true })).toHaveCount(1);
  await tabTo(/^Cite$/);
  await tabTo(/^Hide…$/);
  await page.keyboard.press('Enter');
  await tabTo(/^For today$/);
  await page.keyboard.press('Enter');
  await expect(notice.button('Undo')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(notice.heading).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(notice.chip).toBeFocused();
});

test('more space between letters and lines loses nothing', async ({ sidelight }) => {
  const spaced =
    '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }';
  const clipped = (elements: Element[]) =>
    elements
      .filter((element) => element.checkVisibility() && getComputedStyle(element).overflow === 'hidden')
      .filter((element) => element.scrollHeight > element.clientHeight + 1)
      .map((element) => element.className);
  for (const open of [openPopupInTab, openOptions, openCorrection]) {
    const page = await open(sidelight);
    await page.evaluate((css) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      document.adoptedStyleSheets = [sheet];
    }, spaced);
    expect(await page.locator('p, li, button, h1, h2').evaluateAll(clipped), open.name).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), open.name).toBe(true);
  }
});

test('the panel can be read in a window of 320 by 256 pixels, as at 400 %', async ({ sidelight }) => {
  const { page, notice } = await openPanel(sidelight);
  await page.setViewportSize({ width: 320, height: 256 });
  const box = await notice.panel.boundingBox();
  expect(box && box.x >= 0 && box.x + box.width <= 320 && box.y >= 0 && box.y + box.height <= 256).toBe(true);
  await notice.button('Options').scrollIntoViewIfNeeded();
  await expect(notice.button('Options')).toBeInViewport();
});

test('nothing scrolls sideways on the narrowest screen', async ({ sidelight }) => {
  for (const open of [openPopupInTab, openOptions, openCorrection]) {
    const page = await open(sidelight);
    await page.setViewportSize(NARROW);
    expect(await page.evaluate(() => innerWidth), open.name).toBe(NARROW.width);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), open.name).toBeLessThanOrEqual(
      NARROW.width,
    );
  }
});

/** Opens the panel of a page and a pair in it, waits for its later entries, and unfolds the second section. */
async function openPanel(sidelight: Sidelight): Promise<{ page: Page; notice: NoticePage }> {
  const page = await sidelight.visit(PAGES.ring);
  const notice = new NoticePage(sidelight.notice(page));
  await notice.open();
  await notice.openPair('policing');
  await notice.panel.locator('[data-later]').first().waitFor();
  await notice.unfold('overview');
  return { page, notice };
}

async function openPopup(sidelight: Sidelight, url: string): Promise<Page> {
  const popup = await sidelight.openPopup(await sidelight.visit(url));
  await popup.getByRole('heading', { level: 1 }).waitFor();
  return popup;
}

/** Opens the popup of a shop page in a tab, because the size of the toolbar's own popup can't be changed. */
async function openPopupInTab(sidelight: Sidelight): Promise<Page> {
  const shop = await sidelight.visit(PAGES.shop);
  const popup = await sidelight.openExtensionPage('popup.html');
  await shop.bringToFront();
  await popup.reload();
  await popup.locator('[data-pair]').first().waitFor();
  return popup;
}

async function openOptions(sidelight: Sidelight): Promise<Page> {
  const options = await sidelight.openExtensionPage('options.html');
  await options.getByRole('switch').first().waitFor();
  await unfoldAll(options);
  return options;
}

async function openCorrection(sidelight: Sidelight): Promise<Page> {
  const claim = amazon.claims[0]?.id ?? '';
  const address = new URLSearchParams({ claim, page: PAGES.shop });
  const correction = await sidelight.openExtensionPage(`correction.html?${address}`);
  await correction.getByRole('textbox', { name: 'The correction' }).waitFor();
  return correction;
}

/** Presses Tab on the page's last focusable element, as a reader who tabs through the page. */
async function tabToChip(page: Page, notice: NoticePage): Promise<void> {
  await notice.chip.waitFor();
  await page.getByRole('button', { name: 'Go' }).focus();
  await page.keyboard.press('Tab');
  await expect(notice.chip).toBeFocused();
}

/**
 * Listens to keys as pages with keyboard shortcuts do.
 * @returns a function that tells what they have heard so far
 */
async function listenForKeys(page: Page): Promise<() => Promise<string[]>> {
  const heard = await page.evaluateHandle(() => {
    const keys: string[] = [];
    const hear = (event: Event) => keys.push(`${event.type} ${(event as KeyboardEvent).key}`);
    for (const target of [document.documentElement, document, window])
      for (const type of ['keydown', 'keypress', 'keyup']) target.addEventListener(type, hear);
    return keys;
  });
  return () => heard.jsonValue();
}

/** Opens the view of relations. @param rest the rest of its address */
async function openRelations(sidelight: Sidelight, rest: string): Promise<Page> {
  const page = await sidelight.openExtensionPage(`profile.html?view=relations${rest}`);
  await page.locator('.relations tbody tr').first().waitFor();
  return page;
}
