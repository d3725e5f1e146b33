import type { Locator } from '@playwright/test';

/** The notice of a page, as a reader sees it: the chip, and the panel once it is open. */
export class NoticePage {
  readonly root: Locator;

  constructor(root: Locator) {
    this.root = root;
  }

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

  section(id: string): Locator {
    return this.panel.locator(`[data-section="${id}"]`);
  }

  claims(section: string): Locator {
    return this.section(section).locator('[data-claim]');
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
