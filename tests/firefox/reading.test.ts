import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { VIEWS } from '../../core/profile/query.ts';
import { amazon, PAGES } from '../e2e/support/dataset.ts';
import { type Sidelight, test } from './support/firefox.ts';
import { Notice } from './support/notice.ts';

/** Texts that are cut off: their box hides what does not fit into it. */
function cutIn(page: Page, surface: string): Promise<string[]> {
  return page.evaluate((wanted) => {
    const roots = [document, document.querySelector('sidelight-notice')?.shadowRoot];
    return roots
      .flatMap((root) => [...(root?.querySelectorAll<HTMLElement>(`${wanted}, ${wanted} *`) ?? [])])
      .filter((one) => one.textContent?.trim() && one.checkVisibility() && getComputedStyle(one).display !== 'inline')
      .filter((one) => !one.closest('.unseen'))
      .filter((one) => {
        const { overflowX, overflowY, textOverflow } = getComputedStyle(one);
        const isTooHigh = one.scrollHeight > one.clientHeight + 1 && /hidden|clip/.test(overflowY);
        const isTooWide = one.scrollWidth > one.clientWidth + 1 && /hidden|clip/.test(overflowX);
        return isTooHigh || (isTooWide && textOverflow !== 'ellipsis');
      })
      .map((one) => `${one.className}: ${one.textContent?.trim().slice(0, 60)}`);
  }, surface);
}

const openProfile = async (sidelight: Sidelight, more = '') => {
  const page = await sidelight.openExtensionPage(`profile.html?profile=amazon${more}`);
  await expect.poll(() => page.$$eval('.views a', ({ length }) => length)).toBeGreaterThan(0);
  return page;
};

test('in reader mode the popup tells about the page that is read', async ({ sidelight }) => {
  const article = await sidelight.visit(PAGES.ring, {
    body: `<!doctype html><title>Article</title><article><h1>Article</h1>${'<p>Words and more words of it.</p>'.repeat(90)}</article>`,
  });
  await expect.poll(() => new Notice(article).count()).toBe(1);
  const reader = await sidelight.openOwnPage(`about:reader?url=${encodeURIComponent(PAGES.ring)}`);
  const popup = await sidelight.openPopup(reader);
  await expect.poll(() => popup.text()).toContain('About Ring, an Amazon company');
});

test('with a least font size of 24 px no letters of notice and options are cut off', async ({ sidelight }) => {
  for (const script of ['x-western', 'x-unicode']) await sidelight.window.prefer(`font.minimum-size.${script}`, 24);
  const page = await sidelight.visit(PAGES.ring);
  const notice = new Notice(page);
  await expect.poll(() => notice.chip()).toBeDefined();
  expect(await cutIn(page, '.chip')).toEqual([]);
  await notice.open();
  expect(await cutIn(page, '.panel')).toEqual([]);
  const options = await sidelight.openExtensionPage('options.html');
  await expect.poll(() => options.$$eval('[role="switch"]', ({ length }) => length)).toBeGreaterThan(0);
  expect(await options.$eval('main', (main) => Number.parseFloat(getComputedStyle(main).fontSize))).toBeLessThan(24);
  expect(await cutIn(options, 'main')).toEqual([]);
});

test('in forced colours the current one of the profile page’s views looks unlike the others', async ({ sidelight }) => {
  await sidelight.window.prefer('browser.display.document_color_use', 2);
  const looks = new Map<string, string[]>();
  for (const view of ['statements', 'timeline'] as const) {
    const page = await openProfile(sidelight, `&view=${view}`);
    expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
    looks.set(
      view,
      await page.$$eval('.views a', (links) =>
        links.map((link) => {
          const { color, backgroundColor, borderBottom, outline, textDecoration, fontWeight } = getComputedStyle(link);
          return JSON.stringify([color, backgroundColor, borderBottom, outline, textDecoration, fontWeight]);
        }),
      ),
    );
  }
  const [statements, timeline] = [VIEWS.indexOf('statements'), VIEWS.indexOf('timeline')];
  expect(looks.get('statements')?.[statements]).not.toBe(looks.get('timeline')?.[statements]);
  expect(looks.get('timeline')?.[timeline]).not.toBe(looks.get('statements')?.[timeline]);
});

test('on paper every number of the charts is there, in a table', async ({ sidelight }) => {
  const page = await openProfile(sidelight, '&view=figures');
  await page.bringToFront();
  await sidelight.window.showAsPrinted(true);
  await expect.poll(() => page.evaluate(() => matchMedia('print').matches)).toBe(true);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  const folded = () =>
    page.$$eval(
      '.chart',
      (charts) =>
        charts.filter((chart) => {
          const cells = [...chart.querySelectorAll<HTMLElement>('td')];
          return cells.length === 0 || cells.some((cell) => cell.getBoundingClientRect().height === 0);
        }).length,
    );
  await expect.poll(folded).toBe(0);
});

test('an address with a lone percent sign, or with a name far too long, is read as far as it goes', async ({
  sidelight,
}) => {
  const lone = await openProfile(sidelight, '#%');
  await expect.poll(() => lone.$$eval('[data-claim]', ({ length }) => length)).toBe(amazon.claims.length);
  const long = await openProfile(sidelight, `&topic=${'x'.repeat(1000)}`);
  expect(await long.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});
