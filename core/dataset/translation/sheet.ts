import * as z from 'zod/mini';
import { Translation, type TranslationTexts } from '../../schema/translation.ts';
import type { Profile } from '../dataset.ts';
import { hashOfTexts } from './translate.ts';
import type { Unit } from './units.ts';
import { untranslated } from './untranslated.ts';

const byRecord = <T extends z.core.$ZodType>(one: T) =>
  z.record(z.string(), z.record(z.string(), z.record(z.string(), one)));

/** What a translator gets and gives back: by profile, file and record, its texts with the hash of the English they are of. */
export const Sheet = byRecord(Translation);
export type Sheet = z.infer<typeof Sheet>;

/** A sheet as earlier versions printed it: without a word on which English its texts are of. */
export const SheetWithoutEnglish = byRecord(z.record(z.string(), z.string()));

type Records = Sheet[string][string];
type Known = z.infer<typeof TranslationTexts>['texts'];
type Sha256 = (text: string) => string;

/** Writes a sheet of what is not translated into a language, or was translated from other English: its texts in English. */
export function sheetOf(profiles: readonly Profile[], language: string, sha256: Sha256): Sheet {
  const sheet: Sheet = {};
  for (const profile of profiles)
    for (const { unit } of untranslated(profile, language, sha256)) {
      sheet[profile.id] ??= {};
      const files = sheet[profile.id] as Sheet[string];
      const one = { of: hashOfTexts(unit.texts, sha256), texts: unit.texts };
      files[unit.file] = { ...files[unit.file], [unit.id]: one };
    }
  return sheet;
}

/** What became of the records of a sheet, by their ids. */
export interface Outcome {
  taken: string[];
  /** Those among them whose English has changed since the sheet was printed. */
  stale: string[];
  /** Left out: their English has changed since, and somebody has translated that. */
  overtaken: string[];
  /** Left out: there are no such records. */
  unknown: string[];
  /** Left out: every text of theirs is the English that was printed. */
  same: string[];
}

/**
 * Takes translated texts of a sheet in, each with the hash of the English that the sheet was printed from.
 * @param units those of the file, as they are today
 * @param known the file's texts in that language
 * @param takesSame whether records that read as the English are taken in too, as names may
 * @returns the file's texts with those of the sheet, and what became of each
 */
export function merged(
  units: readonly Unit[],
  known: Known,
  records: Records,
  sha256: Sha256,
  takesSame = false,
): Outcome & { texts: Known } {
  const outcome: Outcome = { taken: [], stale: [], overtaken: [], unknown: [], same: [] };
  const today = new Map(units.map(({ id, texts }) => [id, hashOfTexts(texts, sha256)]));
  const taken: Known = {};
  for (const [id, one] of Object.entries(records)) {
    const isStale = one.of !== today.get(id);
    if (!today.has(id)) outcome.unknown.push(id);
    else if (isStale && known[id]?.of === today.get(id)) outcome.overtaken.push(id);
    else if (!takesSame && one.of === hashOfTexts(one.texts, sha256)) outcome.same.push(id);
    else {
      taken[id] = one;
      outcome.taken.push(id);
      if (isStale) outcome.stale.push(id);
    }
  }
  const texts = units.flatMap(({ id }) => {
    const one = taken[id] ?? known[id];
    return one ? [[id, one] as const] : [];
  });
  return { ...outcome, texts: Object.fromEntries(texts) };
}
