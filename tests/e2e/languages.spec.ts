import { expect, type Page } from '@playwright/test';
import { VIEWS } from '../../core/profile/query.ts';
import { languages, readMessages } from '../../scripts/build/locales.ts';
import { expectAccessibleInLanguage, expectNoticeAccessible } from './support/accessible.ts';
import { PAGES, textOf } from './support/dataset.ts';
import { test } from './support/extension.ts';
import { pressIn, Report } from './support/report.ts';

/** A small phone, in CSS pixels. */
const PHONE = { width: 360, height: 640 };

/** A language from right to left, and one without spaces: axe looks at all pages in these. It is slow. */
const LOOKED_AT = new Set(['ar', 'ja']);
/** A topic with few statements, since axe looks at each. */
const FEW = 'palestinians';

/** Finds visible elements whose content does not fit into their box, so that it is cut off or covers something else. */
function cutOff(page: Page, surface: string): Promise<string[]> {
  return page.locator(surface).evaluateAll((surfaces) =>
    surfaces
      .flatMap((one) => [
        ...one.querySelectorAll<HTMLElement>('button, summary, h1, h2, h3, p, label, legend, .kind, .link'),
      ])
      .filter((element) => element.checkVisibility() && element.scrollWidth > element.clientWidth + 1)
      .filter((element) => getComputedStyle(element).display !== 'inline')
      .map((element) => `${element.className}: ${element.textContent?.slice(0, 60)}`),
  );
}

for (const language of languages()) {
  const messages = readMessages(language);
  test.describe(`in ${language}`, () => {
    // One after the other, in the same browser.
    test.describe.configure({ mode: 'default' });
    test.use({ language, shared: true });

    test('the notice and the popup speak it, in its direction, with nothing cut off', async ({ sidelight }, info) => {
      const page = await sidelight.visit(PAGES.ring);
      const notice = sidelight.notice(page);
      await expect(notice.getByText(messages.chip_from ?? '')).toBeVisible();
      await notice.locator('.chip-open').click();
      await notice.locator('[data-section]').first().waitFor();
      await expect(notice.locator('aside')).toHaveAttribute('dir', messages.direction ?? '');
      await expect(notice.locator('aside')).toHaveAttribute('lang', language);
      await expect(notice.locator('.said [lang]').first()).toHaveAttribute('lang', language);
      await expect(notice.getByText(messages.in_english ?? '')).toHaveCount(0);
      expect(await cutOff(page, 'sidelight-notice .panel')).toEqual([]);
      const card = await new Report(notice).openPair('policing');
      const id = (await card.getAttribute('data-claim')) ?? '';
      await expect(card.locator('.claim-text').first()).toHaveAttribute('lang', language);
      if (language !== 'en') {
        await expect(card).not.toContainText(textOf(id));
        await pressIn(card, messages.original ?? '');
        await expect(card.locator('.original').first()).toHaveText(textOf(id));
        await expect(card.locator('.original').first()).toHaveAttribute('lang', 'en');
      }
      expect(await cutOff(page, 'sidelight-notice .panel')).toEqual([]);
      await expectNoticeAccessible(page);
      await page.screenshot({ path: info.outputPath('panel.png') });

      const popup = await sidelight.openPopup(page);
      await expect(popup.locator('html')).toHaveAttribute('dir', messages.direction ?? '');
      await expect(popup.getByText(messages.options ?? '', { exact: true })).toBeVisible();
      expect(await cutOff(popup, 'main')).toEqual([]);
      expect(await popup.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      if (LOOKED_AT.has(language)) await expectAccessibleInLanguage(popup);
      await popup.screenshot({ path: info.outputPath('popup.png') });
    });

    if (LOOKED_AT.has(language))
      test('axe finds nothing wrong in its pages', async ({ sidelight }) => {
        test.slow();
        for (const path of ['options.html', ...VIEWS.map((view) => `profile.html?view=${view}&topic=${FEW}`)]) {
          const page = await sidelight.openExtensionPage(path);
          await page.locator('.column > :last-child, .switch').first().waitFor();
          await expectAccessibleInLanguage(page);
          await page.close();
        }
      });

    test('its pages fit on a phone', async ({ sidelight }, info) => {
      for (const path of [
        'options.html',
        'popup.html',
        'profile.html',
        'profile.html?view=statements',
        'profile.html?view=timeline',
        'profile.html?view=relations',
        'profile.html?view=figures',
        'profile.html?view=about',
      ]) {
        const page = await sidelight.openExtensionPage(path);
        await page.setViewportSize(PHONE);
        await page.locator('h1').waitFor();
        expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(PHONE.width);
        await expect(page.locator('html')).toHaveAttribute('lang', language);
        await expect(page.locator(`.claim-text:not([lang="${language}"])`)).toHaveCount(0);
        await page.screenshot({ path: info.outputPath(`${path.replace(/\W/g, '-')}.png`) });
        await page.close();
      }
    });
  });
}
