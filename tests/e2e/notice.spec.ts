import { expect } from '@playwright/test';
import { amazon, countOf, PAGES, textOf } from './support/dataset.ts';
import { test } from './support/extension.ts';
import { NoticePage } from './support/notice-page.ts';
import { openMore } from './support/report.ts';

test.use({ shared: true });

for (const [url, label] of [
  [PAGES.shop, 'Market power and 2 more'],
  [PAGES.shopRing, 'Policing and 3 more'],
  [PAGES.aws, 'Immigration and 1 more'],
  [PAGES.ring, 'Policing and 1 more'],
] as const) {
  test(`a quiet chip at ${url} names what there is`, async ({ sidelight }) => {
    const page = await sidelight.visit(url);
    const notice = new NoticePage(sidelight.notice(page));
    await expect(notice.chip).toHaveAccessibleName(`${label}, from public profiles. Open the summary`);
    await expect(notice.panel).toBeHidden();
  });
}

test('the chip is one small element at the end of the document that takes no focus', async ({ sidelight }) => {
  const page = await sidelight.visit(PAGES.ring);
  const notice = new NoticePage(sidelight.notice(page));
  await notice.chip.waitFor();
  expect(await page.evaluate(() => document.body.lastElementChild?.localName)).toBe('sidelight-notice');
  await expect(sidelight.notice(page)).toHaveCount(1);
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe('body');
  const box = await notice.root.locator('.chip').boundingBox();
  expect(box?.width).toBeLessThanOrEqual(288);
  expect(box?.height).toBeLessThanOrEqual(48);
});

test('the panel says whose page it is, why it is shown, who speaks, and leads to the source', async ({ sidelight }) => {
  const page = await sidelight.visit(PAGES.ring);
  const notice = new NoticePage(sidelight.notice(page));
  await notice.open();
  await expect(notice.heading).toHaveText('About Ring, an Amazon company');
  await expect(notice.panel).toContainText('Shown because this is');
  await expect(notice.panel).toContainText('Sidelight: public profiles, not affiliated');
  const policing = amazon.sections.find(({ id }) => id === 'policing');
  await expect(notice.section('policing')).toContainText(policing?.headline ?? 'no headline');
  await expect(notice.claims('policing')).toHaveCount(0);
  const claim = policing?.glance[0]?.then.rests[0] ?? '';
  const card = await notice.openPair('policing', claim);
  await expect(card).toHaveText(/AFSC Investigate.*as of November 2020/);
  await expect(card).toContainText(textOf(claim));
  await expect(card.getByRole('button', { name: /^Source:/ })).toBeHidden();
  await openMore(card);
  await expect(card.getByRole('button', { name: /^Source:/ })).toBeVisible();
});

test('the panel shows all statements of a section, and its summary again', async ({ sidelight }) => {
  const page = await sidelight.visit(PAGES.ring);
  const notice = new NoticePage(sidelight.notice(page));
  await notice.open();
  await notice.button(`${countOf('policing')} statements`).click();
  await expect(notice.claims('policing')).toHaveCount(countOf('policing'));
  await notice.button('Back to the summary').click();
  await expect(notice.claims('policing')).toHaveCount(0);
  await expect(notice.pairs('policing')).toHaveCount(3);
});

test('focus goes to the heading on opening; Escape closes and gives it back', async ({ sidelight }) => {
  const page = await sidelight.visit(PAGES.ring);
  const notice = new NoticePage(sidelight.notice(page));
  await notice.open();
  await expect(notice.heading).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(notice.panel).toBeHidden();
  await expect(notice.chip).toBeFocused();
});

test('a click outside closes the panel and the chip stays', async ({ sidelight }) => {
  const page = await sidelight.visit(PAGES.ring);
  const notice = new NoticePage(sidelight.notice(page));
  await notice.open();
  await page.mouse.click(200, 300);
  await expect(notice.panel).toBeHidden();
  await expect(notice.chip).toBeVisible();
});

test('closing the chip lasts on that site, in every tab, and nowhere else', async ({ sidelight }) => {
  const page = await sidelight.visit(PAGES.ring);
  await new NoticePage(sidelight.notice(page)).root.getByRole('button', { name: /^Close/ }).click();
  await expect(sidelight.notice(page)).toHaveCount(0);
  const again = await sidelight.visit('https://ring.com/collections/video-doorbells');
  await new NoticePage(sidelight.notice(await sidelight.visit(PAGES.aws))).chip.waitFor();
  await expect(sidelight.notice(again)).toHaveCount(0);
});

test('“not on this site” can be undone on the spot', async ({ sidelight }) => {
  const page = await sidelight.visit(PAGES.ring);
  const notice = new NoticePage(sidelight.notice(page));
  await notice.open();
  await notice.hide('Always on Ring');
  await expect(notice.panel.getByRole('status')).toContainText('No more notices on Ring.');
  await notice.button('Undo').click();
  await expect(notice.panel.getByRole('status')).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(notice.chip).toBeVisible();
});

test('“not on this site” holds on the next page, and closes with the panel', async ({ sidelight }) => {
  const page = await sidelight.visit(PAGES.ring);
  const notice = new NoticePage(sidelight.notice(page));
  await notice.open();
  await notice.hide('Always on Ring');
  await notice.panel.getByText('No more notices on Ring.').waitFor();
  await page.keyboard.press('Escape');
  await expect(notice.root).toHaveCount(0);
});

test('“hide this topic” hides its section here and in other tabs, without a reload', async ({ sidelight }) => {
  const aws = await sidelight.visit('https://aws.amazon.com/rekognition/');
  const onAws = new NoticePage(sidelight.notice(aws));
  await expect(onAws.chip).toHaveAccessibleName(/^Policing and 2 more/);
  const page = await sidelight.visit(PAGES.ring);
  const notice = new NoticePage(sidelight.notice(page));
  await notice.open();
  await notice.hideTopic('policing');
  await expect(notice.panel.getByRole('status')).toContainText('Policing is hidden on every site.');
  await expect(notice.section('policing')).toHaveCount(0);
  await expect(onAws.chip).toHaveAccessibleName(/^Immigration and 1 more/);
  await notice.button('Undo').click();
  await expect(notice.section('policing')).toHaveCount(1);
  await expect(onAws.chip).toHaveAccessibleName(/^Policing and 2 more/);
});

test('follows navigation inside a single-page site, and goes where it has no business', async ({ sidelight }) => {
  const links = [
    'https://www.amazon.com/Ring-Battery-Doorbell-Plus/dp/B0BZWRSRWV',
    'https://www.amazon.com/checkout/p/p-1',
  ];
  const page = await sidelight.visit('https://www.amazon.com/', { title: 'Shop', links });
  const notice = new NoticePage(sidelight.notice(page));
  await expect(notice.chip).toHaveAccessibleName(/^Market power and 2 more/);
  await page.getByRole('link', { name: /Ring/ }).click();
  await expect(notice.chip).toHaveAccessibleName(/^Policing and 3 more/);
  await page.getByRole('link', { name: /Checkout/ }).click();
  await expect(notice.root).toHaveCount(0);
  await page.goBack();
  await expect(notice.chip).toHaveAccessibleName(/^Policing and 3 more/);
});

test('is not there on silent pages, not even as a script', async ({ sidelight }) => {
  const silent = [
    'https://www.amazon.com/ap/signin',
    'https://www.amazon.com/-/es/ap/signin',
    'https://www.amazon.com/checkout/p/p-1',
    'https://account.ring.com/account',
    'https://us-east-1.console.aws.amazon.com/console/home',
  ];
  for (const url of silent) {
    const page = await sidelight.visit(url);
    expect(await isInjected(sidelight.context, page), url).toBe(false);
  }
  const page = await sidelight.visit(PAGES.ring);
  await new NoticePage(sidelight.notice(page)).chip.waitFor();
  expect(await isInjected(sidelight.context, page)).toBe(true);
});

test('is silent where only the title tells, and under other spellings', async ({ sidelight }) => {
  const check = await sidelight.visit('https://www.amazon.com/gp/browse', { title: 'Robot Check' });
  const upper = await sidelight.visit('https://www.amazon.com/AP/SIGNIN');
  const shown = await sidelight.visit(PAGES.shop);
  await new NoticePage(sidelight.notice(shown)).chip.waitFor();
  await expect(sidelight.notice(check)).toHaveCount(0);
  await expect(sidelight.notice(upper)).toHaveCount(0);
});

test('survives the end of the service worker', async ({ sidelight }) => {
  const page = await sidelight.visit(PAGES.ring);
  const notice = new NoticePage(sidelight.notice(page));
  await notice.chip.waitFor();
  await sidelight.stopServiceWorker(page);
  await notice.open();
  await expect(notice.pairs('policing')).toHaveCount(3);
});

/** Whether the extension's script runs in the page. If so, the page has an isolated world with the extension's name. */
async function isInjected(
  context: import('@playwright/test').BrowserContext,
  page: import('@playwright/test').Page,
): Promise<boolean> {
  const session = await context.newCDPSession(page);
  const worlds: string[] = [];
  session.on('Runtime.executionContextCreated', ({ context: world }) => worlds.push(world.name));
  await session.send('Runtime.enable');
  await session.detach();
  return worlds.includes('Sidelight');
}

test('a page written in XHTML has the notice as any other', async ({ sidelight }) => {
  await sidelight.context.route(PAGES.ring, (route) =>
    route.fulfill({
      contentType: 'application/xhtml+xml; charset=utf-8',
      body: '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>Doorbell</title></head><body><p>Words.</p></body></html>',
    }),
  );
  const notice = new NoticePage(sidelight.notice(await sidelight.visit(PAGES.ring)));
  await notice.open();
  await expect(notice.heading).toHaveText('About Ring, an Amazon company');
});
