import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Locator, type Page } from '@playwright/test';

/** How readers set up their screens, and what tells that a page has got it. */
const LOOKS = [
  { name: 'light', media: { colorScheme: 'light', forcedColors: 'none' }, query: '(prefers-color-scheme: light)' },
  { name: 'dark', media: { colorScheme: 'dark', forcedColors: 'none' }, query: '(prefers-color-scheme: dark)' },
  { name: 'forced colours', media: { colorScheme: 'light', forcedColors: 'active' }, query: '(forced-colors: active)' },
] as const;

/** The least side of what one presses, in CSS pixels (WCAG 2.5.8). */
const LEAST_SIDE = 24;

/**
 * Expects that axe finds nothing wrong in any look, and that it had texts to judge: it passes over a closed shadow root
 * and over what is hidden without a word.
 * @param scope selector of the part to check; the whole page if left out
 */
export async function expectAccessible(page: Page, scope = 'html'): Promise<void> {
  for (const { name, media, query } of LOOKS) {
    await page.emulateMedia(media);
    expect(await page.evaluate((media) => matchMedia(media).matches, query), `the page is in ${name}`).toBe(true);
    // Otherwise axe opens a tab of its own, and a popup that loses the focus closes.
    const { violations, passes } = await new AxeBuilder({ page }).setLegacyMode().include(scope).analyze();
    const wrong = violations.map(({ help, nodes }) => `${help}: ${nodes.map(({ target }) => target.join(' ')).join()}`);
    expect(wrong, `what axe finds in ${name}`).toEqual([]);
    expect(
      passes.map(({ id }) => id),
      `what axe passes in ${name}`,
    ).toContain('color-contrast');
  }
}

/**
 * Expects the same of a page's notice. It stands after the body, where axe measures no contrast: so it is moved into
 * the body, in the only way that leaves an open panel open.
 */
export async function expectNoticeAccessible(page: Page): Promise<void> {
  await page.evaluate(() => {
    const notice = document.querySelector('sidelight-notice');
    // TypeScript does not know it yet.
    (document.body as unknown as { moveBefore(node: Node | null, before: null): void }).moveBefore(notice, null);
  });
  await expectAccessible(page, 'sidelight-notice');
}

/**
 * Finds what is in sight, can be pressed and is smaller than 24 by 24 pixels. Only a link in a line of text may be
 * smaller: the line gives it its height.
 * @returns how much there was to press, and what of it is too small
 */
export function measureTargets(surface: Locator): Promise<{ count: number; tooSmall: string[] }> {
  return surface.locator('button, a, input, summary, textarea').evaluateAll((elements, least) => {
    const isInLine = (element: Element) =>
      element.matches(':is(.claim-place, .later-head) a') &&
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
