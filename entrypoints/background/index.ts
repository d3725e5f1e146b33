import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { announceChange } from '../../browser/announce.ts';
import { NOTICE_COMMAND } from '../../browser/commands.ts';
import { browserTexts } from '../../browser/language.ts';
import { onChoicesChanged } from '../../browser/storage.ts';
import { setLanguage } from '../../components/language/text.ts';
import { TOGGLE_PANEL } from '../../core/notice/page-messages.ts';
import { answer } from './answer.ts';
import { followAllowedSites } from './registered-script.ts';
import { keepStorageToOurselves } from './storage-access.ts';
import { oweWelcome, showOwedWelcome } from './welcome.ts';

export default defineBackground(() => {
  setLanguage(...browserTexts());
  browser.runtime.onMessage.addListener(answer);
  onChoicesChanged(() => void announceChange());
  browser.commands?.onCommand.addListener((command, tab) => {
    if (command === NOTICE_COMMAND && tab?.id !== undefined)
      void browser.tabs.sendMessage(tab.id, TOGGLE_PANEL).catch(() => undefined); // a page without a notice
  });
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void oweWelcome();
  });
  followAllowedSites();
  void showOwedWelcome();
  void keepStorageToOurselves();
});
