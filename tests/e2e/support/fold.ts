import type { Page } from '@playwright/test';

/** Opens a choice of options or popup that is folded to a line, by its title, unless it is open already. */
export async function openFold(page: Page, title: string): Promise<void> {
  const fold = page.locator('details.fold', {
    has: page.locator('> summary > .fold-title').getByText(title, { exact: true }),
  });
  await fold.waitFor();
  if ((await fold.getAttribute('open')) === null) await fold.locator('> summary').click();
}

/** Opens all that is folded. */
export async function unfoldAll(page: Page): Promise<void> {
  await page.locator('details').evaluateAll((all: HTMLDetailsElement[]) => {
    for (const one of all) one.open = true;
  });
}
