/** Median, least and greatest of the measured values, and how many there are. */
export interface Spread {
  median: number;
  least: number;
  most: number;
  runs: number;
}

/** Sums up measured values. @throws {Error} if there are none */
export function spread(values: readonly number[]): Spread {
  if (values.length === 0) throw new Error('Nothing was measured.');
  const sorted = values.toSorted((a, b) => a - b);
  const at = (index: number) => sorted[index] as number;
  const half = sorted.length >> 1;
  const median = sorted.length % 2 === 1 ? at(half) : (at(half - 1) + at(half)) / 2;
  return { median, least: at(0), most: at(sorted.length - 1), runs: sorted.length };
}

/** Measures several times how long something takes, in milliseconds. */
export function timed(run: () => unknown, times = 5): Spread {
  return spread(
    Array.from({ length: times }, () => {
      const start = performance.now();
      run();
      return performance.now() - start;
    }),
  );
}
