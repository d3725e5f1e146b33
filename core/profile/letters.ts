/** The width of a text in Latin letters; Chinese, Japanese and Korean characters are about twice as wide. */
export function widthInLetters(text: string): number {
  const wide = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu) ?? [];
  return text.length + wide.length;
}
