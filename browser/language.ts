import { browser } from 'wxt/browser';

/** By any name: the names of texts are checked where they are used. */
function getMessage(key: string, substitutions?: string[]): string {
  return (browser.i18n.getMessage as (key: string, substitutions?: string[]) => string)(key, substitutions);
}

/**
 * The browser's texts of the interface, and the language that they are in: English, where the browser's own language is
 * not among ours. As components/language/text.ts wants them.
 */
export function browserTexts(): [lookUp: typeof getMessage, language: string] {
  return [getMessage, getMessage('language') || 'en'];
}

/** Gives a page of the extension its title, and the language and direction of its texts. */
export function labelPage(title: string): void {
  document.documentElement.lang = getMessage('language') || 'en';
  document.documentElement.dir = getMessage('direction');
  document.title = title;
}
