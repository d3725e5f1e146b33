import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { ROOT } from '../../scripts/run-command.ts';
import type { Outcome } from './run-script.ts';

/**
 * Runs `npm run new` with answers through a pipe, a line each.
 * @param data the data folder that it writes into
 */
export function answerNew(data: string, kind: string, answers: readonly string[]): Outcome {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, 'scripts', 'new.ts'), kind, `--data=${data}`],
    { encoding: 'utf8', input: `${answers.join('\n')}\n` },
  );
  return { code: status, stdout, stderr };
}

/** Answers about a claim of paragraph 1 of the fictional profile, from its words on. */
export const PUMPS = ['Acme made pumps of iron.', '1', 'fact', '', '', '', 'n', '', 'acme', 'acme-shop', 'n', 'n', 'n'];
