/** Splits texts into words. Searching and marking what was found share this, since both must see the same words. */

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** A piece of a text, and whether it is to be marked. */
export interface Piece {
  text: string;
  isMarked: boolean;
}

/** The words of a text, as they are written in it. */
export function splitWords(text: string): string[] {
  return text.match(WORD) ?? [];
}

/** A word without case and accents: words are compared in this form. */
export function foldWord(word: string): string {
  return word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/**
 * Splits a text into marked and unmarked pieces, in order. Joined, they are the text again.
 * @param words the words to mark, folded by `foldWord`
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
