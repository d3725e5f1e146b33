import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { hostOf, lightProfile, syntheticProfile } from './synthetic.ts';
import { commonFiles, filesOf } from './synthetic-files.ts';

/**
 * The address of a page that the extension knows when it has this number of profiles. It belongs to the last profile.
 */
export function pageOf(count: number): string {
  return `https://${hostOf(count - 1)}/some/page-about-things`;
}

/**
 * Makes a copy of the built extension whose dataset has this number of synthetic profiles. It writes only the files
 * that are read: those that exist once, and those of the last profile. The script runs only on that profile's page, so
 * that the cost of a long manifest is not measured.
 * @param build folder of the built extension
 * @param folder where the copy goes
 * @param count number of profiles
 */
export function growExtension(build: string, folder: string, count: number): void {
  cpSync(build, folder, { recursive: true, filter: (path) => path !== join(build, 'dataset') });
  const profiles = Array.from({ length: count }, (_, at) => lightProfile(at));
  for (const [path, file] of [...commonFiles(profiles), ...filesOf(syntheticProfile(count - 1))]) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), file);
  }
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  const [{ js, run_at }] = manifest.content_scripts;
  const matches = [`*://${new URL(pageOf(count)).host}/*`];
  writeFileSync(
    join(folder, 'manifest.json'),
    JSON.stringify({ ...manifest, content_scripts: [{ matches, js, run_at }] }),
  );
}
