/** Words for powers of ten, by exponent, in the languages there are; the longer ones first. */
const SCALES: readonly [exponent: number, words: RegExp][] = [
  [9, /^(mil millones|billions?|milliards?|Milliarden?|Mrd|Md|مليارات|مليار|מיליארד)/iu],
  [12, /^(billones|Billionen|兆)/u],
  [8, /^億/u],
  [6, /^(millions?|millones|millón|Millionen|Million|Mio|M\b|ملايين|مليون|מיליון)/iu],
  [4, /^万/u],
  [3, /^(thousand|mil\b|mille|Tausend|آلاف|ألف|אלף)/iu],
];

export interface FoundNumber {
  /** Its digits alone, as they stand there. */
  digits: string;
  /** What it amounts to, with the word for millions or the like that follows; undefined without such a word. */
  value: number | undefined;
}

/**
 * Finds the numbers in a text of any language. Separators are those of languages: points, commas, spaces between thousands.
 */
export function numbersIn(text: string): FoundNumber[] {
  const plain = text.normalize('NFKC').replace(/\p{Nd}/gu, toAscii);
  return [...plain.matchAll(/\d+(?:[.,٬٫’\u00a0\u202f ]\d{3}(?!\d))*(?:[.,٫]\d{1,2}(?!\d))?/gu)].map((match) => {
    const [number] = match;
    const digits = number.replace(/\D/g, '');
    const after = plain.slice(match.index + number.length).replace(/^[\s\u00a0\u202f]+/u, '');
    const scale = SCALES.find(([, words]) => words.test(after))?.[0];
    // In Japanese a point is always that of decimals: "1.507億".
    const decimals = number.match(/^[万億兆]/u.test(after) ? /\.(\d+)$/u : /[.,٫](\d{1,2})$/u)?.[1]?.length ?? 0;
    return { digits, value: scale === undefined ? undefined : (Number(digits) / 10 ** decimals) * 10 ** scale };
  });
}

/** Whether two numbers of different languages are the same. */
export function isSameNumber(one: FoundNumber, other: FoundNumber): boolean {
  const areWhole = one.value !== undefined && other.value !== undefined;
  if (!areWhole && one.digits === other.digits) return true;
  const [a, b] = [one, other].map(({ value, digits }) => value ?? Number(digits));
  return a !== undefined && b !== undefined && Math.abs(a - b) <= 1e-9 * Math.abs(a);
}

/** A digit of any script as one of 0 to 9: the zero of each script stands at a multiple of ten from the others' places. */
function toAscii(digit: string): string {
  let zero = digit.codePointAt(0) ?? 0;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && (digit.codePointAt(0) ?? 0) - zero < 9) zero--;
  return String((digit.codePointAt(0) ?? 0) - zero);
}
