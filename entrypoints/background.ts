import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { answer } from './seams/answer.ts';

export default defineBackground(() => {
  browser.runtime.onMessage.addListener(answer);
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install')
      void browser.tabs.create({ url: browser.runtime.getURL('/options.html?welcome' as '/options.html') });
  });
});
