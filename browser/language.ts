import { browser } from 'wxt/browser';
import { direction, locale, speak, t } from '../components/language/text.ts';

/** Gives the views the browser's texts, and the language of these: where the browser's own is not among ours, English. */
export function speakAsBrowser(): void {
  const getMessage = browser.i18n.getMessage as (key: string, substitutions?: string[]) => string;
  speak((key, substitutions) => getMessage(key, substitutions), getMessage('language') || 'en');
}

/** Does so for a page of the extension, and gives it its language, direction and title. */
export function prepareInterface(title: 'extension_name' | 'options_title' | 'correction_title'): void {
  speakAsBrowser();
  document.documentElement.lang = locale();
  document.documentElement.dir = direction();
  document.title = t(title);
}
