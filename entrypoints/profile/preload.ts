import { readCatalog, readChangelog, readClaims, readGuide } from '../../browser/assets.ts';
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
    const language = await statementsLanguage(await readSettings(await isPrivatePage()));
    await Promise.all([
      readCatalog(language),
      readChangelog(),
      ...(profile === null ? [] : [readGuide(profile, language), readClaims(profile, language)]),
    ]);
  };
  files().catch(() => undefined);
}
