import { join } from 'node:path';
import * as z from 'zod/mini';
import type { Dataset } from '../../core/dataset/dataset.ts';
import { isUnreleased, lintLedger } from '../../core/dataset/ledger.ts';
import { type Ledger, LedgerFile } from '../../core/schema/ledger.ts';
import { DATA, DatasetError } from './read-dataset.ts';
import { readJson } from './read-json.ts';
import { sha256 } from './sha256.ts';

/** It is written by a command alone, so nobody is to mend it by hand. */
const FIX = 'Bring it back as it was at the last version; only `npm run dataset:release` writes it.';

/** Reads what every claim and later entry was at the last version. @throws {DatasetError} if the file is damaged or missing */
export function readLedger(folder = DATA): Ledger {
  const content = readJson(join(folder, 'ledger.json'));
  const parsed = z.safeParse(LedgerFile, 'json' in content ? content.json : undefined);
  if (parsed.success) return parsed.data.profiles;
  const wrong = 'fault' in content ? content.fault.wrong : 'It has another form than a ledger.';
  throw new DatasetError([{ file: 'data/ledger.json', record: 'the file', wrong, fix: FIX }]);
}

/**
 * Checks that nothing changed since the dataset's last version.
 * @throws {DatasetError} if something did, if the changelog does not tell of everything, or the ledger can't be read
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
