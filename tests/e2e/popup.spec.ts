import { expect } from '@playwright/test';
import { amazon, countOf, glanceOf, PAGES, sitesOf } from './support/dataset.ts';
import { test } from './support/extension.ts';
import { openFold } from './support/fold.ts';
import { NoticePage } from './support/notice-page.ts';
import { Report } from './support/report.ts';
import { turn } from './support/turn.ts';

test.use({ shared: true });

test('the popup has the same report as the notice, complete', async ({ sidelight }) => {
  const page = await sidelight.visit(PAGES.ring);
  await new NoticePage(sidelight.notice(page)).chip.waitFor();
  const popup = await sidelight.openPopup(page);
  await expect(popup.getByRole('heading', { name: 'About Ring, an Amazon company' })).toBeVisible();
  const report = new Report(popup.locator('main'));
  await expect(report.pairs('policing')).toHaveCount(2);
  await popup.getByRole('button', { name: `${countOf('policing')} statements` }).click();
  await expect(report.claims('policing')).toHaveCount(countOf('policing'));
  await openFold(popup, 'The company');
  await expect(report.pairs('overview')).toHaveCount(glanceOf('overview').length);
  await popup.getByRole('button', { name: `${countOf('overview')} statements` }).click();
  await expect(report.claims('overview')).toHaveCount(countOf('overview'));
});

test('the popup is a little wider than the panel, with nothing beside it', async ({ sidelight }) => {
  const popup = await sidelight.openPopup(await sidelight.visit(PAGES.ring));
  await popup.locator('[data-section]').first().waitFor();
  const { view, page } = await popup.evaluate(() => ({
    view: document.querySelector('main')?.clientWidth ?? 0,
    page: document.documentElement.clientWidth,
  }));
  expect(view).toBe(page);
  expect(view).toBeGreaterThanOrEqual(430);
  expect(view).toBeLessThan(480);
});

test('the badge carries the number of sections, in that tab and in no other', async ({ sidelight }) => {
  const page = await sidelight.visit(PAGES.ring);
  await new NoticePage(sidelight.notice(page)).chip.waitFor();
  const options = await sidelight.openExtensionPage('options.html');
  const badges = () =>
    options.evaluate(async () => {
      const tabs = await chrome.tabs.query({});
      const texts = await Promise.all(tabs.map(({ id = -1 }) => chrome.action.getBadgeText({ tabId: id })));
      return texts.filter(Boolean);
    });
  await expect.poll(badges).toEqual(['2']);
});

test('the popup answers on a silent page and says why no notice is there', async ({ sidelight }) => {
  const popup = await sidelight.openPopup(await sidelight.visit(PAGES.signIn));
  await expect(popup.getByText('No notice here, since this is a sign-in page.')).toBeVisible();
  await expect(popup.getByRole('heading', { name: 'About Amazon' })).toBeVisible();
});

test('the popup says on every other page what Sidelight covers', async ({ sidelight }) => {
  const popup = await sidelight.openPopup(await sidelight.visit(PAGES.elsewhere));
  await expect(popup.getByRole('heading', { name: 'Nothing about this page' })).toBeVisible();
  await expect(popup.getByText('That says nothing about the company.')).toBeVisible();
  await openFold(popup, 'Notices on');
  for (const { name } of sitesOf('page')) await expect(popup.getByRole('switch', { name, exact: true })).toBeChecked();
});

test('the popup leads from every other page to a search of the profile, and to the latest entries', async ({
  sidelight,
}) => {
  const page = await sidelight.visit(PAGES.elsewhere);
  const opened = async (press: () => Promise<void>) => {
    const opening = sidelight.context.waitForEvent('page');
    await press();
    return opening;
  };
  const searching = await sidelight.openPopup(page);
  await searching.getByRole('searchbox', { name: 'Search the profile' }).fill('doorbell');
  const found = await opened(() => searching.getByRole('button', { name: 'Search', exact: true }).click());
  await expect(found.getByRole('searchbox')).toHaveValue('doorbell');
  await expect(found.locator('[data-claim] mark').first()).toBeVisible();

  const popup = await sidelight.openPopup(page);
  const latest = popup.locator('.latest .pair-open');
  await expect(latest).toHaveCount(3);
  const told = await latest.first().locator('.said').first().textContent();
  const statement = await opened(() => latest.first().click());
  const named = await statement.evaluate(() => decodeURIComponent(location.hash.slice(1)));
  expect(amazon.sections.flatMap(({ glance }) => glance).find((pair) => pair.then.text === told)?.then.rests[0]).toBe(
    named,
  );
  await expect(statement.locator(`[data-claim="${named}"]`)).toBeInViewport();
});

test('switching the site off in the popup takes the notice away at once, and on again brings it back', async ({
  sidelight,
}) => {
  const page = await sidelight.visit(PAGES.ring);
  const notice = new NoticePage(sidelight.notice(page));
  await notice.chip.waitFor();
  const popup = await sidelight.openPopup(page);
  await turn(popup.getByRole('switch', { name: 'Notice on Ring' }), false);
  await expect(notice.root).toHaveCount(0);
  await expect(popup.getByText('The notice is off on this site.')).toBeVisible();
  await popup.getByRole('button', { name: 'Show it again' }).click();
  await expect(notice.chip).toBeVisible();
});

test('switching every topic off leaves a popup that says so and a page without a notice', async ({ sidelight }) => {
  const page = await sidelight.visit(PAGES.ring);
  const notice = new NoticePage(sidelight.notice(page));
  await notice.chip.waitFor();
  const popup = await sidelight.openPopup(page);
  await openFold(popup, 'Topics');
  await turn(popup.getByRole('switch', { name: 'Policing' }), false);
  await expect(popup.locator('[data-section="policing"]')).toHaveCount(0);
  await turn(popup.getByRole('switch', { name: 'The company' }), false);
  await expect(popup.getByText('Every topic about this page is off')).toBeVisible();
  await expect(notice.root).toHaveCount(0);
});

test('the popup brings back a notice that was closed', async ({ sidelight }) => {
  const page = await sidelight.visit(PAGES.ring);
  const notice = new NoticePage(sidelight.notice(page));
  await notice.root.getByRole('button', { name: /^Close/ }).click();
  await expect(notice.root).toHaveCount(0);
  const popup = await sidelight.openPopup(page);
  await expect(popup.getByText('The notice is hidden here for now.')).toBeVisible();
  await popup.getByRole('button', { name: 'Show it again' }).click();
  await expect(notice.chip).toBeVisible();
});

test('the popup says that it is reading where that takes more than a moment, and then what it read', async ({
  sidelight,
}) => {
  const popup = await sidelight.context.newPage();
  await popup.addInitScript(() => {
    const read = globalThis.fetch;
    const { promise, resolve } = Promise.withResolvers<void>();
    Object.assign(globalThis, { letThrough: resolve });
    globalThis.fetch = async (...what) => {
      await promise;
      return read(...what);
    };
  });
  await popup.goto(`chrome-extension://${sidelight.id}/popup.html`);
  await expect(popup.getByText('Reading the profile…')).toBeVisible();
  await popup.evaluate(() => (globalThis as unknown as { letThrough: () => void }).letThrough());
  await expect(popup.getByRole('searchbox', { name: 'Search the profile' })).toBeVisible();
  await expect(popup.getByText('Reading the profile…')).toHaveCount(0);
});
