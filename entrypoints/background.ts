import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { TOGGLE } from '../data/page-messages.ts';
import { announceChange } from './seams/announce.ts';
import { answer } from './seams/answer.ts';
import { NOTICE_COMMAND } from './seams/commands.ts';
import { speakAsBrowser } from './seams/interface.ts';
import { onChoicesChanged } from './seams/storage.ts';

export default defineBackground(() => {
  speakAsBrowser();
  browser.runtime.onMessage.addListener(answer);
  onChoicesChanged(() => void announceChange());
  browser.commands?.onCommand.addListener((command, tab) => {
    if (command === NOTICE_COMMAND && tab?.id !== undefined)
      void browser.tabs.sendMessage(tab.id, TOGGLE).catch(() => undefined); // a page without a notice
  });
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install')
      void browser.tabs.create({ url: browser.runtime.getURL('/options.html?welcome' as '/options.html') });
  });
});
