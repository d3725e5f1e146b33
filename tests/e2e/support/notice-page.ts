import type { Locator } from '@playwright/test';
import { Report } from './report.ts';

/** The notice of a page, as a reader sees it: the chip, and the panel with its report once it is open. */
export class NoticePage extends Report {
  get chip(): Locator {
    return this.root.getByRole('button', { name: /from public profiles/ });
  }

  get panel(): Locator {
    return this.root.getByRole('dialog');
  }

  get heading(): Locator {
    return this.panel.getByRole('heading', { level: 2 });
  }

  button(name: string | RegExp): Locator {
    return this.panel.getByRole('button', { name });
  }

  /** Chooses one of the ways to hide the notice. */
  async hide(way: string): Promise<void> {
    await this.panel.locator('.menu summary').click();
    await this.button(way).click();
  }

  /** Opens the panel and waits until it has something to read. */
  async open(): Promise<void> {
    await this.chip.click();
    await this.panel.locator('[data-section]').first().waitFor();
  }
}
