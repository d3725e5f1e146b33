import { mkdirSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
  chromium as playwright,
} from '@playwright/test';
import { chromium } from './find.ts';
import { openPopup } from './popup.ts';

/** Which browser to open, and with which extension. */
export interface LaunchOptions {
  /** Folder of the built extension. */
  extension: string;
  headless: boolean;
  /** Whether Chromium's own sandbox is on (off if left out). Real pages need it; it does not work as root. */
  sandbox?: boolean;
  /** Address of a proxy for every request that is not answered inside the browser. */
  proxy?: string;
  /** Folder of a profile, to start a browser again that was closed; a new one if left out. */
  profile?: string;
  /** Preferences of the browser's profile, besides its own. */
  preferences?: object;
  /** Switches on the command line, besides ours. */
  args?: string[];
  /** The window: its size, colour scheme, language. */
  window?: BrowserContextOptions;
}

/** A browser with the extension loaded, in a profile of its own. */
export interface ExtensionBrowser {
  context: BrowserContext;
  /** The extension's id. */
  id: string;
  /** Folder of the browser's profile. */
  profile: string;
  /** Opens a page of the extension in a tab, such as "options.html". */
  openExtensionPage(path: string): Promise<Page>;
  /** Opens the popup by the toolbar's button, over the tab of a page. It closes by itself when it loses focus. */
  openPopup(over: Page): Promise<Page>;
  /** Lets go of all popups opened so far. Each closes with the tab that it is over. */
  leavePopups(): Promise<void>;
  /** Closes the browser and deletes its profile. */
  close(): Promise<void>;
}

/**
 * Opens Chromium with an extension loaded.
 * @throws {Error} if there is no Chromium, or the extension's service worker does not start within 10 seconds
 */
export async function launchWithExtension(options: LaunchOptions): Promise<ExtensionBrowser> {
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), 'extension-browser-')));
  const context = await launch(profile, options);
  const id = await extensionId(context);
  const connections: Browser[] = [];
  const leavePopups = async () => {
    await Promise.all(connections.splice(0).map((connection) => connection.close()));
  };
  return {
    context,
    id,
    profile,
    async openExtensionPage(path) {
      const page = await context.newPage();
      await page.goto(`chrome-extension://${id}/${path}`);
      return page;
    },
    async openPopup(over) {
      const popup = await openPopup(context, profile, id, over);
      connections.push(popup.connection);
      return popup.page;
    },
    leavePopups,
    async close() {
      await leavePopups();
      await context.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function launch(
  profile: string,
  { extension, headless, sandbox = false, proxy, window, preferences, args = [] }: LaunchOptions,
): Promise<BrowserContext> {
  if (preferences) writePreferences(profile, preferences);
  return playwright.launchPersistentContext(profile, {
    ...window,
    executablePath: chromium(),
    headless,
    chromiumSandbox: sandbox,
    ...(proxy && { proxy: { server: proxy } }),
    args: [
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--remote-debugging-port=0',
      ...args,
    ],
  });
}

function writePreferences(profile: string, preferences: object): void {
  mkdirSync(join(profile, 'Default'), { recursive: true });
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
}

async function extensionId(context: BrowserContext): Promise<string> {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: 10_000 }));
  return new URL(worker.url()).host;
}
