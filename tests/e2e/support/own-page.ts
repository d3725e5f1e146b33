import type { Page } from '@playwright/test';
import type { Sidelight } from './extension.ts';

/** A page of a covered site on which everything but the address is the test's own. */
export const OWN_PAGE = 'https://www.amazon.com/gp/bestsellers';

/**
 * Opens a page with the test's own HTML.
 * @param url whose page it is
 */
export async function visitOwn(sidelight: Sidelight, html: string, url: string = OWN_PAGE): Promise<Page> {
  await sidelight.context.route(url, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }));
  const page = await sidelight.context.newPage();
  await page.goto(url);
  return page;
}
