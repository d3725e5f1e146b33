import { type Bidi, callIn } from './bidi.ts';

/**
 * Firefox's own window with its toolbar. It is not among BiDi's pages; --remote-allow-system-access gives access to it.
 */
export interface FirefoxWindow {
  /** The host of the extension's own pages, which Firefox makes up for each installation. */
  extensionHost(): Promise<string>;
  /**
   * Presses the extension's button, as its keyboard shortcut does: this gives the extension access to the tab in front
   * and opens the popup.
   */
  pressButton(): Promise<void>;
  /** Runs a function in the open popup. @throws {Error} if none is open, or with what the function threw */
  inPopup<A extends unknown[], T>(run: (window: PopupWindow, ...args: A) => T, ...args: A): Promise<T>;
  closePopup(): Promise<void>;
  /** Stops the background page, as Firefox does when it is idle. @returns whether it ran before and is stopped now */
  endBackground(): Promise<boolean>;
  /** Switches the extension off or on again, as a reader can in about:addons. */
  setEnabled(on: boolean): Promise<void>;
  /** Stops the extension and starts it again, as Firefox does when it updates the extension. */
  restart(): Promise<void>;
  /** Lets the extension into private windows, as a reader can. Firefox restarts the extension for this. */
  allowInPrivate(): Promise<void>;
  /** Opens a private window, with one tab. */
  openPrivate(): Promise<void>;
  /** Sets a preference of the browser, as a reader can in its settings. Pages that are open may keep the old one. */
  prefer(name: string, value: number | boolean): Promise<void>;
  /** Lays the tab in front out for paper, as the browser does to print it, or for the screen again. */
  showAsPrinted(on: boolean): Promise<void>;
  /** Messages about the extension's scripts that Firefox wrote into its console, from any page. */
  complaints(): Promise<string[]>;
  /** The badge on the extension's button, for each tab that has one. */
  badges(): Promise<string[]>;
}

/** The popup's window, with a method that only the browser's own scripts have. */
export type PopupWindow = Window &
  typeof globalThis & {
    synthesizeMouseEvent(type: string, x: number, y: number, how: { button: number; clickCount: number }): void;
  };

interface MessageManager {
  loadFrameScript(url: string, later: boolean): void;
  addMessageListener(name: string, listener: (message: { data: string }) => void): void;
  removeMessageListener(name: string, listener: (message: { data: string }) => void): void;
}

// Globals of Firefox's own window, as far as these tests need them.
declare const Services: {
  console: { getMessageArray(): { message: string }[] };
  prefs: Record<'setIntPref', (name: string, value: number) => void> &
    Record<'setBoolPref', (name: string, value: boolean) => void>;
};
declare const gBrowser: { tabs: object[]; selectedBrowser: { browsingContext: { mediumOverride: string } } };
declare const WebExtensionPolicy: {
  getByID(id: string): {
    mozExtensionHostname: string;
    extension: { backgroundState: string; terminateBackground(): Promise<void> };
  };
};
declare const OpenBrowserWindow: (how: { private: boolean }) => Window & { delayedStartupPromise: Promise<void> };
declare const ChromeUtils: {
  importESModule(url: string): {
    ExtensionPermissions: { add(id: string, more: { permissions: string[]; origins: string[] }): Promise<void> };
    AddonManager: { getAddonByID(id: string): Promise<Record<'enable' | 'disable' | 'reload', () => Promise<void>>> };
    ExtensionParent: {
      apiManager: {
        global: {
          browserActionFor(extension: object): {
            triggerAction(window: Window): Promise<void>;
            action: { getContextData(tab: object): { badgeText: string } };
          };
        };
      };
    };
  };
};

/** Finds the window of a browser that has only one. @param id the extension's id */
export async function firefoxWindow(bidi: Bidi, id: string): Promise<FirefoxWindow> {
  const { result } = await bidi.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const context = (result as { contexts: { context: string }[] }).contexts[0]?.context ?? '';
  let calls = 0;
  return {
    extensionHost: () => callIn(bidi, context, extensionHost, id),
    pressButton: () => callIn(bidi, context, pressButton, id),
    async inPopup(run, ...args) {
      const name = `answer-${calls++}`;
      const script = `sendAsyncMessage('${name}', (() => {
        try { return JSON.stringify({ answer: (${run})(content, ...${JSON.stringify(args)}) }); }
        catch (error) { return JSON.stringify({ error: String(error) }); }
      })())`;
      const answered = JSON.parse(await callIn(bidi, context, runInPopup, name, script));
      if (answered.error) throw new Error(answered.error);
      return answered.answer;
    },
    closePopup: () => callIn(bidi, context, closePopup),
    restart: () => callIn(bidi, context, restart, id),
    setEnabled: (on) => callIn(bidi, context, setEnabled, id, on),
    endBackground: () => callIn(bidi, context, endBackground, id),
    async allowInPrivate() {
      await callIn(bidi, context, allowInPrivate, id);
      await callIn(bidi, context, restart, id);
    },
    openPrivate: () => callIn(bidi, context, openPrivate),
    prefer: (name, value) => callIn(bidi, context, prefer, name, value),
    showAsPrinted: (on) => callIn(bidi, context, showAsPrinted, on),
    complaints: () => callIn(bidi, context, complaints),
    badges: () => callIn(bidi, context, badges, id),
  };
}

// The functions below run in Firefox's own window, so they must not use anything else from this file.

async function extensionHost(id: string): Promise<string> {
  return WebExtensionPolicy.getByID(id).mozExtensionHostname;
}

async function pressButton(id: string): Promise<void> {
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const { extension } = WebExtensionPolicy.getByID(id);
  await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
}

async function runInPopup(name: string, script: string): Promise<string> {
  // Until the popup is visible it is in a preload panel, where a request may never be answered.
  const popup = document.querySelector('panel:not([id*="preload"]) .webextension-popup-browser');
  const { state } = (popup?.closest('panel') ?? {}) as { state?: string };
  if (!popup || state !== 'open') throw new Error('No popup is open.');
  const { messageManager } = popup as unknown as { messageManager: MessageManager };
  const { promise, resolve } = Promise.withResolvers<string>();
  const listener = ({ data }: { data: string }) => {
    messageManager.removeMessageListener(name, listener);
    resolve(data);
  };
  messageManager.addMessageListener(name, listener);
  messageManager.loadFrameScript(`data:,${encodeURIComponent(script)}`, false);
  return promise;
}

async function closePopup(): Promise<void> {
  const panel = document.querySelector('panel:has(.webextension-popup-browser)');
  (panel as unknown as { hidePopup(): void } | null)?.hidePopup();
}

async function endBackground(id: string): Promise<boolean> {
  const { extension } = WebExtensionPolicy.getByID(id);
  const before = extension.backgroundState;
  await extension.terminateBackground();
  return before === 'running' && extension.backgroundState === 'stopped';
}

async function setEnabled(id: string, on: boolean): Promise<void> {
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  const addon = await AddonManager.getAddonByID(id);
  await (on ? addon.enable() : addon.disable());
}

async function restart(id: string): Promise<void> {
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  await (await AddonManager.getAddonByID(id)).reload();
}

async function allowInPrivate(id: string): Promise<void> {
  const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
  await ExtensionPermissions.add(id, { permissions: ['internal:privateBrowsingAllowed'], origins: [] });
}

async function openPrivate(): Promise<void> {
  const opened = OpenBrowserWindow({ private: true });
  await new Promise((resolve) => opened.addEventListener('load', resolve, { once: true }));
  await opened.delayedStartupPromise;
}

async function prefer(name: string, value: number | boolean): Promise<void> {
  if (typeof value === 'number') Services.prefs.setIntPref(name, value);
  else Services.prefs.setBoolPref(name, value);
}

async function showAsPrinted(on: boolean): Promise<void> {
  gBrowser.selectedBrowser.browsingContext.mediumOverride = on ? 'print' : '';
}

async function complaints(): Promise<string[]> {
  const messages = Services.console.getMessageArray().map(({ message }) => message);
  return messages.filter((message) => /moz-extension:/.test(message));
}

async function badges(id: string): Promise<string[]> {
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const { extension } = WebExtensionPolicy.getByID(id);
  const { action } = ExtensionParent.apiManager.global.browserActionFor(extension);
  return gBrowser.tabs.map((tab) => action.getContextData(tab).badgeText).filter(Boolean);
}
