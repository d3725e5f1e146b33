import { readCatalog, readClaims, readGuide } from '../../browser/assets.ts';
import { browserTexts } from '../../browser/language.ts';
import { isPrivatePage } from '../../browser/opening.ts';
import { statementsLanguage } from '../../browser/statements.ts';
import { readSettings } from '../../browser/storage.ts';

/**
 * Begins to read the files that the page will show, while the code that shows them is still loading. Errors are ignored
 * here: whoever reads the file later gets them.
 * @param profile id of the profile that the address names; null if it names none
 */
export function preload(profile: string | null): void {
  const files = async () => {
    // The choices say nothing where the reader's language is English, and take a while to read.
    const [, own] = browserTexts();
    const language = own === 'en' ? own : await statementsLanguage(await readSettings(await isPrivatePage()));
    await Promise.all([
      readCatalog(language),
      ...(profile === null ? [] : [readGuide(profile, language), readClaims(profile, language)]),
    ]);
  };
  files().catch(() => undefined);
}
