import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';

/**
 * The notice of a page, as a reader sees it. Needs the testing build, because in the others the tests can't look into
 * it.
 */
export class Notice {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** How many notices are in the page. */
  count(): Promise<number> {
    return this.#page.evaluate(() => document.querySelectorAll('sidelight-notice').length);
  }

  /** The texts of the elements in it that a selector finds, in order. */
  texts(selector: string): Promise<string[]> {
    return this.#page.evaluate((wanted) => {
      const root = document.querySelector('sidelight-notice')?.shadowRoot;
      return [...(root?.querySelectorAll(wanted) ?? [])].map(({ textContent }) => (textContent ?? '').trim());
    }, selector);
  }

  /** What the chip says, or undefined if there is no notice. */
  async chip(): Promise<string | undefined> {
    return (await this.texts('.chip-line')).join(' ') || undefined;
  }

  /** Whether the panel is open, in sight. */
  isOpen(): Promise<boolean> {
    return this.#page.evaluate(() => {
      const panel = document.querySelector('sidelight-notice')?.shadowRoot?.querySelector('.panel');
      return panel?.checkVisibility() ?? false;
    });
  }

  /** Clicks with the mouse on the first element in it that a selector of puppeteer's finds. */
  async click(selector: string): Promise<void> {
    await this.#page.locator(`sidelight-notice >>> ${selector}`).click();
  }

  /** Opens the panel and waits until it has something to read. */
  async open(): Promise<void> {
    await this.click('.chip-open');
    await expect.poll(() => this.texts('[data-section]')).not.toEqual([]);
  }

  /** Opens the pair of a claim, and what its card keeps behind its quiet button. */
  async openPair(claim: string): Promise<void> {
    await this.click(`[data-pair="${claim}"] .pair-open`);
    await this.click(`[data-claim="${claim}"] .claim-more > summary`);
  }
}
