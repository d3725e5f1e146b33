import { expect } from 'vitest';
import { PAGES } from '../e2e/support/dataset.ts';
import { ID, type Sidelight, test } from './support/firefox.ts';
import { Notice } from './support/notice.ts';

const WITHHELD = 'The browser keeps Sidelight off this site';

// A global of about:addons, as far as these tests need it.
declare const gViewController: { loadView(view: string): Promise<void> };

/** Takes the permission for its sites away from the extension in about:addons, as a reader can. */
async function withholdSites({ openOwnPage }: Sidelight): Promise<void> {
  const addons = await openOwnPage('about:addons');
  await addons.evaluate((id) => void gViewController.loadView(`detail/${id}/permissions`), ID);
  const granted = () => addons.$$('moz-toggle[permission-type="origin"][pressed]');
  await expect.poll(async () => (await granted()).length).toBe(2);
  // Those of sites that the reader may allow are not on.
  await addons.$$eval('moz-toggle[permission-type="origin"][pressed]', (toggles) => {
    for (const toggle of toggles) (toggle as HTMLElement).click();
  });
  await expect.poll(async () => (await granted()).length).toBe(0);
  await addons.close();
}

test('where the reader keeps the sites from it, a press lets the notice in, and the popup asks for all', async ({
  sidelight,
}) => {
  await withholdSites(sidelight);
  const page = await sidelight.visit(PAGES.ring);
  const notice = new Notice(page);
  const other = new Notice(await sidelight.visit(PAGES.aws));
  expect(await notice.count()).toBe(0);

  const popup = await sidelight.openPopup(page);
  await expect.poll(() => popup.text()).toContain(WITHHELD);
  expect(await popup.count('[data-section]')).toBeGreaterThan(0);
  // Pressing the button gave the extension access to this tab, and to no other.
  await expect.poll(() => notice.chip()).toBeDefined();
  expect(await other.count()).toBe(0);

  await popup.click('Allow Sidelight on Ring');
  await expect.poll(() => popup.text()).not.toContain(WITHHELD);
  expect(await notice.chip()).toBeDefined();
  await popup.close();
  const next = new Notice(await sidelight.visit(PAGES.shop));
  await expect.poll(() => next.chip()).toBeDefined();
});
