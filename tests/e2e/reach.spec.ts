import { expect, type Page } from '@playwright/test';
import { expectAccessible, measureTargets } from './support/accessible.ts';
import { sitesOf, someOtherSites } from './support/dataset.ts';
import { test } from './support/extension.ts';
import { openFold } from './support/fold.ts';
import { turn } from './support/turn.ts';

const shops = sitesOf('ask');
const ASK = 'Show the notice here too';
const german = shops.find(({ country }) => country === 'DE');

test('the popup answers on the company’s other sites: what ties them to it, who says so, and what was reported', async ({
  sidelight,
}) => {
  test.slow(); // opens eight popups
  for (const { id, subject, reach, relation, examples } of someOtherSites())
    await test.step(id, async () => {
      const popup = await sidelight.openPopup(await sidelight.visit(examples.pages[0]?.url ?? ''));
      await expect(popup.getByRole('heading', { level: 1, name: `About ${subject}` })).toBeVisible();
      await expect(popup.getByText(relation?.text ?? 'nothing')).toBeVisible();
      for (const { url } of relation?.sources ?? [])
        await expect(popup.locator(`.site-relation a[href="${url}"]`)).toBeVisible();
      await expect(popup.locator('[data-section]').first()).toBeVisible();
      await expect(popup.getByRole('button', { name: ASK })).toHaveCount(reach === 'ask' ? 1 : 0);
      await expect(popup.getByRole('switch', { name: /^Notice on/ })).toHaveCount(0);
      await expect(sidelight.notice(popup)).toHaveCount(0);
      await popup.close();
    });
});

test('“Something wrong?” at what ties a site to the company prepares a correction of that', async ({ sidelight }) => {
  const site = someOtherSites().find(({ reach }) => reach === 'popup');
  const popup = await sidelight.openPopup(await sidelight.visit(site?.examples.pages[0]?.url ?? ''));
  expect((await measureTargets(popup.locator('body'))).tooSmall).toEqual([]);
  const opening = sidelight.context.waitForEvent('page');
  await popup.locator('.site-relation').getByRole('button', { name: 'Something wrong?' }).click();
  const correction = await opening;
  await expect(correction.locator('.claim-text')).toHaveText(site?.relation?.text ?? 'nothing');
  await expect(correction.getByRole('textbox')).toHaveValue(new RegExp(`^Statement: site-${site?.id}\\n`));
});

test('asked for in the popup: refused it stays an offer, allowed it becomes the switch, which has the focus', async ({
  sidelight,
}) => {
  const popup = await sidelight.openPopup(await sidelight.visit(german?.examples.pages[0]?.url ?? ''));
  const offer = popup.getByRole('button', { name: ASK });
  await offer.waitFor();
  await expectAccessible(popup);
  await popup.evaluate(pretendToAsk, false);
  await offer.focus();
  await popup.keyboard.press('Enter');
  await expect(popup.getByText('It was not allowed, so nothing changed.')).toBeVisible();
  await expect(offer).toBeFocused();
  await popup.evaluate(pretendToAsk, true);
  await popup.keyboard.press('Enter');
  const toggle = popup.getByRole('switch', { name: `Notice on ${german?.name}` });
  await expect(toggle).toBeFocused();
  await expect(toggle).toBeChecked();
  await expect(popup.getByText('The notice shows on this site now.')).toBeVisible();
  await expect(offer).toHaveCount(0);
});

test.describe('for a reader of German in Austria', () => {
  test.use({ browserWindow: { viewport: { width: 1280, height: 720 }, locale: 'de-AT' } });

  test('the welcome offers the shop of Germany, and the options list it first, take it back, and reset it', async ({
    sidelight,
  }) => {
    const options = await openWelcome(await sidelight.context.newPage(), sidelight.id);
    const name = german?.name ?? '';
    await options.getByRole('button', { name: 'Show it there too' }).click();
    await expect(options.locator('#own-shop')).toHaveText(`The notice shows on ${name} too.`);
    await expect(options.locator('#own-shop')).toBeFocused();
    await expect(options.locator('.lead')).toContainText(name);
    await openFold(options, 'More shops');
    const toggles = options.locator('#shops [role="switch"]');
    await expect(toggles).toHaveCount(shops.length);
    await expect(toggles.first()).toHaveAccessibleName(name);
    await expect(toggles.first()).toBeChecked();
    await turn(toggles.first(), false);
    await expect(options.locator('#shops > summary')).toHaveText('More shops on no site');
    await options.getByRole('button', { name: 'Show it there too' }).click();
    await expect(toggles.first()).toBeChecked();
    await options.getByRole('button', { name: 'Reset everything' }).click();
    await expect(toggles.first()).not.toBeChecked();
  });
});

/** Opens the welcome in a tab that pretends to ask, with the answer yes. */
async function openWelcome(page: Page, id: string): Promise<Page> {
  await page.addInitScript(pretendToAsk, true);
  await page.goto(`chrome-extension://${id}/options.html?welcome`);
  return page;
}

/**
 * Stands in for the browser's prompt, which no program can answer in Chromium. The real one is for the tests of Firefox.
 * @param answer what the reader answers
 */
function pretendToAsk(answer: boolean): void {
  const held = new Set<string>();
  const all = ({ origins = [], permissions = [] }: chrome.permissions.Permissions) => [...origins, ...permissions];
  Object.assign(chrome.permissions, {
    async request(asked: chrome.permissions.Permissions) {
      if (answer) for (const one of all(asked)) held.add(one);
      return answer;
    },
    contains: async (asked: chrome.permissions.Permissions) =>
      all(asked).every((one) => held.has(one) || (answer && held.size > 0 && /^https?:/.test(one))),
    async remove(asked: chrome.permissions.Permissions) {
      for (const one of all(asked)) held.delete(one);
      return true;
    },
  });
}
