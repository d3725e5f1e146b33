import type { Browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';

type Sender = Browser.runtime.MessageSender;

/** The sender of a message as the browser describes it: by default our script in the top frame of a tab. */
export function scriptAt(url: string, changes: Partial<Sender> = {}): Sender {
  return { id: fakeBrowser.runtime.id, url, frameId: 0, tab: tab(), ...changes };
}

/** A tab as the browser describes it. */
export function tab(changes: Partial<Browser.tabs.Tab> = {}): Browser.tabs.Tab {
  return {
    id: 1,
    index: 0,
    windowId: 1,
    groupId: -1,
    active: true,
    autoDiscardable: true,
    discarded: false,
    frozen: false,
    highlighted: true,
    lastAccessed: 0,
    incognito: false,
    pinned: false,
    selected: true,
    ...changes,
  };
}
