/** An axis from 0. */
export interface Scale {
  /** The number at its end: the largest that is drawn on it. */
  end: number;
  /** Round numbers on it, from 0, at equal distances. */
  ticks: number[];
}

/** The steps between ticks, in powers of ten. */
const STEPS = [1, 2, 5, 10];

/** Into how many steps an axis is divided at most. */
const MOST_STEPS = 4;

/**
 * Makes the axis of some numbers. It begins at 0, so that a line twice as long tells of twice as many.
 * @param numbers at least one, none below 0
 */
export function scaleOf(numbers: readonly number[]): Scale {
  const end = Math.max(...numbers);
  if (end <= 0) return { end: 1, ticks: [0] };
  const least = end / MOST_STEPS;
  const power = 10 ** Math.floor(Math.log10(least));
  const step = (STEPS.find((one) => one * power >= least) ?? 10) * power;
  return { end, ticks: Array.from({ length: Math.floor(end / step) + 1 }, (_, at) => at * step) };
}

/**
 * The share that a figure tells, where 1 is the whole.
 * @returns undefined if the unit is not that of a share
 */
export function shareOf({ value, unit }: { value: number; unit: string }): number | undefined {
  if (unit === 'percent') return value / 100;
  if (unit === 'third' && value === 1) return 1 / 3;
  return undefined;
}
