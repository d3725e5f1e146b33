import type { Profile } from '../dataset.ts';
import { hashOfTexts } from './translate.ts';
import { type Unit, unitsOf } from './units.ts';

/** A record that readers of a language get in English. */
export interface Untranslated {
  unit: Unit;
  /** Whether it was translated once, and its English has changed since. */
  isStale: boolean;
}

/**
 * Finds what is not translated into a language.
 * @param sha256 in hexadecimal
 */
export function untranslated(profile: Profile, language: string, sha256: (text: string) => string): Untranslated[] {
  const known = profile.translations[language] ?? {};
  return unitsOf(profile).flatMap((unit) => {
    const one = known[unit.file]?.[unit.id];
    if (one?.of === hashOfTexts(unit.texts, sha256)) return [];
    return { unit, isStale: one !== undefined };
  });
}
