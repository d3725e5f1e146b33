import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { assetPath } from '../../core/bundle/asset-path.ts';
import { folderOf } from '../e2e/support/build.ts';
import { damageFile } from '../e2e/support/damage.ts';
import { amazon, PAGES, sitesOf } from '../e2e/support/dataset.ts';
import { test as plain } from './support/firefox.ts';
import { Notice } from './support/notice.ts';

const MESSAGE = 'The profile can’t be read';

const test = plain.extend({
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads from this pattern which other fixtures are needed.
  folder: async ({}, use) => {
    const copy = mkdtempSync(join(tmpdir(), 'damaged-'));
    cpSync(folderOf('firefox-mv3-testing'), copy, { recursive: true });
    damageFile(copy, assetPath.claims('amazon'), (text) => text.slice(0, text.length / 2));
    await use(copy);
    rmSync(copy, { recursive: true, force: true });
  },
});

test('where the claims are damaged, whatever needs them says so, and nothing is shown by half', async ({
  sidelight,
}) => {
  const page = await sidelight.visit(PAGES.ring);
  const notice = new Notice(page);
  await notice.click('.chip-open');
  await expect.poll(() => notice.texts('h2')).toEqual([MESSAGE]);
  expect(await notice.texts('[data-section]')).toEqual([]);

  for (const path of ['profile.html?profile=amazon', `correction.html?claim=${amazon.claims[0]?.id}`]) {
    const own = await sidelight.openExtensionPage(path);
    await expect.poll(() => own.$eval('body', ({ textContent }) => textContent)).toContain(MESSAGE);
    expect(await own.$$('[data-claim], .claim-text')).toEqual([]);
  }

  const options = await sidelight.openExtensionPage('options.html');
  const switches = amazon.topics.length + sitesOf('page', 'ask').length;
  await expect.poll(() => options.$$eval('[role="switch"]', ({ length }) => length)).toBe(switches);
});
