import { browser } from 'wxt/browser';
import { direction, speak, t } from '../../components/text.ts';

/** Gives the views the browser's texts and language, and the page its language, direction and title. */
export function prepareInterface(title: 'extension_name' | 'options_title' | 'correction_title'): void {
  const getMessage = browser.i18n.getMessage as (key: string, substitutions: string[]) => string;
  speak(
    (key, substitutions) => getMessage(key, substitutions),
    browser.i18n.getMessage('@@ui_locale').replace('_', '-') || 'en',
  );
  document.documentElement.lang = browser.i18n.getUILanguage();
  document.documentElement.dir = direction();
  document.title = t(title);
}
