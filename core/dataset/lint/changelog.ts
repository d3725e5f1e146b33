import { compareVersions } from '../../claims/changes.ts';
import type { Dataset } from '../dataset.ts';
import type { Problem } from './problem.ts';

/** Checks that the changelog is in order and ends with the dataset's version. The ledger checks the records it names. */
export function lintChangelog({ version, changelog }: Omit<Dataset, 'hash'>): Problem[] {
  const problem = (record: string, wrong: string, fix: string): Problem => ({
    file: 'data/changelog.json',
    record,
    wrong,
    fix,
  });
  const unordered = changelog.filter(
    ({ version: one }, at) => at > 0 && compareVersions(one, changelog[at - 1]?.version ?? one) <= 0,
  );
  const newest = changelog.at(-1)?.version;
  return [
    ...unordered.map(({ version: one }) =>
      problem(one, 'It does not come after the version before it.', 'Put the newest version last.'),
    ),
    ...(newest && newest !== version
      ? [problem(newest, `The dataset is of version ${version}.`, 'Undo that, and run `npm run dataset:release`.')]
      : []),
  ];
}
