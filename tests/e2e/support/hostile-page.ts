import { expect, type Page } from '@playwright/test';
import { choose } from './choices.ts';
import { clickInNotice, findInNotice, readNotice } from './closed-shadow.ts';
import { PAGES } from './dataset.ts';
import type { Sidelight } from './extension.ts';

/** What the chip says on a page of Ring's. */
export const CHIP = ['Policing', 'and 1 more', 'from public profiles'];
export const OPENED = 'About Ring, an Amazon company';

export interface Hostile {
  /** Runs in the page before anything else. */
  script?: string;
  head?: string;
  body?: string;
  headers?: Record<string, string>;
}

/** Opens a hostile page at an address of a covered site. The chip says its words there, also the second time. */
export async function visitHostile(sidelight: Sidelight, { script = '', head = '', body = '', headers }: Hostile) {
  await choose(sidelight, { chipSays: 'always' });
  await sidelight.context.route(PAGES.ring, (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      headers: headers ?? {},
      body: `<!doctype html><html><head><title>Doorbell</title><script>${script}</script>${head}</head>
        <body><main id="own">The page’s own words.</main>${body}</body></html>`,
    }),
  );
  const errors: string[] = [];
  const page = await sidelight.context.newPage();
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(PAGES.ring);
  return { page, errors };
}

export const textsOf = async (page: Page) => (await readNotice(page))?.texts ?? [];

/** Waits until the chip is there and visible. */
export async function expectChip(page: Page): Promise<void> {
  await expect.poll(() => textsOf(page)).toEqual(CHIP);
  await expect.poll(() => findInNotice(page, 'Policing')).toBeDefined();
}

/** Opens the notice with the mouse, and waits until it is open. */
export async function expectOpens(page: Page): Promise<void> {
  await clickInNotice(page, 'Policing');
  await expect.poll(async () => (await textsOf(page)).join(' ')).toContain(OPENED);
}

/** Gives what must not happen enough time to happen. */
export const wait = (page: Page, ms: number) =>
  page.evaluate((time) => new Promise((done) => setTimeout(done, time)), ms);
