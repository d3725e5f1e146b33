import { expect, type Locator } from '@playwright/test';

/** In CSS pixels: what a finger surely meets (WCAG 2.5.5). */
const FINGER = 44;

const PRESSED = 'button, summary, input, select, a[href]';

/**
 * Expects that a finger meets everything that can be pressed on a surface: at least 44 by 44 pixels, except within a line of
 * text. Measured by what the browser finds around the middle, so that what reaches beyond its box counts, and what lies
 * under something else does not.
 */
export async function expectForFingers(surface: Locator, what: string): Promise<void> {
  const found = await surface.evaluate(measure, PRESSED);
  expect(found.length, `presses of ${what}`).toBeGreaterThan(0);
  const small = found.filter(({ width, height }) => width < FINGER || height < FINGER);
  expect(small, what).toEqual([]);
}

function measure(surface: Element, pressed: string): { name: string; width: number; height: number }[] {
  const isInText = (one: Element) =>
    getComputedStyle(one).display === 'inline' || one.matches('.later-head *, .claim-place *, p *');
  const areaOf = (one: Element): Element => (one.matches('input') ? (one.closest('label') ?? one) : one);
  const measureOne = (one: Element) => {
    one.scrollIntoView({ block: 'center', behavior: 'instant' });
    const root = one.getRootNode() as Document | ShadowRoot;
    const box = one.getBoundingClientRect();
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const meets = (atX: number, atY: number) => {
      const at = root.elementFromPoint(atX, atY);
      return at !== null && (areaOf(one).contains(at) || one.contains(at));
    };
    const reach = (stepX: number, stepY: number) => {
      let far = 0;
      while (far < 40 && meets(x + stepX * (far + 0.5), y + stepY * (far + 0.5))) far += 1;
      return far;
    };
    return {
      name: one.getAttribute('aria-label') ?? one.textContent?.trim().slice(0, 60) ?? '',
      width: reach(1, 0) + reach(-1, 0),
      height: reach(0, 1) + reach(0, -1),
    };
  };
  return [...surface.querySelectorAll(pressed)]
    .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.closest('[inert]') && !isInText(one))
    .map(measureOne);
}
