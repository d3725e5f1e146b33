import type { Page } from '@playwright/test';

/**
 * Tells whether a machine has letters for a text: where it has none, all of them are drawn as the same empty box.
 * @param text at least two different letters of a language
 */
export function canDraw(page: Page, text: string): Promise<boolean> {
  return page.evaluate(
    (letters) => {
      const drawn = letters.map((letter) => {
        const canvas = Object.assign(document.createElement('canvas'), { width: 40, height: 40 });
        const context = canvas.getContext('2d');
        if (!context) throw new Error('This browser has no canvas to draw on.');
        context.font = '24px sans-serif';
        context.fillText(letter, 4, 30);
        return canvas.toDataURL();
      });
      return new Set(drawn).size > 1;
    },
    [...new Set(text.match(/\p{Letter}/gu))].slice(0, 8),
  );
}
