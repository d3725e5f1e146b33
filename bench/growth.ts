import { ROOT, runCommand } from '../scripts/run-command.ts';
import type { Growth } from './growth-at.ts';

/** What a number of profiles cost, or why it could not be measured. */
export type GrowthResult = Growth | { profiles: number; failed: string };

/** Measures each number of profiles in a process of its own, so that none inherits another's memory. */
export async function measureGrowth(counts: readonly number[]): Promise<GrowthResult[]> {
  const results: GrowthResult[] = [];
  for (const profiles of counts) {
    const { ok, output } = await runCommand([
      process.execPath,
      '--expose-gc',
      `${ROOT}/bench/growth-at.ts`,
      String(profiles),
    ]);
    results.push(ok ? (JSON.parse(output) as Growth) : { profiles, failed: output.slice(0, 300) });
    console.log(`growth: ${profiles} profiles`);
  }
  return results;
}
