import { browser } from 'wxt/browser';

/** Looks up a text. It takes any name: names are type-checked where they are used (components/language/text.ts). */
function getMessage(key: string, substitutions?: string[]): string {
  return (browser.i18n.getMessage as (key: string, substitutions?: string[]) => string)(key, substitutions);
}

/**
 * Gives the arguments for `setLanguage` in components/language/text.ts: the browser's lookup of interface texts, and the
 * language of these texts. That is English where we have no texts in the browser's own language.
 */
export function browserTexts(): [lookUp: typeof getMessage, language: string] {
  return [getMessage, getMessage('language') || 'en'];
}

/** Sets the title of a page of the extension, and the language and direction of its texts. */
export function labelPage(title: string): void {
  document.documentElement.lang = getMessage('language') || 'en';
  document.documentElement.dir = getMessage('direction');
  document.title = title;
}
