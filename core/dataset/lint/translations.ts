import type { TranslationFile } from '../../schema/translation.ts';
import type { Profile } from '../dataset.ts';
import { isSameNumber, numbersIn } from '../translation/numbers.ts';
import type { Texts } from '../translation/texts.ts';
import { hashOfTexts } from '../translation/translate.ts';
import { type Unit, unitsOf } from '../translation/units.ts';
import type { Problem } from './problem.ts';

/** In characters, for what stands in a place of its own: English texts are shorter (their schemas say how much). */
const LONGEST: Readonly<Record<string, number>> = {
  title: 44,
  headline: 80,
  label: 30,
  name: 100,
  reason: 100,
  what: 76,
};
const LONGEST_LINE = 80;

/**
 * Checks each translation against its English: that its ids and places are there, its numbers, names and quotation marks
 * are the same, and it fits its place. Whether it is of the English of today is no fault: see `npm run dataset:due`.
 */
export function lintTranslations(profile: Profile, sha256: (text: string) => string): Problem[] {
  const units = new Map(unitsOf(profile).map((unit) => [keyOf(unit), unit]));
  const names = namesOf(profile);
  return Object.entries(profile.translations).flatMap(([language, files]) =>
    (Object.entries(files) as [TranslationFile, NonNullable<(typeof files)[TranslationFile]>][]).flatMap(
      ([file, records]) =>
        Object.entries(records).flatMap(([id, { of, texts }]) => {
          const unit = units.get(keyOf({ file, id }));
          const problem = (wrong: string, fix: string): Problem => ({
            file: `translations/${language}/${file}.json`,
            record: id,
            wrong,
            fix,
          });
          if (!unit) return [problem('There is no such record to translate.', 'Take it away, or correct its id.')];
          // Made of other English: nobody sees it, until it is made anew (`npm run dataset:due`).
          if (of !== hashOfTexts(unit.texts, sha256)) return [];
          return faultsOf(unit, texts, names).map(([wrong, fix]) => problem(wrong, fix));
        }),
    ),
  );
}

const keyOf = ({ file, id }: Pick<Unit, 'file' | 'id'>) => `${file}:${id}`;

type Fault = [wrong: string, fix: string];

function faultsOf({ file, texts: english }: Unit, own: Texts, names: readonly string[]): Fault[] {
  const places = new Set([...Object.keys(english), ...Object.keys(own)]);
  return [...places].flatMap((place): Fault[] => {
    const [from, to] = [english[place], own[place]];
    if (from === undefined) return [[`The English has no "${place}".`, 'Take it away.']];
    if (to === undefined) return [[`"${place}" is missing.`, 'Translate it too: a record is in one language.']];
    return [
      ...lengthFault(file, place, from, to),
      ...numberFaults(from, to),
      ...nameFaults(from, to, names),
      ...quoteFault(from, to),
      ...directionFault(to),
    ];
  });
}

function lengthFault(file: TranslationFile, place: string, from: string, to: string): Fault[] {
  const kind = place.split('.').at(-1) ?? '';
  const isLine = /^(then|now)\b/.test(place);
  // Figures and charts have room for several lines.
  const most = isLine ? LONGEST_LINE : file === 'charts' || place.includes('figure') ? undefined : LONGEST[kind];
  if (most === undefined || to.length <= Math.max(most, from.length)) return [];
  return [[`“${to}” has ${to.length} characters, and its place has room for ${most}.`, 'Say it shorter.']];
}

/** Small numbers may be words in one language and digits in the other; months are words in some and numbers in others. */
const LEAST_DIGITS = 2;
const LEAST_DIGITS_ADDED = 3;

function numberFaults(from: string, to: string): Fault[] {
  const [wanted, found] = [numbersIn(from), numbersIn(to)];
  const isThere = (one: (typeof wanted)[number], others: typeof wanted) =>
    others.some((other) => isSameNumber(one, other));
  return [
    ...wanted
      .filter((one) => one.digits.length >= LEAST_DIGITS && !isThere(one, found))
      .map(({ digits }): Fault => [`“${to}” lacks the number ${digits} of “${from}”.`, 'Write the same number.']),
    ...found
      .filter((one) => one.digits.length >= LEAST_DIGITS_ADDED && !isThere(one, wanted))
      .map(
        ({ digits }): Fault => [
          `“${to}” has the number ${digits}, which “${from}” has not.`,
          'Write the same numbers.',
        ],
      ),
  ];
}

/** Names that stay as they are in every language: those of one word, of companies, systems and what they make. */
function namesOf({ entities }: Profile): string[] {
  const kept = entities.filter(({ kind }) => ['company', 'product', 'system', 'program'].includes(kind));
  return kept.flatMap(({ name, short }) => [name, short ?? '']).filter((name) => /^\p{Lu}[\p{L}\d]+$/u.test(name));
}

function nameFaults(from: string, to: string, names: readonly string[]): Fault[] {
  return names
    .filter((name) => isNamed(name, from) && !to.includes(name))
    .map((name): Fault => [`“${to}” lacks the name ${name}.`, 'Names of companies and systems stay as they are.']);
}

/** Whether a text has a name as a word of its own; \b knows no letters but those of English. */
function isNamed(name: string, text: string): boolean {
  return new RegExp(`(?<![\\p{L}\\d])${name}(?![\\p{L}\\d])`, 'u').test(text);
}

const QUOTES = /[“”„«»「」『』"]/u;

function quoteFault(from: string, to: string): Fault[] {
  if (QUOTES.test(from) === QUOTES.test(to)) return [];
  return [
    [`“${to}” has quotation marks otherwise than “${from}”.`, 'Quote what the English quotes, and nothing else.'],
  ];
}

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

/**
 * Between Latin words a full stop or quotation mark runs from left to right with them, also where a sentence ends there or
 * a quotation begins: in a text from right to left the words would change places.
 */
const RUN_TOGETHER = [
  /\p{Script=Latin}{2}[.;:!?؛] (?=\p{Script=Latin})/u,
  /\p{Script=Latin},? ["«„“](?=\p{Script=Latin})/u,
  /\p{Script=Latin}[.!?]?["»”] (?=\p{Script=Latin})/u,
];

function directionFault(to: string): Fault[] {
  if (!RIGHT_TO_LEFT.test(to) || !RUN_TOGETHER.some((one) => one.test(to))) return [];
  return [
    [
      `In “${to}” a sign stands between two Latin words, which changes their order.`,
      'Write a right-to-left mark (U+200F) after the full stop, before the opening or after the closing quotation mark.',
    ],
  ];
}
