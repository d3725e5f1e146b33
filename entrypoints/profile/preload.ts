import { readCatalog, readChangelog, readClaims, readGuide } from '../../browser/assets.ts';

/**
 * Begins to read what the page will show before the code is there that shows it. What can't be read is told when it is asked
 * for.
 * @param profile id of the profile that the address names, if it names one
 */
export function preload(profile: string | null): void {
  const files = [
    readCatalog(),
    readChangelog(),
    ...(profile === null ? [] : [readGuide(profile), readClaims(profile)]),
  ];
  for (const file of files) file.catch(() => undefined);
}
