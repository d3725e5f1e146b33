/**
 * Checks the packages that `npm run build` and `npm run build:firefox` wrote:
 * - Mozilla's own lint (web-ext) finds nothing but the warnings named here.
 * - The archives for the stores hold these packages, byte for byte.
 * - The archive of the sources, unpacked into a folder of its own, builds the same archives.
 *
 * The unpacked sources use the dependencies installed here, because their lockfile is the same; with --install they
 * install their own.
 */
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import process from 'node:process';
import { ROOT, runCommand } from '../run-command.ts';
import { archivesIn, makeArchives, unpack } from './archives.ts';
import { unzip } from './unzip.ts';

const OUTPUT = join(ROOT, '.output');
const PACKAGES = ['chrome', 'firefox'];
const isInstalling = process.argv.includes('--install');

/** Paths that the archive of the sources must not hold. */
const NOT_SOURCE = /(^|\/)(node_modules|tests?|\.[^/]*)\/|\.(test|spec)\./;

/** Warnings that are accepted, each with its reason. */
const KNOWN_WARNINGS: Readonly<Record<string, string>> = {
  UNSAFE_VAR_ASSIGNMENT: 'Preact can set innerHTML (dangerouslySetInnerHTML); no view of ours does.',
};

const faults = [...(await lintFaults()), ...(await archiveFaults())];
for (const fault of faults) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;

async function lintFaults(): Promise<string[]> {
  const { output } = await runCommand(['web-ext', 'lint', '-s', join(OUTPUT, 'firefox-mv3'), '--output', 'json']);
  const found = /\{.*\}/s.exec(output)?.[0];
  if (!found) return [`web-ext lint did not answer:\n${output}`];
  const { errors, warnings } = JSON.parse(found) as Record<'errors' | 'warnings', { code: string; message: string }[]>;
  return [...errors, ...warnings.filter(({ code }) => !KNOWN_WARNINGS[code])].map(
    ({ code, message }) => `web-ext lint: ${code}: ${message}`,
  );
}

async function archiveFaults(): Promise<string[]> {
  const temporary = mkdtempSync(join(tmpdir(), 'packages-'));
  try {
    const first = join(temporary, 'first');
    const made = await makeArchives(first);
    return made.ok ? [...(await packageFaults(first)), ...(await sourceFaults(first, temporary))] : [made.output];
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

/**
 * Compares the packages in .output/ with a second build, and with the archives made from that.
 * @param again folder of the second build and its archives
 * @returns one line per difference
 */
async function packageFaults(again: string): Promise<string[]> {
  const archives = archivesIn(again);
  const faults = PACKAGES.map(async (browser) => {
    const name = `${browser}-mv3`;
    const built = hashesOf(filesOf(join(OUTPUT, name)));
    const packed = [...archives].find(([archive]) => archive.endsWith(`-${browser}.zip`))?.[1];
    return [
      ...differences(built, hashesOf(filesOf(join(again, name))), `${name}: two builds of one tree`),
      ...differences(built, hashesOf(packed ? await unzip(packed) : new Map()), `${name}: package and archive`),
    ];
  });
  return (await Promise.all(faults)).flat();
}

/**
 * Checks that the archive of the sources holds no wrong files, and that it builds the same archives as this tree.
 * @param first folder with this tree's archives
 * @returns one line per fault
 */
async function sourceFaults(first: string, temporary: string): Promise<string[]> {
  const archives = archivesIn(first);
  const sources = [...archives].find(([archive]) => archive.endsWith('-sources.zip'))?.[1];
  if (!sources) return ['There is no archive of the sources.'];
  const strange = [...(await unzip(sources)).keys()].filter((path) => NOT_SOURCE.test(path));
  if (strange.length > 0) return strange.map((path) => `The archive of the sources holds ${path}`);

  const folder = join(temporary, 'sources');
  const second = join(temporary, 'second');
  await unpack(sources, folder);
  if (!isInstalling) symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
  const made = await makeArchives(second, folder);
  if (!made.ok) return [`The sources don't build:\n${made.output}`];
  return differences(hashesOf(archives), hashesOf(archivesIn(second)), 'this tree and the archive of its sources');
}

function differences(first: Map<string, string>, second: Map<string, string>, what: string): string[] {
  const files = [...new Set([...first.keys(), ...second.keys()])];
  return files.filter((file) => first.get(file) !== second.get(file)).map((file) => `${what} differ in ${file}`);
}

function filesOf(folder: string): Map<string, Buffer> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => join(folder, file))
    .filter((file) => statSync(file).isFile());
  return new Map(files.map((file) => [relative(folder, file).replaceAll('\\', '/'), readFileSync(file)]));
}

function hashesOf(files: ReadonlyMap<string, Buffer>): Map<string, string> {
  return new Map([...files].map(([file, content]) => [file, createHash('sha256').update(content).digest('hex')]));
}
