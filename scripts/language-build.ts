import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/**
 * Makes a copy of a built extension that speaks one language, whatever the browser's own: a browser on a machine without
 * its translations falls back to English.
 * @param build folder of the built extension
 * @param language one of locales/
 * @returns the folder of the copy, beside the build
 */
export function buildInLanguage(build: string, language: string): string {
  const copy = join(build, '..', `${basename(build)}-${language}`);
  rmSync(copy, { recursive: true, force: true });
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
