import { expect, type Locator } from '@playwright/test';

/**
 * Turns a switch, box or radio button, and waits until it shows that. Playwright's own check() fails at once where a page that
 * is being drawn anew shows the former choice for a moment more.
 */
export async function turn(control: Locator, on: boolean): Promise<void> {
  if ((await control.isChecked()) !== on) await control.click();
  await expect(control).toBeChecked({ checked: on });
}
