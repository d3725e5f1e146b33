import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Ended, ROOT, runCommand } from '../run-command.ts';
import { unzip } from './unzip.ts';

/** What makes the archives for the stores: one for each browser, and the sources beside Firefox's. */
const MAKE = [
  ['wxt', 'zip'],
  ['wxt', 'zip', '-b', 'firefox', '--mv3'],
];

/**
 * Builds for both browsers and makes the archives, WXT's way. They hold no dates and list their files in order, so one
 * tree always makes the same.
 * @param folder the project's, or that of unpacked sources
 * @param output where builds and archives go
 */
export async function makeArchives(output: string, folder: string = ROOT): Promise<Ended> {
  for (const make of MAKE) {
    // By the project's own starter, which installs what is missing.
    const ended = await runCommand(['node', 'scripts/run.mjs', ...make], { SIDELIGHT_OUT_DIR: output }, folder);
    if (!ended.ok) return ended;
  }
  return { ok: true, output: '' };
}

/** The archives in a folder, by their names. */
export function archivesIn(output: string): Map<string, Buffer> {
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
