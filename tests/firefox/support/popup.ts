import { expect } from 'vitest';
import type { FirefoxWindow } from './firefox-window.ts';

/** The real popup, under the toolbar's button. */
export class Popup {
  readonly #window: FirefoxWindow;

  constructor(window: FirefoxWindow) {
    this.#window = window;
  }

  /** All its text, including folded parts. */
  text(): Promise<string> {
    return this.#window.inPopup(({ document }) => document.body.textContent ?? '');
  }

  /** Width of its content in CSS pixels. */
  width(): Promise<number> {
    return this.#window.inPopup(({ innerWidth }) => innerWidth);
  }

  count(selector: string): Promise<number> {
    return this.#window.inPopup(({ document }, wanted) => document.querySelectorAll(wanted).length, selector);
  }

  /**
   * Clicks with the mouse on the first button, switch or heading of a fold with this text. @throws {Error} if there is
   * none
   */
  async click(text: string): Promise<void> {
    await expect.poll(() => this.text()).toContain(text);
    await this.#window.inPopup((popup, wanted) => {
      const target = [...popup.document.querySelectorAll('button, label, summary')].find((element) =>
        element.textContent?.includes(wanted),
      );
      if (!target) throw new Error(`The popup has nothing to press that says “${wanted}”.`);
      target.scrollIntoView({ block: 'center' });
      const { x, y, width, height } = target.getBoundingClientRect();
      for (const type of ['mousedown', 'mouseup'])
        popup.synthesizeMouseEvent(type, x + width / 2, y + height / 2, { button: 0, clickCount: 1 });
    }, text);
  }

  close(): Promise<void> {
    return this.#window.closePopup();
  }
}
