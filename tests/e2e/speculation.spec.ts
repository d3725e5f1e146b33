import { expect, type Locator, type Page } from '@playwright/test';
import { amazon } from './support/dataset.ts';
import { test as plain } from './support/extension.ts';
import { NoticePage } from './support/notice-page.ts';
import { launchPredicting, type PredictingBrowser } from './support/predicting-browser.ts';
import { openMore, Report } from './support/report.ts';

const test = plain.extend<{ predicting: PredictingBrowser }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture needs from this pattern.
  predicting: async ({}, use) => {
    const browser = await launchPredicting();
    await use(browser);
    await browser.close();
  },
});

const URL_OF_PAGE = 'https://ring.com/speculating';

/** Every host that a source of the profile, a copy of it, or a later entry is at. */
const HOSTS = new Set(
  [
    ...amazon.sources.flatMap(({ url, archive, laterEditions = [] }) => [
      url,
      archive,
      ...laterEditions.map((one) => one.url),
    ]),
    ...amazon.later.map(({ source }) => source.url),
  ].map((url) => new URL(url).hostname),
);
/** Ours would be found on the page itself. */
const OTHERS = [...HOSTS].filter((host) => !/(^|\.)(ring|amazon)\.com$/.test(host));

const SOURCE = 'https://investigate.afsc.org/company/amazon';

/** Links of the page's own: what a browser that predicts does with them shows that the test would see it. */
const OWN = 'own-link.example';
const ANYTHING = { source: 'document', where: { href_matches: '*://*/*' } };

const RULES: Readonly<Record<string, object>> = {
  'prefetches everything at once': { prefetch: [{ ...ANYTHING, eagerness: 'immediate' }] },
  'prefetches eagerly': { prefetch: [{ ...ANYTHING, eagerness: 'eager' }] },
  'prefetches what is pointed at': { prefetch: [{ ...ANYTHING, eagerness: 'moderate' }] },
  'prefetches what is pressed': { prefetch: [{ ...ANYTHING, eagerness: 'conservative' }] },
  'prefetches by selector': {
    prefetch: [{ source: 'document', where: { selector_matches: 'a, button, [href]' }, eagerness: 'immediate' }],
  },
  'prerenders everything at once': { prerender: [{ ...ANYTHING, eagerness: 'immediate' }] },
};

async function openPage(browser: PredictingBrowser, rules?: object): Promise<{ page: Page; notice: NoticePage }> {
  browser.pages.set(
    URL_OF_PAGE,
    `<!doctype html><title>x</title><meta http-equiv="x-dns-prefetch-control" content="on">
     ${rules ? `<script type="speculationrules">${JSON.stringify(rules)}</script>` : ''}
     <p><a href="https://${OWN}/">The page’s own link</a></p>`,
  );
  const page = await browser.context.newPage();
  await page.goto(URL_OF_PAGE);
  return { page, notice: new NoticePage(page.locator('sidelight-notice')) };
}

/** Puts pointer and focus on each of some elements, and presses the pointer without letting go on it. */
async function touch(page: Page, elements: Locator): Promise<void> {
  for (const element of (await elements.filter({ visible: true }).all()).slice(0, 12)) {
    await element.scrollIntoViewIfNeeded();
    await element.hover();
    await element.focus();
    await page.waitForTimeout(250);
  }
}

for (const [name, rules] of Object.entries(RULES))
  test(`a page that ${name} sends nothing for a source before it is pressed`, async ({ predicting }) => {
    const { page, notice } = await openPage(predicting, rules);
    await notice.open();
    for (const card of (await (await notice.showStatements('policing')).all()).slice(0, 6)) await openMore(card);
    await touch(page, notice.panel.locator('.claim-foot button, .later-head button'));
    await page.waitForTimeout(1500);
    expect(predicting.reached(OTHERS)).toEqual([]);
  });

test('the browser that these tests run in predicts: the page’s own links are fetched and looked up', async ({
  predicting,
}) => {
  await openPage(predicting, RULES['prefetches everything at once']);
  await expect.poll(() => predicting.reached([OWN]), { timeout: 20_000 }).toEqual([OWN]);
});

test('a page that lets links be looked up has none looked up by pointer or focus', async ({ predicting }) => {
  const { page, notice } = await openPage(predicting);
  await page.getByRole('link').hover();
  await notice.open();
  await openMore(await notice.openPair('policing'));
  await touch(page, notice.panel.locator('.claim-foot button, .later-head button'));
  expect(predicting.reached(OTHERS)).toEqual([]);
});

test('the popup and the extension’s pages send nothing for a source either', async ({ predicting }) => {
  const { page } = await openPage(predicting);
  const popup = await predicting.openPopup(page);
  await openMore(await new Report(popup.locator('main')).openPair('policing'));
  await touch(popup, popup.locator('.claim-foot a, .later-head a'));
  const profile = await predicting.openExtensionPage('profile.html?profile=amazon&view=statements');
  await profile.locator('[data-claim]').first().waitFor();
  for (const card of (await profile.locator('[data-claim]').all()).slice(0, 6)) await openMore(card);
  await touch(profile, profile.locator('.claim-foot a[target]'));
  expect(predicting.reached(OTHERS)).toEqual([]);
});

test('a press opens a source in front, the middle button or a modifier behind, and no link stands in the notice', async ({
  predicting,
}) => {
  const { page, notice } = await openPage(predicting);
  await notice.open();
  const card = await openMore(await notice.openPair('policing'));
  await expect(notice.root.locator('a, [href], form')).toHaveCount(0);
  const source = card.locator('.claim-foot button').first();
  const opened = async (press: () => Promise<void>) => {
    const [tab] = await Promise.all([predicting.context.waitForEvent('page'), press()]);
    await expect(tab).toHaveURL(SOURCE);
    return tab;
  };
  const inFront = await opened(() => source.click());
  await expect.poll(() => inFront.evaluate(() => document.visibilityState)).toBe('visible');
  expect(await inFront.evaluate(() => ({ from: document.referrer, opener }))).toEqual({ from: '', opener: null });
  await page.bringToFront();
  const isBehind = () => page.evaluate(() => document.visibilityState);
  await opened(() => source.click({ button: 'middle' }));
  expect(await isBehind()).toBe('visible');
  await opened(() => source.click({ modifiers: ['ControlOrMeta'] }));
  expect(await isBehind()).toBe('visible');
  // More than three a second are no hand's presses.
  await page.waitForTimeout(1000);
  await source.focus();
  await opened(() => page.keyboard.press('Enter'));
});
