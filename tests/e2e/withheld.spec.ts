import { expect, type Page } from '@playwright/test';
import { amazon, PAGES } from './support/dataset.ts';
import { test } from './support/extension.ts';
import { setAccess } from './support/extensions-page.ts';
import { NoticePage } from './support/notice-page.ts';

/** Presses the toolbar's button once, which gives the extension access to the page for this visit. */
async function pressButton(page: Page, id: string): Promise<void> {
  await page.bringToFront();
  const session = await page.context().browser()?.newBrowserCDPSession();
  const { targetInfos } = (await session?.send('Target.getTargets', { filter: [{ type: 'tab' }] })) ?? {
    targetInfos: [],
  };
  const targetId = targetInfos.find(({ url }) => url === page.url())?.targetId ?? '';
  await session?.send('Extensions.triggerAction', { id, targetId });
}

test('where the browser withholds the sites, a press lets the notice in, and the popup offers to ask', async ({
  sidelight,
}) => {
  await setAccess(sidelight, 'ON_CLICK');
  const page = await sidelight.visit(PAGES.ring);
  const notice = new NoticePage(sidelight.notice(page));
  await expect(notice.root).toHaveCount(0);

  await pressButton(page, sidelight.id);
  await expect(notice.chip).toBeVisible();

  const popup = await sidelight.openPopup(page);
  await expect(popup.getByText('The browser keeps Sidelight off this site')).toBeVisible();
  await expect(popup.locator('[data-section]').first()).toBeVisible();
  const name = amazon.sites.find((site) => site.id === 'ring')?.name;
  await expect(popup.getByRole('button', { name: `Allow Sidelight on ${name}` })).toBeEnabled();
  await popup.close();

  await setAccess(sidelight, 'ON_ALL_SITES');
  await expect(notice.chip).toBeVisible();
  const again = await sidelight.openPopup(page);
  await expect(again.locator('[data-section]').first()).toBeVisible();
  await expect(again.getByText('The browser keeps Sidelight off this site')).toHaveCount(0);
});
