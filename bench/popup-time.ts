import puppeteer from 'puppeteer-core';
import { devToolsAddress } from '../scripts/browser/dev-tools.ts';

/**
 * Presses the toolbar's button and waits until the popup has painted a certain element. Uses a connection of its own
 * (puppeteer), because Playwright does not see a popup that opens while it is connected.
 * @param profile folder of the browser's profile
 * @param id the extension's id
 * @param over address of the tab that the popup is about
 * @param selector finds an element that is there once the content is complete
 * @returns milliseconds from the press until that element was painted
 */
export async function popupTime(profile: string, id: string, over: string, selector: string): Promise<number> {
  const browser = await puppeteer.connect({
    browserWSEndpoint: await devToolsAddress(profile),
    defaultViewport: null,
    protocol: 'cdp',
  });
  try {
    const session = await browser.target().createCDPSession();
    const { targetInfos } = await session.send('Target.getTargets', { filter: [{ type: 'tab' }] });
    const tab = targetInfos.find(({ url }) => url === over);
    if (!tab) throw new Error(`No tab is at ${over}.`);
    const opened = browser.waitForTarget((target) => target.url().startsWith(`chrome-extension://${id}/popup.html`));
    const start = performance.timeOrigin + performance.now();
    await session.send('Extensions.triggerAction', { id, targetId: tab.targetId });
    const popup = await (await opened).asPage();
    const drawn = await popup.evaluate(whenDrawn, selector);
    await popup.close();
    return drawn - start;
  } finally {
    await browser.disconnect();
  }
}

/**
 * Runs in the popup: waits until the element was painted.
 * @returns when, in milliseconds since 1970 by the machine's clock; when it was found, if no frame follows within 1 s
 */
function whenDrawn(selector: string): Promise<number> {
  const now = () => performance.timeOrigin + performance.now();
  return new Promise((resolve) => {
    const look = () => {
      if (!document.querySelector(selector)) return setTimeout(look, 1);
      const found = now();
      requestAnimationFrame(() => setTimeout(() => resolve(now())));
      return setTimeout(() => resolve(found), 1000);
    };
    look();
  });
}
