import { expect } from '@playwright/test';
import { test } from './support/extension.ts';
import { NoticePage } from './support/notice-page.ts';
import { OWN_PAGE, visitOwn } from './support/own-page.ts';

test.use({ shared: true });

/** Longer than what a page says of itself is read for: the last time is 10 seconds after loading. */
const LATE_MS = 13_000;
const PRODUCT = 'https://www.amazon.com/dp/B08N5NQ869';

for (const [when, script] of [
  ['soon after loading', `onload = () => setTimeout(() => { document.title = 'Ring Video Doorbell' }, 50)`],
  ['seconds after loading', `setTimeout(() => { document.title = 'Ring Video Doorbell' }, 2500)`],
  ['long after loading', `setTimeout(() => { document.title = 'Ring Video Doorbell' }, 6000)`],
] as const)
  test(`a title that comes ${when} brings its sections`, async ({ sidelight }) => {
    const page = await visitOwn(sidelight, `<!doctype html><title></title><script>${script}</script><p>Text`, PRODUCT);
    const notice = new NoticePage(sidelight.notice(page));
    await expect(notice.chip).toHaveAccessibleName(/^Policing/, { timeout: LATE_MS });
  });

test('a title that comes late and says that this is a sign-in page takes the notice away', async ({ sidelight }) => {
  const page = await visitOwn(sidelight, '<!doctype html><title>x</title><p>Text');
  await expect(sidelight.notice(page)).toHaveCount(1);
  await page.evaluate(() => {
    document.title = 'Amazon Sign-In';
  });
  await expect(sidelight.notice(page)).toHaveCount(0, { timeout: LATE_MS });
});

test('a check that one is human, at a product’s address and without a title, has no notice', async ({ sidelight }) => {
  const page = await visitOwn(
    sidelight,
    `<!doctype html><html><head><title></title></head><body><form><img src="/captcha.jpg"><input><button>Go</button></form></body></html>`,
    PRODUCT,
  );
  await page.waitForTimeout(2000);
  await expect(sidelight.notice(page)).toHaveCount(0);
});

/** How pages rewrite their own address without going anywhere. */
const REWRITES: Readonly<Record<string, string>> = {
  'its fragment': `setInterval(() => history.replaceState({}, '', '#t' + i++), 300)`,
  'its fragment by a new step': `setInterval(() => history.pushState({}, '', '#t' + i++), 300)`,
  'its query': `setInterval(() => history.replaceState({}, '', '?ref=' + i++), 300)`,
  'the end of its path, by no step of its own': `setInterval(() => history.replaceState({}, '', '/gp/bestsellers/ref=' + i++), 300)`,
  'its fragment by location': `setInterval(() => { location.hash = 't' + i++ }, 300)`,
};

for (const [what, script] of Object.entries(REWRITES))
  test(`a panel stays open, with the reader’s place in it, while the page rewrites ${what}`, async ({ sidelight }) => {
    const page = await visitOwn(
      sidelight,
      `<!doctype html><title>x</title><script>let i = 0; ${script}</script><p>Text`,
    );
    const notice = new NoticePage(sidelight.notice(page));
    await notice.open();
    await notice.showStatements('market-power');
    await notice.panel.locator('.panel-body').evaluate((body) => body.scrollTo(0, 200));
    await page.waitForTimeout(2000);
    await expect(notice.panel).toBeVisible();
    expect(await notice.panel.locator('.panel-body').evaluate((body) => body.scrollTop)).toBe(200);
  });

test('a panel closes when the page goes elsewhere without a load', async ({ sidelight }) => {
  const page = await visitOwn(sidelight, '<!doctype html><title>x</title><p>Text');
  const notice = new NoticePage(sidelight.notice(page));
  await notice.open();
  await page.evaluate(() => history.pushState({}, '', '/s?k=ring+doorbell'));
  await expect(notice.panel).toBeHidden();
  await expect(notice.chip).toHaveAccessibleName(/^Policing/);
});

test('an address that is far too long keeps its notice, and opens it', async ({ sidelight }) => {
  for (const long of [`#${'x'.repeat(70_000)}`, `?x=${'y'.repeat(70_000)}`]) {
    const page = await visitOwn(sidelight, '<!doctype html><title>x</title><p>Text');
    const notice = new NoticePage(sidelight.notice(page));
    await expect(notice.chip).toBeVisible();
    await page.evaluate((address) => history.replaceState(0, '', address), long);
    await page.waitForTimeout(500);
    await notice.open();
    await expect(notice.panel).toContainText('About Amazon');
    expect(page.url().startsWith(OWN_PAGE)).toBe(true);
    await page.close();
  }
});
