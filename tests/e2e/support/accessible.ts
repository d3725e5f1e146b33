import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Locator, type Page } from '@playwright/test';

/** How readers may set up their screens, with a media query which shows that a page has that look. */
const LOOKS = [
  { name: 'light', media: { colorScheme: 'light', forcedColors: 'none' }, query: '(prefers-color-scheme: light)' },
  { name: 'dark', media: { colorScheme: 'dark', forcedColors: 'none' }, query: '(prefers-color-scheme: dark)' },
  { name: 'forced colours', media: { colorScheme: 'light', forcedColors: 'active' }, query: '(forced-colors: active)' },
] as const;

/** Least width and height of what can be pressed, in CSS pixels (WCAG 2.5.8). */
const LEAST_SIDE = 24;

/**
 * Expects that axe finds nothing wrong in any look. Also expects that it judged some text, because it silently skips
 * closed shadow roots and hidden elements.
 * @param scope selector of the part to check; the whole page if left out
 */
export async function expectAccessible(page: Page, scope = 'html'): Promise<void> {
  for (const { name, media, query } of LOOKS) {
    await page.emulateMedia(media);
    expect(await page.evaluate((media) => matchMedia(media).matches, query), `the page is in ${name}`).toBe(true);
    // Legacy mode, because otherwise axe opens a tab of its own, and a popup that loses the focus closes.
    const { violations, passes } = await new AxeBuilder({ page })
      .setLegacyMode()
      .options({ resultTypes: ['violations'] })
      .include(scope)
      .analyze();
    const wrong = violations.map(({ help, nodes }) => `${help}: ${nodes.map(({ target }) => target.join(' ')).join()}`);
    expect(wrong, `what axe finds in ${name}`).toEqual([]);
    expect(
      passes.map(({ id }) => id),
      `what axe passes in ${name}`,
    ).toContain('color-contrast');
  }
}

/**
 * Expects that axe finds nothing wrong in a page, contrast apart: that is the same in every language, and takes axe longer
 * than all the rest.
 */
export async function expectAccessibleInLanguage(page: Page): Promise<void> {
  const { violations, passes } = await new AxeBuilder({ page })
    .setLegacyMode()
    .disableRules('color-contrast')
    .analyze();
  const wrong = violations.map(({ help, nodes }) => `${help}: ${nodes.map(({ target }) => target.join(' ')).join()}`);
  expect(wrong, `what axe finds at ${page.url()}`).toEqual([]);
  expect(passes.map(({ id }) => id)).toContain('valid-lang');
}

/**
 * Expects the same of a page's notice. It stands after the body, where axe measures no contrast, so this moves it into
 * the body. moveBefore() is the only way that leaves an open panel open.
 */
export async function expectNoticeAccessible(page: Page): Promise<void> {
  await page.evaluate(() => {
    const notice = document.querySelector('sidelight-notice');
    // TypeScript does not know moveBefore() yet.
    (document.body as unknown as { moveBefore(node: Node | null, before: null): void }).moveBefore(notice, null);
  });
  await expectAccessible(page, 'sidelight-notice');
}

/**
 * Finds visible elements that can be pressed and are smaller than 24 by 24 CSS pixels. Only a link in a line of text
 * may be smaller, because the line gives it its height.
 * @returns how many elements can be pressed, and which of them are too small
 */
export function measureTargets(surface: Locator): Promise<{ count: number; tooSmall: string[] }> {
  return surface.locator('button, a, input, summary, textarea').evaluateAll((elements, least) => {
    const isInLine = (element: Element) =>
      element.matches(
        ':is(.claim-place, .later-head, .entity-note, .further, .around-by, .bracket p) :is(a, button)',
      ) &&
      getComputedStyle(element).display.startsWith('inline') &&
      [...(element.parentElement?.childNodes ?? [])].some(
        (node) => node !== element && /\w/.test(node.textContent ?? ''),
      );
    const shown = elements.filter((element) => element.checkVisibility());
    const measured = shown.map((element) => ({ element, box: element.getBoundingClientRect() }));
    const small = measured.filter(({ box }) => Math.min(box.width, box.height) < least);
    return {
      count: shown.length,
      tooSmall: small
        .filter(({ element }) => !isInLine(element))
        .map(({ element, box }) => `${element.outerHTML.slice(0, 120)} is ${box.width} by ${box.height}`),
    };
  }, LEAST_SIDE);
}
