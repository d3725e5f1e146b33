import { readCatalog, readChangelog, readClaims, readGuide } from '../../browser/assets.ts';

/**
 * Begins to read the files that the page will show, while the code that shows them is still loading. Errors are ignored
 * here: whoever reads the file later gets them.
 * @param profile id of the profile that the address names; null if it names none
 */
export function preload(profile: string | null): void {
  const files = [
    readCatalog(),
    readChangelog(),
    ...(profile === null ? [] : [readGuide(profile), readClaims(profile)]),
  ];
  for (const file of files) file.catch(() => undefined);
}
