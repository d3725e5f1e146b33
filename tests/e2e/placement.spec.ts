import { expect, type Page } from '@playwright/test';
import { test } from './support/extension.ts';
import { HYDRATING, hydrationBy } from './support/hydration.ts';
import { NoticePage } from './support/notice-page.ts';
import { OWN_PAGE, visitOwn } from './support/own-page.ts';

test.use({ shared: true });

/** Where everything of the page stands. */
const layoutOf = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('html, body, body *:not(sidelight-notice, script)')].map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      const { color, background, marginBottom, boxShadow, outline, textDecoration, visibility } =
        getComputedStyle(element);
      const looks = [color, background, marginBottom, boxShadow, outline, textDecoration, visibility];
      return [element.localName, x, y, width, height, ...looks].join(' ');
    }),
  );

const BLOCKS = '<main>One</main><p>Two</p><p id="last">Three</p>';

/** Styles of root and body in which an element more could show. */
const LAYOUTS: Readonly<Record<string, { style: string; body?: string }>> = {
  'a root that is a flex box': { style: 'html { display: flex; height: 100% } body { flex: 1 }' },
  'a root that is a grid with gaps': { style: 'html { display: grid; gap: 40px; grid-auto-rows: 1fr; height: 100% }' },
  'a body that is a flex box': { style: 'body { display: flex; gap: 30px; justify-content: space-between }' },
  'a body that is a column from the bottom': {
    style: 'body { display: flex; flex-direction: column-reverse; height: 100vh; justify-content: space-around }',
  },
  'a body that is a grid': {
    style: 'body { display: grid; grid-template-columns: 1fr 1fr; gap: 20px; min-height: 100vh }',
  },
  floats: { style: 'body > * { float: left; width: 40% }' },
  columns: { style: 'body { columns: 3; column-gap: 50px }' },
  'vertical writing': { style: 'html { writing-mode: vertical-rl }' },
  'a table': {
    style: 'html { display: table; width: 100% } body { display: table-row } body > * { display: table-cell }',
  },
  'a style for a body that is last': { style: 'body { color: red } body:last-child { color: green }' },
  'a style for an only body': { style: 'head { display: none } body:only-of-type { margin: 40px }' },
  'a style for the last in the body': { style: 'body > :last-child { margin-bottom: 100px; color: green }' },
  'a picture behind the last in the body': { style: 'body > :last-child { background: linear-gradient(red, blue) }' },
  'a shadow and lines of the last in the body': {
    style: 'body > :last-child { box-shadow: 0 0 9px red; text-decoration: underline; outline: 2px solid red }',
  },
  'a last in the body that can’t be seen': { style: 'body > :last-child { visibility: hidden }' },
  'a style of the first in the body for their number': {
    style: 'body > :first-child:nth-last-child(3) { color: red }',
  },
  'a style of the body for what is last in it': { style: 'body:has(> p:last-child) { background: green }' },
  'marks behind all that stands in the body': { style: 'body > *::after { content: "mark" }' },
  'a style for paragraphs that are last': { style: 'p { background: white } p:last-child { background: yellow }' },
  'a style for an empty body': { style: 'body:empty { background: green }', body: '' },
  'a style for the last of a body that ends with a script': {
    style: 'body > :last-child { color: green }',
    body: `${BLOCKS}<script></script>`,
  },
};

for (const [name, { style, body = BLOCKS }] of Object.entries(LAYOUTS))
  test(`the notice changes nothing of the layout in ${name}`, async ({ sidelight }) => {
    const html = `<!doctype html><html><head><title>x</title><style>${style}</style></head><body>${body}</body></html>`;
    const bare = await visitOwn(sidelight, html, 'https://elsewhere.example/');
    const page = await visitOwn(sidelight, html);
    await expect(new NoticePage(sidelight.notice(page)).chip).toBeVisible();
    expect(await layoutOf(page)).toEqual(await layoutOf(bare));
  });

const DOCUMENT = `<!DOCTYPE html><html><head><title>x</title></head><body><input></body></html>`;

for (const framework of HYDRATING)
  test(`${framework} takes over a document with the notice in it, and what was typed stays`, async ({ sidelight }) => {
    const page = await visitOwn(sidelight, DOCUMENT);
    const notice = new NoticePage(sidelight.notice(page));
    await expect(notice.chip).toBeVisible();
    await page.locator('input').fill('typed before');
    await page.evaluate(
      (code) => {
        const element = document.createElement('script');
        element.textContent = code;
        document.head.append(element);
        element.remove();
      },
      await hydrationBy(framework),
    );
    await page.waitForTimeout(500);
    expect(await page.evaluate(() => (globalThis as unknown as { problems: string[] }).problems)).toEqual([]);
    await expect(page.locator('input')).toHaveValue('typed before');
    await page.mouse.click(600, 300);
    await expect(notice.chip).toBeVisible();
  });

test('a notice that is out of sight leaves every press to the page', async ({ sidelight }) => {
  const page = await visitOwn(
    sidelight,
    `<!doctype html><title>x</title><div role="dialog" aria-modal="true" style="position:fixed;inset:0;z-index:100">
     <button style="position:absolute;right:40px;bottom:20px;width:200px;height:40px" onclick="document.title='pressed'">Accept</button></div>`,
  );
  const notice = new NoticePage(sidelight.notice(page));
  await notice.root.waitFor({ state: 'attached' });
  for (let time = 0; time < 2; time++) {
    await page.mouse.click(640, 300);
    await page.waitForTimeout(1000);
    await expect(notice.chip).toBeHidden();
  }
  await page.getByRole('button', { name: 'Accept' }).click();
  await expect(page).toHaveTitle('pressed');
});

test('a page that writes itself anew long after it was loaded gets the notice back', async ({ sidelight }) => {
  const page = await visitOwn(sidelight, '<!doctype html><title>x</title><p>Old');
  const notice = new NoticePage(sidelight.notice(page));
  await expect(notice.chip).toBeVisible();
  await page.waitForTimeout(8000);
  await page.evaluate(() => {
    document.open();
    document.write('<title>y</title>y');
    document.close();
  });
  await expect(notice.chip).toBeVisible();
  await notice.open();
});

test('a body that a page replaces takes the notice along and gives it back', async ({ sidelight }) => {
  const page = await visitOwn(sidelight, '<!doctype html><title>x</title><p>Old');
  const notice = new NoticePage(sidelight.notice(page));
  await expect(notice.chip).toBeVisible();
  for (let time = 0; time < 3; time++) {
    await page.evaluate(() => {
      const body = document.createElement('body');
      body.innerHTML = '<p>New</p>';
      document.body = body;
    });
    await expect(notice.root).toHaveCount(1);
    await expect(notice.chip).toBeVisible();
  }
  expect(new URL(page.url()).href).toBe(OWN_PAGE);
});
