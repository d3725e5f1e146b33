import type { Spread } from './measure.ts';

/** A table in Markdown. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function ranged(value: Spread, digits: number): string {
  const [median, least, most] = [value.median, value.least, value.most].map((one) => one.toFixed(digits));
  return least === most ? `${median}` : `${median} (${least}–${most})`;
}

/** The median with two decimals, and the range if there is one. */
export const ms = (value: Spread) => ranged(value, 2);
/** The same, rounded to whole numbers. */
export const whole = (value: Spread) => ranged(value, 0);
/** The median alone, in whole numbers. */
export const middle = ({ median }: Spread) => number(Math.round(median));
export const number = (value: number) => value.toLocaleString('en');
/** Bytes in kB. */
export const kilo = (bytes: number) => number(Math.round(bytes / 100) / 10);
/** Bytes in MB. */
export const mega = (bytes: number) => number(Math.round(bytes / 10_000) / 100);
