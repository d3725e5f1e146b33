import { readFile } from 'node:fs/promises';
import * as z from 'zod/mini';

/** How many tests of a step passed, failed or were skipped. */
export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

const VitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
});

const PlaywrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
});

/**
 * Counts the tests of a run of vitest.
 * @param report path of the file that its JSON reporter wrote
 * @param ok whether vitest exited with 0
 * @returns the counts; `failed` is at least 1 if vitest did not exit with 0, ran no test or wrote no report
 */
export async function vitestCounts(report: string, ok: boolean): Promise<Counts> {
  const counts = VitestReport.safeParse(await readJson(report)).data;
  if (!counts) return NOTHING_RAN;
  return counted(ok, {
    passed: counts.numPassedTests,
    failed: counts.numFailedTests,
    skipped: counts.numPendingTests + counts.numTodoTests,
  });
}

/**
 * Counts the tests of a run of Playwright, as {@link vitestCounts} does. A test that passed only when retried counts as
 * failed.
 */
export async function playwrightCounts(report: string, ok: boolean): Promise<Counts> {
  const stats = PlaywrightReport.safeParse(await readJson(report)).data?.stats;
  if (!stats) return NOTHING_RAN;
  return counted(ok, { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped });
}

const NOTHING_RAN: Counts = { passed: 0, failed: 1, skipped: 0 };

/**
 * Counts a failure if the run failed although no test did (a file can't be loaded, or an error between tests), or no
 * test ran.
 */
function counted(ok: boolean, counts: Counts): Counts {
  const nothingRan = counts.passed + counts.failed === 0;
  return (!ok && counts.failed === 0) || nothingRan ? { ...counts, failed: 1 } : counts;
}

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return undefined;
  }
}
