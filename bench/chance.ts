/** Values that look random and are the same in every run. */
export interface Chance {
  /** A whole number from 0 to one less than the limit. */
  under(limit: number): number;
  of<T>(items: readonly T[]): T;
  /** A day from 2015 to 2024: "2019-03-07". */
  date(): string;
}

/** Makes random-looking values from a seed, with the generator mulberry32, whose whole state is 32 bits. */
export function chanceFrom(seed: number): Chance {
  let state = seed * 0x9e3779b9;
  const under = (limit: number) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  };
  const two = (number: number) => String(number).padStart(2, '0');
  return {
    under,
    of: (items) => items[under(items.length)] as (typeof items)[number],
    date: () => `${2015 + under(10)}-${two(1 + under(12))}-${two(1 + under(28))}`,
  };
}
