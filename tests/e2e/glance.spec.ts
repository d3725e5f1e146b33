import { expect, type Locator } from '@playwright/test';
import { glanceOf, PAGES } from './support/dataset.ts';
import { test } from './support/extension.ts';
import { NoticePage } from './support/notice-page.ts';
import { Report } from './support/report.ts';

/** What a reader sees of it without doing anything, in the most common small window. */
test.use({ browserWindow: { viewport: { width: 1280, height: 720 } }, shared: true });

const MOST_WORDS = 90;

/** Pages of each site, by the sections that they are about, first to last. */
const PAGES_OF = { shop: PAGES.shop, 'shop, a doorbell': PAGES.shopRing, cloud: PAGES.aws, doorbell: PAGES.ring };

for (const [name, url] of Object.entries(PAGES_OF)) {
  test(`the first screen of the panel: at most ${MOST_WORDS} words, two pairs, every section (${name})`, async ({
    sidelight,
  }) => {
    const notice = new NoticePage(sidelight.notice(await sidelight.visit(url)));
    const more = Number((await notice.chip.textContent())?.match(/\d+/)?.[0]);
    await notice.open();
    await expectFirstScreen(notice.panel, notice.panel.locator('.panel-body'), 1 + more);
  });

  test(`the first screen of the popup: at most ${MOST_WORDS} words, two pairs, every section (${name})`, async ({
    sidelight,
  }) => {
    const page = await sidelight.visit(url);
    const notice = new NoticePage(sidelight.notice(page));
    const more = Number((await notice.chip.textContent())?.match(/\d+/)?.[0]);
    const popup = await sidelight.openPopup(page);
    await popup.locator('[data-section]').first().waitFor();
    await expectFirstScreen(popup.locator('body'), popup.locator('main'), 1 + more);
  });
}

test('a pair opens its statement in place, and closes it, by keyboard alone; another one closes it too', async ({
  sidelight,
}) => {
  const page = await sidelight.visit(PAGES.ring);
  const notice = new NoticePage(sidelight.notice(page));
  await notice.open();
  const [first, second] = [notice.pairs('policing').nth(0), notice.pairs('policing').nth(1)];
  const said = await first.locator('.said').first().textContent();
  await first.locator('.pair-open').focus();
  await page.keyboard.press('Enter');
  await expect(first.locator('[data-claim]')).toBeVisible();
  await expect(first.locator('.pair-open')).toBeFocused();
  await expect(first.locator('.pair-open')).toContainText(said ?? 'nothing');
  await page.keyboard.press('Enter');
  await expect(first.locator('[data-claim]')).toHaveCount(0);
  await page.keyboard.press(' ');
  await expect(first.locator('[data-claim]')).toBeVisible();
  await second.locator('.pair-open').click();
  await expect(second.locator('[data-claim]')).toBeVisible();
  await expect(notice.claims('policing')).toHaveCount(1);
});

test('what the glance says is what the records say: pair by pair, with the years', async ({ sidelight }) => {
  const popup = await sidelight.openPopup(await sidelight.visit(PAGES.ring));
  const report = new Report(popup.locator('main'));
  for (const [section, most] of [
    ['policing', 2],
    ['overview', 4],
  ] as const) {
    await report.unfold(section);
    const pairs = glanceOf(section).slice(0, most);
    await expect(report.pairs(section)).toHaveCount(pairs.length);
    for (const [at, { then, now }] of pairs.entries())
      await expect(report.pairs(section).nth(at)).toHaveText(
        new RegExp([then, ...(now ?? [])].map(({ text }) => `\\d{4}.*${escaped(text)}`).join('.*')),
      );
  }
});

test.describe('in the window of a phone', () => {
  test.use({ browserWindow: { viewport: { width: 360, height: 640 } } });

  test('no line of a glance is cut off, and nothing has to be scrolled sideways', async ({ sidelight }) => {
    const page = await sidelight.visit(PAGES.ring);
    const notice = new NoticePage(sidelight.notice(page));
    await notice.open();
    await notice.unfold('overview');
    await notice.openPair('policing');
    const cut = await notice.panel
      .locator('.said, .headline, .fold-line, .key')
      .evaluateAll((lines) =>
        lines
          .filter((line) => line.scrollWidth > line.clientWidth + 1 && line.clientWidth > 0)
          .map((line) => line.textContent),
      );
    expect(cut).toEqual([]);
    const body = notice.panel.locator('.panel-body');
    expect(await body.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
  });
});

/**
 * Counts what is wholly in sight: the words of the whole surface, the pairs and the sections in its body.
 * @param whole panel or popup
 * @param body the part of it that scrolls
 */
async function expectFirstScreen(whole: Locator, body: Locator, sections: number): Promise<void> {
  await expect(body.locator('[data-section]')).toHaveCount(sections);
  await expect(body.locator('.headline').first()).toBeInViewport({ ratio: 1 });
  const end = await body.evaluate((element) => Math.min(element.getBoundingClientRect().bottom, innerHeight));
  const inSight = (selector: string) =>
    body.locator(selector).evaluateAll(
      (found, lowest) =>
        found.filter((one) => {
          const { height, bottom } = one.getBoundingClientRect();
          return height > 0 && bottom <= lowest + 1;
        }).length,
      end,
    );
  expect(await inSight('.fold:has([data-section]) > summary')).toBe(sections - 1);
  expect(await inSight('[data-pair]')).toBeGreaterThanOrEqual(2);
  const words = await whole.evaluate(wordsInSight, end);
  expect(words.length).toBeGreaterThan(30);
  expect(words.length, words.join(' ')).toBeLessThanOrEqual(MOST_WORDS);
}

/** The words that a reader sees without scrolling; numbers are none, nor is what only a screen reader says. */
function wordsInSight(whole: Element, end: number): string[] {
  const texts = document.createTreeWalker(whole, NodeFilter.SHOW_TEXT);
  const seen: string[] = [];
  while (texts.nextNode()) {
    const range = document.createRange();
    range.selectNodeContents(texts.currentNode);
    const box = range.getBoundingClientRect();
    const isFoot = texts.currentNode.parentElement?.closest('.foot');
    const parent = texts.currentNode.parentElement;
    const isSeen = box.width > 1 && !parent?.closest('.unseen') && parent?.checkVisibility();
    if (isSeen && (isFoot || box.bottom <= end + 1)) seen.push(texts.currentNode.nodeValue ?? '');
  }
  return seen.join(' ').match(/[\p{Letter}\p{Number}’'$.,%-]*\p{Letter}[\p{Letter}\p{Number}’'-]*/gu) ?? [];
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
