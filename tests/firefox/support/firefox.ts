import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import JSZip from 'jszip';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { test as base, expect } from 'vitest';
import { geckoId } from '../../../core/project/publishing.ts';
import { firefox } from '../../../scripts/browser/find.ts';
import { standInPage } from '../../../scripts/browser/stand-in-pages.ts';
import { readProject } from '../../../scripts/build/read-project.ts';
import { folderOf } from '../../e2e/support/build.ts';
import { startDeadEndProxy } from '../../e2e/support/dead-end-proxy.ts';
import { type Bidi, bidiOf, contextOf, type RequestEvent } from './bidi.ts';
import { type FirefoxWindow, firefoxWindow } from './firefox-window.ts';
import { Popup } from './popup.ts';

/** The extension's id, as in the manifest. */
export const ID = geckoId(readProject());
/** Hosts of services that Firefox contacts by itself, with or without an extension. */
const BROWSERS_OWN = /(^|\.)(mozilla|firefox)\.(com|org|net)$|(^|\.)mozgcp\.net$/;

/** A Firefox with the extension, in which every web address has a stand-in page. */
export interface Sidelight {
  window: FirefoxWindow;
  bidi: Bidi;
  /** Web addresses that were requested so far, all answered by stand-ins. */
  sent: readonly string[];
  /**
   * Addresses of requests that got past the stand-ins and ended at the dead-end proxy, without those of Firefox itself.
   */
  leaks(): string[];
  /** Names of the files that were saved so far. */
  saved(): string[];
  /** Opens an address in a new tab, in front. @param served a page of the test's own, instead of the stand-in */
  visit(url: string, served?: Served): Promise<Page>;
  /** Opens a page of the extension in a new tab, such as "options.html". */
  openExtensionPage(path: string): Promise<Page>;
  /** Opens a page of Firefox's own in a new tab, such as "about:addons". */
  openOwnPage(url: string): Promise<Page>;
  /** Finds the page that a press opens, in whichever window. */
  openedBy(press: () => Promise<unknown>): Promise<Page>;
  /** Opens the real popup over a page, with the toolbar's button. */
  openPopup(over: Page): Promise<Popup>;
}

/** What a test serves at an address. */
export interface Served {
  body: string;
  headers?: Record<string, string>;
}

interface Fixtures {
  build: 'firefox-mv3' | 'firefox-mv3-testing';
  /** Folder to install instead of the build, such as a copy that a test damaged. */
  folder: string | undefined;
  /** One Firefox for each test file, because its start takes longer than most tests. */
  firefox: RunningFirefox;
  sidelight: Sidelight;
}

interface RunningFirefox {
  browser: Browser;
  /** What the dead-end proxy was asked for. */
  asked: string[];
  sent: string[];
  /** Pages that a test serves itself, by address. */
  served: Map<string, Served>;
  /** Folder that files are saved to. */
  downloads: string;
}

/** Vitest's test, with a Firefox that has the extension, newly installed: `test('…', async ({ sidelight }) => …)`. */
export const test = base.extend<Fixtures>({
  build: 'firefox-mv3-testing',
  folder: undefined,
  firefox: [
    // biome-ignore lint/correctness/noEmptyPattern: vitest reads from this pattern which other fixtures are needed.
    async ({}, use) => {
      await inFirefox(use);
    },
    { scope: 'file' },
  ],
  sidelight: async ({ build, folder, firefox }, use) => {
    firefox.served.clear();
    firefox.sent.length = 0;
    firefox.asked.length = 0;
    await firefox.browser.installExtension(folder ?? folderOf(build));
    await welcomed(bidiOf(firefox.browser));
    const sidelight = await withExtension(firefox);
    try {
      await use(sidelight);
    } finally {
      await sidelight.window.closePopup();
      // This also removes what the extension stored, the permissions that it was granted, and its tabs.
      await firefox.browser.uninstallExtension(ID);
      const [, ...pages] = await firefox.browser.pages();
      await Promise.all(pages.map((page) => page.close()));
    }
  },
});

/**
 * Runs something in a Firefox of its own, and closes it.
 * @param profile folder of a profile that outlives this Firefox; a new one that doesn't if left out
 */
async function inFirefox(run: (firefox: RunningFirefox) => Promise<void>, profile?: string): Promise<void> {
  const proxy = await startDeadEndProxy();
  const downloads = mkdtempSync(join(tmpdir(), 'firefox-saved-'));
  const browser = await launch(Number(new URL(proxy.url).port), downloads, profile);
  try {
    const served = new Map<string, Served>();
    const sent = await serveStandIns(bidiOf(browser), served);
    await run({ browser, asked: proxy.asked, downloads, served, sent });
  } finally {
    await browser.close();
    proxy.close();
    rmSync(downloads, { recursive: true, force: true });
  }
}

/**
 * Runs sessions of one reader, one after the other, each in a Firefox that is started anew. The extension is installed for
 * good, as from a store, at the beginning of the first.
 */
export async function inSessions(...sessions: ((sidelight: Sidelight) => Promise<void>)[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'firefox-profile-'));
  const archive = join(folder, 'sidelight.xpi');
  const profile = join(folder, 'profile');
  mkdirSync(profile);
  writeFileSync(archive, await packed(folderOf('firefox-mv3-testing')));
  try {
    for (const [at, session] of sessions.entries())
      await inFirefox(async (running) => {
        if (at === 0) await installForGood(bidiOf(running.browser), archive);
        await session(await withExtension(running));
      }, profile);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function installForGood(bidi: Bidi, archive: string): Promise<void> {
  const extensionData = { type: 'archivePath', path: archive };
  await bidi.send('webExtension.install', { extensionData, 'moz:permanent': true });
  await welcomed(bidi);
}

async function packed(folder: string): Promise<Buffer> {
  const archive = new JSZip();
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    if (statSync(join(folder, path)).isFile())
      archive.file(path.replaceAll('\\', '/'), readFileSync(join(folder, path)));
  return archive.generateAsync({ type: 'nodebuffer' });
}

function launch(proxyPort: number, downloads: string, profile?: string): Promise<Browser> {
  return puppeteer.launch({
    browser: 'firefox',
    executablePath: firefox(),
    headless: true,
    ...(profile && { userDataDir: profile }),
    defaultViewport: { width: 1280, height: 800 },
    args: ['--remote-allow-system-access', '--width=1280', '--height=900'],
    extraPrefsFirefox: {
      // Grants every permission that the extension asks for, without a prompt that nobody could answer here.
      'extensions.webextOptionalPermissionPrompts': false,
      // Only tests of several sessions need it: what is not signed could not be installed for good.
      'xpinstall.signatures.required': false,
      'browser.download.folderList': 2,
      'browser.download.dir': downloads,
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': proxyPort,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': proxyPort,
    },
  });
}

/**
 * Waits for the tab that opens on installation. It comes to the front, and no test must take it for a tab of its own.
 */
async function welcomed(bidi: Bidi): Promise<void> {
  const urls = async () => {
    const { result } = await bidi.send('browsingContext.getTree', {});
    return (result as { contexts: { url: string }[] }).contexts.map(({ url }) => url);
  };
  await expect.poll(urls).toContainEqual(expect.stringContaining('/options.html?welcome'));
}

async function withExtension({ browser, asked, sent, served, downloads }: RunningFirefox): Promise<Sidelight> {
  const bidi = bidiOf(browser);
  const window = await firefoxWindow(bidi, ID);
  const open = (url: string) => openOther(browser, bidi, url);
  return {
    window,
    bidi,
    sent,
    leaks: () => asked.filter((address) => !BROWSERS_OWN.test(hostOf(address))),
    saved: () => readdirSync(downloads),
    async visit(url, own) {
      if (own) served.set(url, own);
      const page = await browser.newPage();
      await page.goto(url);
      return page;
    },
    openExtensionPage: async (path) => open(`moz-extension://${await window.extensionHost()}/${path}`),
    openOwnPage: open,
    async openedBy(press) {
      const before = await browser.pages();
      await press();
      const opened = async () => (await browser.pages()).find((page) => !before.includes(page));
      // Waits until its own page is there. Before that, Firefox would lose the next navigation of the tab.
      const state = async () => (await opened())?.evaluate(() => `${document.readyState} ${location.href}`);
      await expect.poll(state).toMatch(/^complete (?!about:blank)/);
      return (await opened()) as Page;
    },
    async openPopup(over) {
      await over.bringToFront();
      await window.pressButton();
      const popup = new Popup(window);
      await expect.poll(() => popup.text()).toMatch(/Dataset/);
      return popup;
    },
  };
}

/**
 * Opens a page that is not of the web. Puppeteer would wait in vain for it, so this navigates by BiDi and waits itself.
 */
async function openOther(browser: Browser, bidi: Bidi, url: string): Promise<Page> {
  const page = await browser.newPage();
  await bidi.send('browsingContext.navigate', { context: contextOf(page), url, wait: 'none' });
  await expect.poll(() => page.evaluate(() => `${document.readyState} ${location.href}`)).toBe(`complete ${url}`);
  return page;
}

/**
 * Answers every web request with a stand-in: a page for a document, an empty answer for anything else.
 * @param served pages of a test's own, by address
 * @returns the addresses that were requested, a list that grows
 */
async function serveStandIns(bidi: Bidi, served: ReadonlyMap<string, Served>): Promise<string[]> {
  const sent: string[] = [];
  bidi.on('network.beforeRequestSent', (event) => {
    if (!event.isBlocked) return;
    sent.push(event.request.url);
    // A tab that was closed meanwhile needs no answer.
    void answer(bidi, event, served.get(event.request.url)).catch(() => undefined);
  });
  await bidi.send('network.addIntercept', {
    phases: ['beforeRequestSent'],
    urlPatterns: ['http', 'https'].map((protocol) => ({ type: 'pattern', protocol })),
  });
  return sent;
}

async function answer(bidi: Bidi, { request, navigation }: RequestEvent, own: Served | undefined): Promise<void> {
  const headers = { 'content-type': 'text/html; charset=utf-8', ...own?.headers };
  await bidi.send('network.provideResponse', {
    request: request.request,
    statusCode: 200,
    headers: Object.entries(headers).map(([name, value]) => ({ name, value: { type: 'string', value } })),
    body: { type: 'string', value: navigation ? (own?.body ?? standInPage(request.url)) : '' },
  });
}

function hostOf(address: string): string {
  return new URL(address.includes('://') ? address : `https://${address}`).hostname;
}
