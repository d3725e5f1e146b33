import type { BrowserContext, Page } from '@playwright/test';
import type { View } from '../../core/profile/query.ts';
import type { ExamplePage } from '../browser/example-pages.ts';
import type { ExtensionBrowser } from '../browser/launch.ts';
import { openTab, type Photograph, popupOver } from '../browser/photograph.ts';

/** Views of the profile page that have a picture, in their order. */
const VIEWS: readonly View[] = ['changes', 'timeline', 'relations'];

/** How many pictures {@link lightPictures} and {@link darkPicture} take; each has a caption (store/texts). */
export const PICTURES = VIEWS.length + 2;

/** Takes the pictures in light colours: the panel on a page, and views of the profile page. */
export async function lightPictures(browser: ExtensionBrowser, over: ExamplePage, take: Photograph): Promise<void> {
  await serveOutlines(browser.context, over);
  await take(await openPanel(browser, over), '1-panel');
  for (const [at, view] of VIEWS.entries()) {
    const profile = await browser.openExtensionPage(`profile.html?view=${view}`);
    await profile.locator('.column > :last-child').waitFor();
    await profile.waitForLoadState('networkidle');
    await take(profile, `${at + 2}-${view}`);
    await profile.close();
  }
}

/** Takes the picture in dark colours: the popup, before a page. */
export async function darkPicture(browser: ExtensionBrowser, over: ExamplePage, take: Photograph): Promise<void> {
  await serveOutlines(browser.context, over);
  const page = await openTab(browser, over.url);
  const popup = await popupOver(browser, page);
  // Over another tab it would have nothing to tell, and make a picture of that.
  await popup.locator('.head').waitFor();
  const direction = await popup.evaluate(() => document.dir);
  const picture = (await popup.screenshot()).toString('base64');
  await page.bringToFront();
  // A picture of the window shows no popup, so it is set in where the browser opens it: under the toolbar.
  await page.setContent(outlinePage(over, `<img src="data:image/png;base64,${picture}" alt="">`, direction));
  await page.locator('img').evaluate((image: HTMLImageElement) => image.decode());
  await take(page, `${PICTURES}-popup`);
}

async function openPanel(browser: ExtensionBrowser, { url }: ExamplePage): Promise<Page> {
  const page = await openTab(browser, url);
  const notice = page.locator('sidelight-notice');
  await notice.locator('.chip-open').click();
  await notice.locator('[data-section]').first().waitFor();
  return page;
}

/** Answers with pages in outline, which hold nothing of anybody's: no words, pictures or colours of the real ones. */
async function serveOutlines(context: BrowserContext, over: ExamplePage): Promise<void> {
  await context.route(/^https?:/, (route) =>
    route.request().resourceType() === 'document'
      ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: outlinePage(over) })
      : route.fulfill({ contentType: 'text/plain', body: '' }),
  );
}

function outlinePage({ url, title = '' }: ExamplePage, inside = '', direction = ''): string {
  const bars = (...widths: number[]) => widths.map((width) => `<i style="inline-size:${width}%"></i>`).join('');
  return `<!doctype html><html dir="${direction}"><head><meta charset="utf-8"><title>${escaped(title)}</title>
    <link rel="canonical" href="${escaped(url)}"><style>${OUTLINE}</style></head><body>
    <header>${bars(9, 6, 6, 6)}</header>
    <main><section><b></b>${bars(70, 96, 92, 98, 60, 0, 94, 97, 90, 35)}</section>
    <section>${bars(40, 95, 98, 91, 97, 88, 45, 0, 96, 90, 98, 93, 99, 62, 0, 30, 97, 94, 89, 96, 91, 98, 40)}</section></main>
    ${inside}</body></html>`;
}

const OUTLINE = `
  html { color-scheme: light dark; background: light-dark(#fff, #101215) }
  body { margin: 0; --bar: light-dark(#e9e9ea, #23262b) }
  header { display: flex; gap: 28px; padding: 24px 48px; border-block-end: 1px solid var(--bar) }
  i { display: block; block-size: 14px; margin-block: 10px; border-radius: 7px; background: var(--bar) }
  main { display: grid; gap: 48px; grid-template-columns: 1fr 1fr; padding: 40px 48px }
  b { display: block; block-size: 260px; border-radius: 12px; background: var(--bar); margin-block-end: 28px }
  img { position: fixed; inset-block-start: 20px; inset-inline-end: 48px; border-radius: 10px; box-shadow: 0 10px 40px rgb(0 0 0 / 55%), 0 0 0 1px rgb(255 255 255 / 12%) }
`;

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
