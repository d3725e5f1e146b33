import process from 'node:process';
import type { Dataset, Profile } from '../core/dataset/dataset.ts';
import { printDataset } from '../core/dataset/print.ts';
import { inLanguage, languagesOf } from '../core/dataset/translation/translate.ts';
import { unitsOf } from '../core/dataset/translation/units.ts';
import { untranslated } from '../core/dataset/translation/untranslated.ts';
import { checkLedger } from './build/ledger.ts';
import { DatasetError, readDataset } from './build/read-dataset.ts';
import { sha256 } from './build/sha256.ts';
import { readOptions } from './options.ts';

/**
 * `npm run dataset`: reads and checks the dataset, and that all of it belongs to a version; prints a summary.
 * `--json` prints the whole dataset instead, also while it is being changed; `--language=fr` in another language, in which
 * a record that is still in English says so ("language": "en"). Exits with 1 if a rule is broken.
 */
const { values } = readOptions({ options: { json: { type: 'boolean' }, language: { type: 'string', default: 'en' } } });

class UnknownLanguage extends Error {}

try {
  const dataset = readDataset();
  const language = languageOf(dataset, values.language);
  if (values.json) process.stdout.write(printDataset(inLanguage(dataset, language, sha256)));
  else {
    checkLedger(dataset);
    describe(dataset);
  }
} catch (error) {
  if (!(error instanceof DatasetError || error instanceof UnknownLanguage)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

/** @throws {UnknownLanguage} for one that the dataset has nothing in */
function languageOf(dataset: Dataset, wanted: string): string {
  const all = languagesOf(dataset);
  if (!all.includes(wanted))
    throw new UnknownLanguage(`The dataset has nothing in "${wanted}", but in ${all.join(', ')}.`);
  return wanted;
}

function describe({ version, profiles }: Dataset): void {
  console.log(`Dataset ${version}: every rule holds.`);
  for (const profile of profiles) {
    const { name, claims, later, sections, sources } = profile;
    console.log(`\n${name}: ${claims.length} claims of ${sources.length} sources, ${later.length} later entries`);
    for (const section of sections) {
      const count = claims.filter((claim) => claim.section === section.id).length;
      console.log(`  ${String(count).padStart(4)}  ${section.title}: ${section.headline}`);
    }
    for (const language of Object.keys(profile.translations)) console.log(`  ${translatedIn(profile, language)}`);
  }
}

/** How much of a profile a language has: "fr: 507 of 508 records, 1 made of other English". */
function translatedIn(profile: Profile, language: string): string {
  const all = unitsOf(profile).length;
  const left = untranslated(profile, language, sha256);
  const stale = left.filter(({ isStale }) => isStale).length;
  return `${language}: ${all - left.length} of ${all} records${stale > 0 ? `, ${stale} made of other English` : ''}`;
}
