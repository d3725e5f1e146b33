import type { Dataset } from '../../core/dataset/dataset.ts';
import { untranslated } from '../../core/dataset/translation/untranslated.ts';
import { DatasetError, readDataset } from '../build/read-dataset.ts';
import { sha256 } from '../build/sha256.ts';

/**
 * Runs the checks and says what is still due of new records.
 * @param data the data folder
 * @param ids of the new records
 * @returns whether every rule of the dataset holds
 */
export function tellDue(data: string, ids: readonly string[]): boolean {
  try {
    const dataset = readDataset(data);
    console.log('\nEvery rule of the dataset holds. Still due:');
    for (const line of dueOf(dataset, ids)) console.log(`  - ${line}`);
    return true;
  } catch (error) {
    if (!(error instanceof DatasetError)) throw error;
    console.log(`\n${error.message}\n\nMend that in the files named, then: npm run dataset`);
    return false;
  }
}

function dueOf({ profiles }: Dataset, ids: readonly string[]): string[] {
  const languages = profiles.flatMap((profile) =>
    Object.keys(profile.translations).filter((language) =>
      untranslated(profile, language, sha256).some(({ unit }) => ids.some((id) => unit.id.includes(id))),
    ),
  );
  return [
    'somebody else reads it beside its source;',
    ...(languages.length > 0
      ? [
          `translations into ${[...new Set(languages)].join(', ')}: until there are some, readers get the English, marked so (npm run dataset:translate -- ${languages[0]});`,
        ]
      : []),
    'glance, headline, summary and `reviewed` of its section: do they still hold?',
    'a version: npm run dataset:release, which those who keep the dataset do; until then npm run dataset names it, and fails.',
  ];
}
