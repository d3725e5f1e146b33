import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

/**
 * Makes a copy of a built extension that has one language, whatever the browser's own. (Starting the browser in that
 * language is not enough: without its translations on the machine it falls back to English.)
 * @param build folder of the built extension
 * @param language one of locales/
 * @returns the folder of the copy, a new one each time, since several may be in use at once; the caller deletes it
 */
export function buildInLanguage(build: string, language: string): string {
  const copy = mkdtempSync(join(tmpdir(), `${basename(build)}-${language}-`));
  cpSync(build, copy, {
    recursive: true,
    filter: (path) =>
      !/_locales[\\/]\w+/.test(path.slice(build.length)) ||
      path.slice(build.length).includes(join('_locales', language)),
  });
  const manifest = join(copy, 'manifest.json');
  const content = JSON.parse(readFileSync(manifest, 'utf8'));
  writeFileSync(manifest, JSON.stringify({ ...content, default_locale: language }));
  return copy;
}
