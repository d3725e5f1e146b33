import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CitedProfile } from '../../core/dataset/dataset.ts';

/**
 * Writes a profile's folder, as an author would.
 * @param data the data folder that it is added to
 */
export function writeProfileFolder(
  data: string,
  { sources, sites, claims, later, noAnswer, left, figures, charts, translations, ...profile }: CitedProfile,
): void {
  const folder = join(data, 'profiles', profile.id);
  mkdirSync(join(folder, 'claims'), { recursive: true });
  const write = (file: string, content: object) => writeFileSync(join(folder, file), JSON.stringify(content));
  write('profile.json', profile);
  write('sources.json', { sources: sources.map(({ citations: _, ...source }) => source) });
  write('sites.json', { sites });
  write('later.json', { later, noAnswer });
  write('siblings.json', { left });
  write('figures.json', { figures });
  write('charts.json', { charts });
  for (const [language, files] of Object.entries(translations)) {
    mkdirSync(join(folder, 'translations', language), { recursive: true });
    for (const [file, texts] of Object.entries(files)) write(`translations/${language}/${file}.json`, { texts });
  }
  for (const section of profile.sections) {
    const own = claims.filter((claim) => claim.section === section.id);
    write(`claims/${section.id}.json`, {
      section: section.id,
      claims: own.map(({ section: _, file: __, ...claim }) => claim),
    });
  }
}
