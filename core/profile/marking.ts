/** How texts are taken apart for searching and for marking what was found: both must see the same words. */

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** A piece of a text, and whether it is to be marked. */
export interface Piece {
  text: string;
  isMarked: boolean;
}

/** The words of a text, as they stand in it. */
export function splitWords(text: string): string[] {
  return text.match(WORD) ?? [];
}

/** A word without case and accents, as all are compared. */
export function foldWord(word: string): string {
  return word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/**
 * Takes a text apart into pieces that are marked and pieces that are not, in order; joined they are the text again.
 * @param words folded words
 */
export function markWords(text: string, words: ReadonlySet<string>): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (!words.has(foldWord(word))) continue;
    if (index > end) pieces.push({ text: text.slice(end, index), isMarked: false });
    pieces.push({ text: word, isMarked: true });
    end = index + word.length;
  }
  return end < text.length ? [...pieces, { text: text.slice(end), isMarked: false }] : pieces;
}
