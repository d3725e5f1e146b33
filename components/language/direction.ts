const LATIN = /\p{Script=Latin}/u;
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

/**
 * The direction of a name or other short text: from right to left if any of its letters is written so. The first letter
 * tells nothing: translated texts may begin with a Latin name.
 */
export function directionOf(text: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.test(text) ? 'rtl' : 'ltr';
}

/**
 * Isolates a text that is put into a line from right to left: a name, title or address in Latin letters keeps its order
 * and its punctuation (LRI … PDI, UAX #9). What has letters from right to left, or none, runs with the line.
 */
export function isolated(text: string): string {
  return LATIN.test(text) && directionOf(text) === 'ltr' ? `\u2066${text}\u2069` : text;
}
