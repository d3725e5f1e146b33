import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Ended, ROOT, runCommand } from '../run-command.ts';
import { unzip } from './unzip.ts';

/** Commands that make the archives for the stores: one for each browser, and with Firefox's that of the sources. */
const MAKE = [
  ['wxt', 'zip'],
  ['wxt', 'zip', '-b', 'firefox', '--mv3'],
];

/**
 * Builds for both browsers and makes the archives with WXT. They hold no dates and list their files in order, so the
 * same sources always make the same archives.
 * @param output where builds and archives go
 * @param folder the project's folder, or one with unpacked sources
 * @param env environment variables: SIDELIGHT_DRAFT=1 names them as drafts
 */
export async function makeArchives(
  output: string,
  folder: string = ROOT,
  env: Record<string, string> = {},
): Promise<Ended> {
  for (const make of MAKE) {
    // Runs through run.mjs, because it installs missing dependencies.
    const ended = await runCommand(['node', 'scripts/run.mjs', ...make], { ...env, SIDELIGHT_OUT_DIR: output }, folder);
    if (!ended.ok) return ended;
  }
  return { ok: true, output: '' };
}

/** The archives in a folder, by their names; none if there is no such folder. */
export function archivesIn(output: string): Map<string, Buffer> {
  if (!existsSync(output)) return new Map();
  const names = readdirSync(output).filter((name) => name.endsWith('.zip'));
  return new Map(names.sort().map((name) => [name, readFileSync(join(output, name))]));
}

/** Unpacks an archive into a folder. */
export async function unpack(archive: Buffer, folder: string): Promise<void> {
  for (const [path, content] of await unzip(archive)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}
