import { setTimeout as sleep } from 'node:timers/promises';
import {
  type Browser,
  type BrowserContext,
  type CDPSession,
  type Page,
  chromium as playwright,
} from '@playwright/test';
import { devToolsAddress } from './dev-tools.ts';

const PATIENCE_MS = 5_000;

/** A popup that the toolbar's button opened. */
export interface Popup {
  page: Page;
  /** The connection through which it is seen. Closing the connection leaves the browser open. */
  connection: Browser;
}

/**
 * Presses the extension's button in the toolbar, as a person would, and connects to the popup that this opens.
 * Playwright sees no popup that opens while it is connected, only one that was open before, so this connects a second
 * time.
 * @param context the browser, started with --remote-debugging-port=0
 * @param profile folder of the browser's profile
 * @param id the extension's id
 * @param over a page in the tab that the popup is about; it is brought to the front
 * @throws {Error} if the tab is gone, or no popup opens within 5 seconds
 */
export async function openPopup(context: BrowserContext, profile: string, id: string, over: Page): Promise<Popup> {
  await over.bringToFront();
  const browser = await browserSession(context);
  const tab = await findTarget(browser, 'tab', ({ url }) => url === over.url());
  await browser.send('Extensions.triggerAction', { id, targetId: tab });
  // If popup.html is also open in a tab, Playwright is already attached to it. Only the popup is not attached.
  const popup = await findTarget(
    browser,
    'page',
    ({ url, attached }) => !attached && url.startsWith(`chrome-extension://${id}/`),
  );
  await browser.detach();
  return connectTo(popup, profile);
}

async function browserSession(context: BrowserContext): Promise<CDPSession> {
  const browser = context.browser();
  if (!browser) throw new Error('This browser context has no browser of its own.');
  return browser.newBrowserCDPSession();
}

interface Target {
  targetId: string;
  url: string;
  attached: boolean;
}

async function findTarget(
  browser: CDPSession,
  type: 'tab' | 'page',
  fits: (target: Target) => boolean,
): Promise<string> {
  for (const until = Date.now() + PATIENCE_MS; Date.now() < until; await sleep(50)) {
    const { targetInfos } = await browser.send('Target.getTargets', { filter: [{ type }] });
    const target = targetInfos.find(fits);
    if (target) return target.targetId;
  }
  throw new Error(`Pressing the toolbar's button: no ${type} was found that fits.`);
}

async function connectTo(target: string, profile: string): Promise<Popup> {
  const connection = await playwright.connectOverCDP(await devToolsAddress(profile), { noDefaults: true });
  for (const page of connection.contexts().flatMap((context) => context.pages())) {
    if ((await targetOf(page)) === target) return { page, connection };
  }
  await connection.close();
  throw new Error('The popup closed before it could be read.');
}

async function targetOf(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { targetInfo } = await session.send('Target.getTargetInfo');
  await session.detach();
  return targetInfo.targetId;
}
