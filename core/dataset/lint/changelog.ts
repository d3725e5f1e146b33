import { compareVersions } from '../../claims/changes.ts';
import type { Dataset } from '../dataset.ts';
import type { Problem } from './problem.ts';

/**
 * Checks that the changelog is in order and ends with the dataset's version, and that all records it names as added or
 * changed exist. Withdrawn records need not: later entries may be taken away.
 */
export function lintChangelog({ version, profiles, changelog }: Omit<Dataset, 'hash'>): Problem[] {
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
  const known = new Set(profiles.flatMap(({ claims, later }) => [...claims, ...later].map(({ id }) => id)));
  return [
    ...unordered.map(({ version: one }) =>
      problem(one, 'It does not come after the version before it.', 'Put the newest version last.'),
    ),
    ...(newest && newest !== version
      ? [
          problem(
            newest,
            `The dataset is of version ${version}.`,
            'Run `npm run dataset:diff` and add what it prints under the new version.',
          ),
        ]
      : []),
    ...changelog.flatMap((entry) =>
      Object.values(entry.profiles)
        .flatMap(({ added, changed }) => [...added, ...changed])
        .filter((id) => !known.has(id))
        .map((id) =>
          problem(
            entry.version,
            `It names "${id}", which does not exist.`,
            'Records are withdrawn, not deleted; correct the id.',
          ),
        ),
    ),
  ];
}
