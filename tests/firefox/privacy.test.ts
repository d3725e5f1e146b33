import { expect } from 'vitest';
import { PAGES } from '../e2e/support/dataset.ts';
import { test } from './support/firefox.ts';
import { Notice } from './support/notice.ts';

test('no request leaves the browser with every surface opened', async ({ sidelight }) => {
  const visited = [PAGES.shop, PAGES.aws, PAGES.ring];
  for (const url of visited) {
    const page = await sidelight.visit(url);
    const notice = new Notice(page);
    await notice.open();
    await notice.click('::-p-text(statements)');
    const popup = await sidelight.openPopup(page);
    await expect.poll(() => popup.count('[data-claim]')).toBeGreaterThan(0);
    await popup.close();
  }
  for (const path of ['options.html', 'profile.html?profile=amazon']) {
    const page = await sidelight.openExtensionPage(path);
    await expect.poll(() => page.$$eval('h2', ({ length }) => length)).toBeGreaterThan(0);
  }
  const icons = visited.map((url) => new URL('/favicon.ico', url).href);
  expect(sidelight.sent.filter((url) => !icons.includes(url))).toEqual(visited);
  expect(sidelight.leaks()).toEqual([]);
});
