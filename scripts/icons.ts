import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { chromium as chromiumPath } from './browser/find.ts';

/**
 * `npm run icons`: makes the toolbar icons from docs/images/mark.svg, whose tone is visible on light and dark toolbars.
 */
const root = join(import.meta.dirname, '..');
const mark = readFileSync(join(root, 'docs', 'images', 'mark.svg'), 'utf8');

const browser = await chromium.launch({ executablePath: chromiumPath() });
for (const size of [16, 32, 48, 96, 128]) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>body { margin: 0 } svg { display: block; width: ${size}px }</style>${mark}`);
  await page.screenshot({ path: join(root, 'public', 'icon', `${size}.png`), omitBackground: true });
}
await browser.close();
