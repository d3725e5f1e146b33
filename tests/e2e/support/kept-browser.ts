import type { ExtensionBrowser } from '../../../scripts/browser/launch.ts';
import { stopServiceWorker } from '../../../scripts/browser/service-worker.ts';

/** A browser that can forget how a test set it up: its routes, stand-ins and recorded requests. */
export interface Forgetful extends ExtensionBrowser {
  forget(): Promise<void>;
}

/** One browser that tests use in turn, each as if it were new. */
export class KeptBrowser<Kept extends Forgetful> {
  #browser: Kept | undefined;
  #kind = '';

  /**
   * Lends the browser without anything of earlier tests.
   * @param kind tells how it is launched; a browser of another kind is closed
   * @param launch opens one of this kind
   */
  async asNew(kind: string, launch: () => Promise<Kept>): Promise<Kept> {
    if (kind !== this.#kind) await this.close();
    this.#kind = kind;
    this.#browser ??= await launch();
    await makeAsNew(this.#browser);
    return this.#browser;
  }

  async close(): Promise<void> {
    await this.#browser?.close();
    this.#browser = undefined;
  }
}

/**
 * Closes all pages, stops the service worker, and takes away what the extension keeps, cookies, and what a test set up
 * in the browser. What else a website could keep stays: no test page keeps anything.
 */
async function makeAsNew(browser: Forgetful): Promise<void> {
  const { context, id } = browser;
  // The browser ends with its last page.
  const blank = await context.newPage();
  await browser.leavePopups();
  await Promise.all(context.pages().map((page) => page !== blank && page.close()));
  await context.clearCookies();
  await context.clearPermissions();
  // A file of the extension that runs nothing, so nothing is written meanwhile.
  await blank.goto(`chrome-extension://${id}/manifest.json`);
  await stopServiceWorker(context, blank);
  await blank.evaluate(() => Promise.all([chrome.storage.local.clear(), chrome.storage.session.clear()]));
  await blank.goto('about:blank');
  await browser.forget();
}
