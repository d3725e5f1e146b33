/**
 * Remembers what was made of the same words: making one of the browser's formatters takes longer than all else that a card
 * shows.
 * @param make what to remember the results of
 */
export function memoize<A extends string[], T>(make: (...words: A) => T): (...words: A) => T {
  const made = new Map<string, T>();
  return (...words) => {
    const key = words.join(' ');
    const known = made.get(key) ?? make(...words);
    made.set(key, known);
    return known;
  };
}
