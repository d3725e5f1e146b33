import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import * as z from 'zod/mini';
import type { Problem } from '../core/dataset/lint/problem.ts';
import { hashOfTexts } from '../core/dataset/translation/translate.ts';
import { type Unit, unitsOf } from '../core/dataset/translation/units.ts';
import { untranslated } from '../core/dataset/translation/untranslated.ts';
import { TranslationTexts } from '../core/schema/translation.ts';
import { DATA, DatasetError, readDataset } from './build/read-dataset.ts';
import { readJson } from './build/read-json.ts';
import { sha256 } from './build/sha256.ts';

/**
 * `npm run --silent dataset:translate -- LANGUAGE`: prints what is not translated into a language, or was translated from
 * other English, as JSON: by profile, file and record. `… LANGUAGE FILE`: takes in such a JSON once its texts are translated,
 * and says what is wrong with the texts of that language. Faults of other languages are for their translators.
 */
const [language = '', file] = process.argv.slice(2);
/** Texts by profile, file, record and place. */
const Sheet = z.record(z.string(), z.record(z.string(), z.record(z.string(), z.record(z.string(), z.string()))));
type Sheet = z.infer<typeof Sheet>;
const NOT_SO = `It has to be what \`npm run --silent dataset:translate -- ${language}\` printed, with the texts translated.`;
const SCHEMA = '../../../../schema/translation.schema.json';

try {
  if (!/^[a-z]{2,3}(-[A-Za-z]+)?$/.test(language)) throw new Error('Name a language: npm run dataset:translate -- fr');
  if (file) {
    takeIn(sheetIn(file));
    readDataset(DATA, (problem) => isOfTranslation(problem) && !isOfTranslation(problem, language));
  } else {
    const sheet = toTranslate();
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

function toTranslate(): Sheet {
  const sheet: Sheet = {};
  for (const profile of readEnglish())
    for (const { unit } of untranslated(profile, language, sha256)) {
      sheet[profile.id] ??= {};
      const files = sheet[profile.id] as Sheet[string];
      files[unit.file] = { ...files[unit.file], [unit.id]: unit.texts };
    }
  return sheet;
}

/** @throws {Error} that says in plain words why it is no sheet */
function sheetIn(path: string): Sheet {
  const content = readJson(path);
  if ('fault' in content) throw new Error(`${path}: ${content.fault.wrong} ${NOT_SO}`);
  const sheet = z.safeParse(Sheet, content.json);
  if (!sheet.success) throw new Error(`${path}: It has another form. ${NOT_SO}`);
  return sheet.data;
}

/** Writes translated texts into the files of their language, each with the hash of today's English. */
function takeIn(sheet: Sheet): void {
  for (const profile of readEnglish())
    for (const [name, records] of Object.entries(sheet[profile.id] ?? {})) {
      const units = unitsOf(profile).filter((unit) => unit.file === name);
      const path = join(DATA, 'profiles', profile.id, 'translations', language, `${name}.json`);
      const known = existsSync(path) ? z.parse(TranslationTexts, JSON.parse(readFileSync(path, 'utf8'))).texts : {};
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, `${JSON.stringify({ $schema: SCHEMA, texts: merged(units, known, records) }, null, 2)}\n`);
      console.log(`${name}.json: ${Object.keys(records).length} taken in`);
    }
}

function merged(
  units: readonly Unit[],
  known: z.infer<typeof TranslationTexts>['texts'],
  records: Sheet[string][string],
) {
  const all = units.flatMap((unit) => {
    const texts = records[unit.id];
    const one = texts ? { of: hashOfTexts(unit.texts, sha256), texts } : known[unit.id];
    return one ? [[unit.id, one] as const] : [];
  });
  return Object.fromEntries(all);
}
