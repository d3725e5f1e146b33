/**
 * Keeps the results of a function, by its arguments. Meant for the browser's formatters: making one takes longer than
 * everything else that a card shows.
 * @param make the function whose results are kept
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
