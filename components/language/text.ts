import type en from '../../locales/en.json';
import { isolated } from './direction.ts';
import { memoize } from './memoize.ts';

/** Names of the interface's texts, from the English locale. */
export type MessageKey = keyof typeof en;

type Stem<K> = K extends `${infer S}_other` ? S : never;

/** Names of texts that come in plural forms. */
export type PluralKey = Stem<MessageKey>;

type Lookup = (key: string, substitutions: string[]) => string;

let lookUp: Lookup = (key) => key;
let language = 'en';

/**
 * Tells the components where the interface's texts come from. Each entrypoint calls this once, before it renders or
 * draws.
 * @param messages the browser's own i18n.getMessage, or a stand-in
 * @param locale a BCP 47 language tag, for plurals, numbers and dates
 */
export function setLanguage(messages: Lookup, locale: string): void {
  lookUp = messages;
  language = locale;
}

let statements = 'en';

/** Tells the components in which language statements are. Whoever renders calls this before, with what it renders. */
export function setStatements(tag: string): void {
  statements = tag;
}

/** The language of a record's texts, for its `lang`: that of all statements, unless its translation left it in English. */
export function langOf(record?: { language?: 'en' | undefined }): string {
  return record?.language ?? statements;
}

/** A text of the interface in the reader's language. What is put into it keeps its own direction. */
export function t(key: MessageKey, ...substitutions: (string | number)[]): string {
  if (substitutions.length === 0) return lookUp(key, []);
  return lookUp(key, inLine(substitutions.map(String)));
}

function inLine(texts: readonly string[]): string[] {
  return direction() === 'rtl' ? texts.map(isolated) : [...texts];
}

/**
 * Below this all our languages write a number by its digits alone. To make the first of the browser's formatters takes a new
 * process some 15 ms, whichever it is (docs/performance.md).
 */
const PLAIN_BELOW = 1000;

/** A text that depends on a number, by the plural rules of the reader's language. The number replaces its $1. */
export function plural(key: PluralKey, count: number): string {
  const form = pluralsIn(language).select(count);
  const number = count < PLAIN_BELOW ? String(count) : numbersIn(language).format(count);
  return lookUp(`${key}_${form}`, [number]) || lookUp(`${key}_other`, [number]);
}

/**
 * Names in a row, as in "Acme, Globex and Initech".
 * @param most how many are named at most; of the others the row says how many there are
 */
export function listNames(names: readonly string[], most = names.length): string {
  const others = names.length - most;
  if (others <= 0) return inARow(inLine(names), 'conjunction');
  return `${inARow(inLine(names.slice(0, most)), 'unit')} ${t('chip_more', others)}`;
}

/** The direction in which the language of the interface is written. */
export function direction(): 'ltr' | 'rtl' {
  return t('direction') === 'rtl' ? 'rtl' : 'ltr';
}

/** A note on the language of statements where it is not that of the interface; else empty. */
export function englishNote(): string {
  return statements === language ? '' : t('in_english');
}

/** The language of the interface as a BCP 47 tag. */
export function locale(): string {
  return language;
}

const pluralsIn = memoize((tag: string) => new Intl.PluralRules(tag));
const numbersIn = memoize((tag: string) => new Intl.NumberFormat(tag));

function inARow(words: readonly string[], type: 'conjunction' | 'unit'): string {
  const [only, ...others] = words;
  if (only !== undefined && others.length === 0) return only;
  // In English without a comma before "and", as in all our texts.
  return new Intl.ListFormat(language === 'en' ? 'en-GB' : language, { type }).format(words);
}
