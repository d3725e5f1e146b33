import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../run-command.ts';

type Messages = Readonly<Record<string, string>>;

const FOLDER = join(ROOT, 'locales');
/** Where the interface's texts are used. */
const USERS = ['browser', 'components', 'entrypoints', 'wxt.config.ts'];
const PLURAL = /_(zero|one|two|few|many|other)$/;
/**
 * Most characters that stores and toolbars have room for:
 * https://developer.chrome.com/docs/extensions/reference/manifest/description
 */
const LONGEST = { extension_description: 132, extension_name: 45 } as const;

/** The languages of the interface as BCP 47 tags, English first. */
export function languages(): string[] {
  const tags = readdirSync(FOLDER).map((file) => file.replace(/\.json$/, ''));
  return ['en', ...tags.filter((tag) => tag !== 'en').sort()];
}

/** Reads the texts of a language. @throws {Error} if its file is missing or not JSON */
export function readMessages(language: string): Messages {
  return JSON.parse(readFileSync(join(FOLDER, `${language}.json`), 'utf8'));
}

/**
 * Finds faults in the interface's texts: missing and unknown keys, plural forms that the language lacks or does not
 * have, texts that are too long, lost substitutions ($1, $2), and English keys that nothing uses.
 * @returns one line per fault, with the file
 */
export function localeFaults(): string[] {
  const english = readMessages('en');
  const others = languages().slice(1);
  return [
    ...unusedKeys(english).map((key) => `locales/en.json: nothing uses ${key}`),
    ...['en', ...others].flatMap((language) =>
      messageFaults(language, readMessages(language), english).map((fault) => `locales/${language}.json: ${fault}`),
    ),
  ];
}

/**
 * Finds faults in the texts of one language.
 * @param english the English texts, plural forms included, which the language must have too
 */
export function messageFaults(language: string, messages: Messages, english: Messages): string[] {
  const wanted = wantedKeys(language, english);
  return [
    ...wanted.filter((key) => !messages[key]?.trim()).map((key) => `${key} is missing`),
    ...Object.keys(messages)
      .filter((key) => !wanted.includes(key))
      .map((key) => `${key} is not a text of the interface, or a plural form that ${language} does not have`),
    ...Object.entries(LONGEST)
      .filter(([key, most]) => [...(messages[key] ?? '')].length > most)
      .map(([key, most]) => `${key} has more than ${most} characters`),
    ...wanted.filter((key) => losesSubstitution(key, messages, english)).map((key) => `${key} lost a $1 or $2`),
  ];
}

/** The keys that a language must have: the English ones, with its own plural forms in place of the English ones. */
function wantedKeys(language: string, english: Messages): string[] {
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  const stems = Object.keys(english)
    .filter((key) => key.endsWith('_other'))
    .map((key) => key.replace(PLURAL, ''));
  const plain = Object.keys(english).filter((key) => !stems.includes(key.replace(PLURAL, '')));
  return [...plain, ...stems.flatMap((stem) => forms.map((form) => `${stem}_${form}`))];
}

/**
 * Whether a text lacks a substitution of the English text. Plural forms for zero, one or two may lack it, because they
 * may write the number as a word.
 */
function losesSubstitution(key: string, messages: Messages, english: Messages): boolean {
  if (/_(zero|one|two)$/.test(key)) return false;
  const model = english[key] ?? english[key.replace(PLURAL, '_other')] ?? '';
  return (model.match(/\$\d/g) ?? []).some((substitution) => !messages[key]?.includes(substitution));
}

/** A key is used if the code has its name, or a template that begins like it, such as `kind_${kind}`. */
function unusedKeys(english: Messages): string[] {
  const source = USERS.map((path) => readAll(join(ROOT, path))).join('\n');
  const families = [...source.matchAll(/`([a-z_]+_)\$\{/g)].map(([, family = '']) => family);
  const isNamed = (key: string) => new RegExp(`['"_]${key.replace(PLURAL, '')}(_\\w+)?['"_]`).test(source);
  return Object.keys(english).filter((key) => !isNamed(key) && !families.some((family) => key.startsWith(family)));
}

function readAll(path: string): string {
  if (/\.tsx?$/.test(path)) return readFileSync(path, 'utf8');
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => readFileSync(join(path, name), 'utf8'))
    .join('\n');
}
