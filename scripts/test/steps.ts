import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Command, runCommand } from '../run-command.ts';
import { type Counts, playwrightCounts, vitestCounts } from './counts.ts';

/** One thing that "npm test" checks. */
export interface Step {
  name: string;
  /** Names of the steps that must have passed before this one can run. */
  needs: string[];
  /** "aside" runs beside the steps that follow, "alone" waits until nothing else runs; each in turn if left out. */
  runs?: 'aside' | 'alone';
  run(): Promise<Outcome>;
}

/** How a step ended. */
export interface Outcome extends Counts {
  /** What to print if it failed. */
  output: string;
}

/**
 * Everything that "npm test" checks, in order. Firefox's tests mostly wait for Firefox, and only one runs at a time, so
 * other steps run meanwhile. Chromium's keep two processors busy, and some count what happens within a time.
 */
export const STEPS: Step[] = [
  check('format', ['biome', 'format']),
  check('lint', ['biome', 'lint', '--error-on-warnings']),
  // The browser's and WXT's types come from the folder that "wxt prepare" writes.
  check('types', ['wxt', 'prepare'], ['tsc', '--noEmit']),
  check('dataset', ['node', 'scripts/dataset.ts']),
  check(
    'build',
    ['wxt', 'build'],
    ['wxt', 'build', '-b', 'firefox', '--mv3'],
    ['wxt', 'build', '--mode', 'testing'],
    ['wxt', 'build', '-b', 'firefox', '--mv3', '--mode', 'testing'],
  ),
  { name: 'firefox', needs: ['build'], runs: 'aside', run: () => runVitest('--project=firefox') },
  { name: 'unit', needs: [], run: () => runVitest('--project=!firefox') },
  { ...check('package', ['node', 'scripts/build/check-package.ts']), needs: ['build'] },
  { name: 'e2e', needs: ['build'], runs: 'alone', run: runPlaywright },
];

function check(name: string, ...commands: Command[]): Step {
  return { name, needs: [], run: () => runInTurn(commands) };
}

async function runInTurn(commands: Command[]): Promise<Outcome> {
  for (const command of commands) {
    const { ok, output } = await runCommand(command);
    if (!ok) return { passed: 0, failed: 1, skipped: 0, output };
  }
  return { passed: 1, failed: 0, skipped: 0, output: '' };
}

function runVitest(which: string): Promise<Outcome> {
  return withReport(async (report) => {
    const ended = await runCommand([
      'vitest',
      'run',
      which,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ]);
    return { ...(await vitestCounts(report, ended.ok)), output: ended.output };
  });
}

function runPlaywright(): Promise<Outcome> {
  return withReport(async (report) => {
    const ended = await runCommand(['playwright', 'test'], { PLAYWRIGHT_JSON_OUTPUT_FILE: report });
    return { ...(await playwrightCounts(report, ended.ok)), output: ended.output };
  });
}

async function withReport(run: (report: string) => Promise<Outcome>): Promise<Outcome> {
  const folder = await mkdtemp(join(tmpdir(), 'test-report-'));
  try {
    return await run(join(folder, 'report.json'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
