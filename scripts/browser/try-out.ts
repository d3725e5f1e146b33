import { join } from 'node:path';
import process from 'node:process';
import type { BrowserContext } from '@playwright/test';
import { ROOT } from '../run-command.ts';
import type { ExamplePage } from './example-pages.ts';
import { launchWithExtension } from './launch.ts';
import { serveStandIns } from './stand-in-pages.ts';

const PATIENCE_MS = 3_000;

/**
 * Opens a browser window with the extension and the given pages in tabs, and waits until the person closes it.
 * Without a network it opens stand-in pages at the same addresses. It prints which kind of pages it opens.
 */
export async function openForTrying(pages: ExamplePage[]): Promise<void> {
  const online = await isOnline(pages[0]?.url);
  const { context, close } = await launchWithExtension({
    extension: join(ROOT, '.output', 'chrome-mv3'),
    headless: false,
    sandbox: process.getuid?.() !== 0,
    window: { viewport: null },
  });
  if (!online) await serveStandIns(context, new Map(pages.map((page) => [page.url, page])));
  console.log(online ? 'Opening the real pages.' : 'No network: opening stand-in pages at the real addresses.');
  const closed = context.waitForEvent('close', { timeout: 0 });
  await openTabs(context, pages);
  console.log('Close the browser to end.');
  await closed;
  await close();
}

/** The first page goes into the empty tab that the browser begins with. */
async function openTabs(context: BrowserContext, pages: ExamplePage[]): Promise<void> {
  const [empty] = context.pages();
  for (const [at, { url }] of pages.entries()) {
    const tab = at === 0 && empty ? empty : await context.newPage();
    // Neither awaited nor checked: the person sees whether the page loads.
    tab.goto(url).catch(() => {});
  }
}

async function isOnline(url = 'https://example.com/'): Promise<boolean> {
  try {
    await fetch(url, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(PATIENCE_MS) });
    return true;
  } catch {
    return false;
  }
}
