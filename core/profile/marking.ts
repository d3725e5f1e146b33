/** Splits texts into words. Searching and marking what was found share this, since both must see the same words. */

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** A piece of a text, and whether it is to be marked. */
export interface Piece {
  text: string;
  isMarked: boolean;
}

/** Scripts that put no spaces between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

let segmenter: Intl.Segmenter | undefined;

/** Made when it is first needed: the browser reads a dictionary for it, which takes some 12 ms (docs/performance.md). */
function segmentsOf(run: string): Intl.Segments {
  segmenter ??= new Intl.Segmenter('ja', { granularity: 'word' });
  return segmenter.segment(run);
}

/** The words of a text with where they begin. Where a script has no spaces, the browser tells them apart. */
function wordsIn(text: string): { word: string; index: number }[] {
  return [...text.matchAll(WORD)].flatMap(({ 0: run, index }) =>
    UNSPACED.test(run)
      ? [...segmentsOf(run)].map((one) => ({ word: one.segment, index: index + one.index }))
      : { word: run, index },
  );
}

/** The words of a text, as they are written in it. */
export function splitWords(text: string): string[] {
  return wordsIn(text).map(({ word }) => word);
}

/** Letters that are one to whoever searches: forms of an Arabic letter, and those that a decomposition leaves. */
const ALIKE: Readonly<Record<string, string>> = {
  ى: 'ي',
  ة: 'ه',
  ـ: '',
  ß: 'ss',
  ך: 'כ',
  ם: 'מ',
  ן: 'נ',
  ף: 'פ',
  ץ: 'צ',
};

/** A word that has nothing to fold but its case, as most have. */
const PLAIN = /^[a-z0-9]*$/i;

/** A word without case, accents, vowel signs and forms of letters: words are compared in this form. */
export function foldWord(word: string): string {
  if (PLAIN.test(word)) return word.toLowerCase();
  const bare = word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return bare.replace(/[ىةـßךםןףץ]/gu, (letter) => ALIKE[letter] ?? letter);
}

/** The forms under which a word is found: its own, and with umlauts written as two letters, as on keyboards without. */
export function formsOf(word: string): string[] {
  const spelled = foldWord(word.normalize('NFC').replace(/[äöü]/giu, (letter) => `${foldWord(letter)}e`));
  return [...new Set([foldWord(word), spelled])];
}

/**
 * Splits a text into marked and unmarked pieces, in order. Joined, they are the text again.
 * @param words the words to mark, folded by `foldWord`
 */
export function markWords(text: string, words: ReadonlySet<string>): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const { word, index } of wordsIn(text)) {
    if (!formsOf(word).some((form) => words.has(form))) continue;
    if (index > end) pieces.push({ text: text.slice(end, index), isMarked: false });
    pieces.push({ text: word, isMarked: true });
    end = index + word.length;
  }
  return end < text.length ? [...pieces, { text: text.slice(end), isMarked: false }] : pieces;
}
