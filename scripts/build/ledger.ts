import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import type { Dataset } from '../../core/dataset/dataset.ts';
import { isUnreleased, lintLedger } from '../../core/dataset/ledger.ts';
import { type Ledger, LedgerFile } from '../../core/schema/ledger.ts';
import { DATA, DatasetError } from './read-dataset.ts';
import { sha256 } from './sha256.ts';

/** Reads what every claim and later entry was at the last version. @throws {Error} if the file is damaged or missing */
export function readLedger(folder = DATA): Ledger {
  return z.parse(LedgerFile, JSON.parse(readFileSync(join(folder, 'ledger.json'), 'utf8'))).profiles;
}

/**
 * Checks that nothing changed since the dataset's last version.
 * @throws {DatasetError} if something did, or if the changelog does not tell of everything
 */
export function checkLedger(dataset: Pick<Dataset, 'profiles' | 'changelog'>, folder = DATA): void {
  const problems = lintLedger(dataset, readLedger(folder), sha256);
  if (problems.length === 0) return;
  if (!problems.every(isUnreleased)) throw new DatasetError(problems);
  throw new DatasetError(
    problems,
    'What you wrote breaks no rule. Those who keep the dataset make a version of it before it is merged, since no version has yet:',
  );
}
