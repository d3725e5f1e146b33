import { browser } from 'wxt/browser';

/** In Chromium; elsewhere only the extension's own pages reach some of this. */
interface Guarded {
  setAccessLevel?: (options: { accessLevel: 'TRUSTED_CONTEXTS' }) => Promise<void>;
}

/**
 * Keeps the extension's storage from scripts in pages, ours too, which never use it. A page whose process was taken over
 * could otherwise read the reader's choices and write its own.
 */
export async function keepStorageToOurselves(): Promise<void> {
  for (const area of [browser.storage.local, browser.storage.session] as Guarded[]) {
    try {
      await area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
    } catch {
      // a browser that guards this area by itself, or can't
    }
  }
}
