import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { announceChange } from './seams/announce.ts';
import { answer } from './seams/answer.ts';
import { onChoicesChanged } from './seams/storage.ts';

export default defineBackground(() => {
  browser.runtime.onMessage.addListener(answer);
  onChoicesChanged(() => void announceChange());
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install')
      void browser.tabs.create({ url: browser.runtime.getURL('/options.html?welcome' as '/options.html') });
  });
});
