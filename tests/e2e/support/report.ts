import { expect, type Locator } from '@playwright/test';

/** What panel and popup show of a page: its sections, their pairs, and the statements that the reader opens. */
export class Report {
  readonly root: Locator;

  constructor(root: Locator) {
    this.root = root;
  }

  section(id: string): Locator {
    return this.root.locator(`[data-section="${id}"]`);
  }

  /** The pairs of a section that are in sight. */
  pairs(section: string): Locator {
    return this.section(section).locator('[data-pair]').filter({ visible: true });
  }

  /** The statements of a section that are open. */
  claims(section: string): Locator {
    return this.section(section).locator('[data-claim]');
  }

  /** Unfolds a section, unless it is the first one, which is open. */
  async unfold(section: string): Promise<void> {
    // What a fold has is looked for from the fold on, so without the root.
    const inFold = this.root.page().locator(`[data-section="${section}"]`);
    const fold = this.root.locator('details.fold', { has: inFold });
    await this.section(section).waitFor({ state: 'attached' });
    if ((await fold.count()) > 0 && (await fold.getAttribute('open')) === null) await fold.locator('> summary').click();
  }

  /**
   * Opens a pair of a section, by the id of its claim; the first one if that is left out.
   * @returns the card of its statement
   */
  async openPair(section: string, claim?: string): Promise<Locator> {
    await this.unfold(section);
    const pair = claim ? this.section(section).locator(`[data-pair="${claim}"]`) : this.pairs(section).first();
    await pair.locator('.pair-open').click();
    const card = pair.locator('[data-claim]');
    await card.waitFor();
    return card;
  }

  /** The button that shows all statements of a section, and its summary again. */
  expander(section: string): Locator {
    return this.section(section).getByRole('button', { name: /^\d+ statements$|^Back to the summary$/ });
  }

  /**
   * Shows all statements of a section in place of its pairs.
   * @returns their cards
   */
  async showStatements(section: string): Promise<Locator> {
    await this.unfold(section);
    await this.expander(section).click();
    await expect(this.expander(section)).toHaveAttribute('aria-expanded', 'true');
    return this.claims(section);
  }

  /** Hides the topic of a section. The first section offers that once the reader works with it. */
  async hideTopic(section: string): Promise<void> {
    const hide = this.section(section).getByRole('button', { name: 'Hide this topic' });
    await this.unfold(section);
    if ((await hide.count()) === 0) await this.openPair(section);
    await hide.click();
  }
}

/** Opens what a card keeps behind its quiet button: source, citation and correction. @returns the card */
export async function openMore(card: Locator): Promise<Locator> {
  const more = card.locator('details.claim-more');
  if ((await more.getAttribute('open')) === null) await more.locator('summary').click();
  return card;
}

/** Presses a button that a card keeps behind its quiet one. */
export async function pressIn(card: Locator, name: string | RegExp): Promise<void> {
  await (await openMore(card)).getByRole('button', { name }).click();
}
