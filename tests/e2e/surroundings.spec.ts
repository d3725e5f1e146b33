import { type CDPSession, expect, type Page } from '@playwright/test';
import english from '../../locales/en.json' with { type: 'json' };
import { amazon, PAGES } from './support/dataset.ts';
import { type Sidelight, test } from './support/extension.ts';
import { openFold } from './support/fold.ts';
import { NoticePage } from './support/notice-page.ts';
import { turn } from './support/turn.ts';

test.use({ shared: true });

/** The world of our own script in a page, as somebody who took over the page's process could use it. */
async function worldOfScript({ context }: Sidelight, page: Page): Promise<{ session: CDPSession; contextId: number }> {
  const session = await context.newCDPSession(page);
  const worlds: { id: number; origin: string }[] = [];
  session.on('Runtime.executionContextCreated', ({ context: { id, origin } }) => worlds.push({ id, origin }));
  await session.send('Runtime.enable');
  const own = () => worlds.find(({ origin }) => origin.startsWith('chrome-extension://'));
  await expect.poll(own).toBeDefined();
  return { session, contextId: own()?.id ?? -1 };
}

for (const area of ['local', 'session'] as const)
  test(`the reader’s choices are out of reach of a page’s process: storage.${area}`, async ({ sidelight }) => {
    const page = await sidelight.visit(PAGES.ring);
    await new NoticePage(sidelight.notice(page)).chip.waitFor();
    const { session, contextId } = await worldOfScript(sidelight, page);
    const attempt = async (what: string) => {
      const { result } = await session.send('Runtime.evaluate', {
        expression: `${what}.then(() => 'done', (error) => error.message)`,
        contextId,
        awaitPromise: true,
      });
      return result.value;
    };
    expect(await attempt('chrome.runtime.sendMessage({ type: "nonsense" })')).toBe('done');
    for (const what of [`get()`, `set({ settings: {} })`, `clear()`])
      expect(await attempt(`(async () => chrome.storage.${area}.${what})()`), what).toContain('not allowed');
  });

test('an address that a page’s process makes up makes no further lines in a correction', async ({ sidelight }) => {
  const page = await sidelight.visit(PAGES.ring);
  await new NoticePage(sidelight.notice(page)).chip.waitFor();
  const { session, contextId } = await worldOfScript(sidelight, page);
  const url = `${PAGES.ring}#\u202eforged\nStatement: forged\u2028Statement: forged`;
  const request = { type: 'correction', page: { url }, claim: amazon.claims[0]?.id };
  const [correction] = await Promise.all([
    sidelight.context.waitForEvent('page'),
    session.send('Runtime.evaluate', {
      expression: `void chrome.runtime.sendMessage(${JSON.stringify(request)})`,
      contextId,
    }),
  ]);
  await turn(correction.getByRole('switch', { name: 'Name the page I was on' }), true);
  const text = await correction.getByRole('textbox', { name: 'The correction' }).inputValue();
  expect(text).toContain('Page: https://ring.com/');
  expect(text.match(/^Statement: /gm)).toHaveLength(1);
  expect(text).not.toMatch(/[\u200e\u200f\u2028\u2029\u202a-\u202e]/);
});

test('the options list a site as away until something new for as long as its notice is away', async ({ sidelight }) => {
  const page = await sidelight.visit(PAGES.ring);
  const notice = new NoticePage(sidelight.notice(page));
  await notice.open();
  await notice.hide('Until something new');
  await page.keyboard.press('Escape');
  await expect(notice.root).toHaveCount(0);
  const options = await sidelight.openExtensionPage('options.html');
  await expect(options.locator('.away li')).toContainText(['Ring']);
  // As after an update with a newer dataset.
  await options.evaluate(() => chrome.storage.local.set({ memory: { awayUntilNew: { ring: '2026.11.1' } } }));
  await expect(notice.chip).toBeVisible();
  await expect(options.locator('.away li')).toHaveCount(0);
});

test('choices that can’t be read are saved to no file', async ({ sidelight }) => {
  const options = await sidelight.openExtensionPage('options.html');
  await openFold(options, 'As a file');
  const button = options.getByRole('button', { name: 'Save the choices' });
  await button.waitFor();
  const downloads: unknown[] = [];
  options.on('download', (download) => downloads.push(download));
  await options.evaluate(() => {
    chrome.storage.local.get = () => Promise.reject(new Error('The disk is gone.'));
  });
  await button.click();
  await expect(options.getByText(english.settings_not_saved)).toBeVisible();
  expect(downloads).toEqual([]);
});

test('a page whose address the browser keeps to itself is not said to have no profile', async ({ sidelight }) => {
  const popup = await sidelight.openExtensionPage('popup.html');
  await popup.addInitScript(() => {
    chrome.tabs.query = (async () => [{ id: 1, incognito: false }]) as never;
  });
  await popup.reload();
  await expect(popup.getByRole('heading', { level: 1 })).toHaveText(english.popup_untold_title);
});
