import { inBrowser, openTab, popupOver, TESTING_BUILD } from './browser/photograph.ts';
import { examplePages } from './browser/example-pages.ts';
import { readDataset } from './build/read-dataset.ts';
const pages = examplePages(readDataset().profiles);
const URLS = ['https://ring.com/support', 'https://www.amazon.com/gp/bestsellers', 'https://www.amazon.com/dp/B08N5NQ869', 'https://aws.amazon.com/rekognition/'];
for (const [name, window] of [['wide', { viewport: { width: 1280, height: 720 }, colorScheme: 'light' as const }], ['dark', { viewport: { width: 1280, height: 720 }, colorScheme: 'dark' as const }], ['small', { viewport: { width: 360, height: 640 } }]] as const)
  await inBrowser(TESTING_BUILD, window, pages, async (browser) => {
    for (const [at, url] of URLS.entries()) {
      const page = await openTab(browser, url);
      await page.locator('sidelight-notice .chip-open').click();
      await page.locator('sidelight-notice .glance').first().waitFor();
      await page.screenshot({ path: `/tmp/s-${name}-panel${at}.png` });
      if (at === 0) {
        await page.locator('sidelight-notice .pair-open').first().click();
        await page.locator('sidelight-notice [data-claim]').first().waitFor();
        await page.waitForTimeout(300);
        await page.screenshot({ path: `/tmp/s-${name}-open.png` });
        const popup = await popupOver(browser, page);
        await popup.waitForTimeout(500);
        await popup.screenshot({ path: `/tmp/s-${name}-popup.png`, fullPage: true });
        await popup.close();
      }
      await page.close();
    }
    const profile = await browser.openExtensionPage('profile.html?profile=amazon#afsc-p09-09');
    await profile.waitForTimeout(1500);
    await profile.screenshot({ path: `/tmp/s-${name}-profile.png` });
  });
