/** The middle of what was measured, and between which it lay. */
export interface Spread {
  median: number;
  least: number;
  most: number;
  runs: number;
}

/** @throws {Error} where nothing was measured */
export function spread(values: readonly number[]): Spread {
  if (values.length === 0) throw new Error('Nothing was measured.');
  const sorted = values.toSorted((a, b) => a - b);
  const at = (index: number) => sorted[index] as number;
  const half = sorted.length >> 1;
  const median = sorted.length % 2 === 1 ? at(half) : (at(half - 1) + at(half)) / 2;
  return { median, least: at(0), most: at(sorted.length - 1), runs: sorted.length };
}

/** How long something takes, in milliseconds: the middle of several times. */
export function timed(run: () => unknown, times = 5): Spread {
  return spread(
    Array.from({ length: times }, () => {
      const start = performance.now();
      run();
      return performance.now() - start;
    }),
  );
}
