import { memoize } from './memoize.ts';
import { locale } from './text.ts';

/** The name of a country in the reader's language. @param code two letters, as in ISO 3166 */
export function countryName(code: string): string {
  return countriesIn(locale()).of(code) ?? code;
}

/** Compares words by the alphabet of the reader's language. */
export function inAlphabet(a: string, b: string): number {
  return alphabetOf(locale()).compare(a, b);
}

const countriesIn = memoize((tag: string) => new Intl.DisplayNames(tag, { type: 'region' }));
const alphabetOf = memoize((tag: string) => new Intl.Collator(tag));
