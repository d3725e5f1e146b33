import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import * as z from 'zod/mini';
import { describeProblem, type Problem } from '../core/dataset/lint/problem.ts';
import { shapeProblems } from '../core/dataset/shape/problems.ts';
import { merged, type Outcome, Sheet, SheetWithoutEnglish, sheetOf } from '../core/dataset/translation/sheet.ts';
import { unitsOf } from '../core/dataset/translation/units.ts';
import { TranslationTexts } from '../core/schema/translation.ts';
import { DATA, DatasetError, readDataset } from './build/read-dataset.ts';
import { readJson } from './build/read-json.ts';
import { sha256 } from './build/sha256.ts';
import { readOptions } from './options.ts';

/**
 * `npm run --silent dataset:translate -- LANGUAGE`: prints what is not translated into a language, or was translated from
 * other English, as JSON: by profile, file and record, with the hash of that English (`of`). `… LANGUAGE FILE`: takes in such a
 * JSON once its texts are translated, and says what is wrong with the texts of that language. Faults of other languages are for
 * their translators. Records that read as the English are left out and named; `--same` takes them in too, since names may
 * be the same in both.
 */
const { values, positionals } = readOptions({
  allowPositionals: true,
  options: { same: { type: 'boolean', default: false } },
});
const [language = '', file] = positionals;
const NOT_SO = `It has to be what \`npm run --silent dataset:translate -- ${language}\` printed, with the texts translated.`;
const NO_ENGLISH =
  'An earlier version printed it, and it does not say which English its texts are of. Print it anew, and carry over those that translate the English there.';
/** How many records a line names; of more it says how many. */
const MOST_LISTED = 60;
const SCHEMA = '../../../../schema/translation.schema.json';

try {
  if (!/^[a-z]{2,3}(-[A-Za-z]+)?$/.test(language)) throw new Error('Name a language: npm run dataset:translate -- fr');
  if (file) {
    takeIn(sheetIn(file));
    readDataset(DATA, (problem) => isOfTranslation(problem) && !isOfTranslation(problem, language));
  } else {
    const sheet = sheetOf(readEnglish(), language, sha256);
    process.stdout.write(`${JSON.stringify(sheet, null, 2)}\n`);
    if (Object.keys(sheet).length === 0) console.error(`Nothing is left to translate into ${language}.`);
  }
} catch (error) {
  console.error(error instanceof DatasetError || error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/** The profiles, whatever may be wrong with their translations: that is what these are taken in for. */
function readEnglish() {
  return readDataset(DATA, (problem) => isOfTranslation(problem)).profiles;
}

/** Whether a fault is one of a translation. @param of into which language; any if left out */
function isOfTranslation(problem: Problem, of = ''): boolean {
  return problem.file.includes(`/translations/${of}${of && '/'}`);
}

/** @throws {Error} that says in plain words why it is no sheet */
function sheetIn(path: string): Sheet {
  const content = readJson(path);
  if ('fault' in content) throw new Error(`${path}: ${content.fault.wrong} ${NOT_SO}`);
  const sheet = z.safeParse(Sheet, content.json);
  if (sheet.success) return sheet.data;
  if (z.safeParse(SheetWithoutEnglish, content.json).success) throw new Error(`${path}: ${NO_ENGLISH}`);
  const wrong = shapeProblems(sheet.error.issues, Sheet, content.json, path).map(describeProblem);
  throw new Error([...wrong, NOT_SO].join('\n'));
}

/** Writes translated texts into the files of their language, and says what became of each. */
function takeIn(sheet: Sheet): void {
  const profiles = readEnglish();
  for (const [id, files] of Object.entries(sheet))
    for (const [name, records] of Object.entries(files)) {
      const profile = profiles.find((one) => one.id === id);
      const units = profile ? unitsOf(profile).filter((unit) => unit.file === name) : [];
      const path = join(DATA, 'profiles', id, 'translations', language, `${name}.json`);
      const known =
        units.length > 0 && existsSync(path)
          ? z.parse(TranslationTexts, JSON.parse(readFileSync(path, 'utf8'))).texts
          : {};
      const { texts, ...outcome } = merged(units, known, records, sha256, values.same);
      // A folder alone would be a language that has nothing.
      if (outcome.taken.length > 0) {
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, `${JSON.stringify({ $schema: SCHEMA, texts }, null, 2)}\n`);
      }
      tell(`${name}.json`, outcome);
    }
}

function tell(name: string, { taken, stale, overtaken, unknown, same }: Outcome): void {
  const line = (ids: readonly string[], words: string) =>
    ids.length > 0 ? [`${name}: ${ids.length} ${words}: ${listed(ids)}`] : [];
  const areStale =
    stale.length === 1
      ? 'is of English that has changed since, and stays'
      : 'are of English that has changed since, and stay';
  const lines = [
    `${name}: ${taken.length} taken in`,
    ...line(stale, `of these ${areStale} due`),
    ...line(overtaken, 'left out, since newer English of it is translated'),
    ...line(unknown, 'left out, since there is no such record'),
    ...line(same, 'left out, reading as the English (where that is right, --same takes them in)'),
  ];
  console.log(lines.join('\n'));
}

function listed(ids: readonly string[]): string {
  const more = ids.length - MOST_LISTED;
  return `${ids.slice(0, MOST_LISTED).join(', ')}${more > 0 ? `, and ${more} more` : ''}`;
}
