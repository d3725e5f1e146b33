import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { archivesIn } from './build/archives.ts';
import { readDataset } from './build/read-dataset.ts';
import { readOptions } from './options.ts';
import { releaseNotes } from './release/notes.ts';
import { ROOT } from './run-command.ts';

/**
 * `npm run --silent release:notes [-- --tag v1.2.3]`: prints the notes of this version's release, from CHANGELOG.md,
 * data/changelog.json and the packages in .output/. With a tag, refuses one that is not this version's.
 */
const { values } = readOptions({ options: { tag: { type: 'string' } } });

try {
  process.stdout.write(notes(values.tag));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

function notes(tag: string | undefined): string {
  const { version } = JSON.parse(read('package.json')) as { version: string };
  if (tag !== undefined && tag !== `v${version}`)
    throw new Error(`The tag is ${tag}, but package.json says ${version}: the tag must be v${version}.`);
  const dataset = readDataset();
  return releaseNotes({
    version,
    changelog: read('CHANGELOG.md'),
    dataset,
    datasetBefore: datasetBefore(`v${version}`),
    names: new Map(dataset.profiles.map(({ id, name }) => [id, name])),
    hashes: hashes(join(ROOT, '.output')),
  });
}

function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

function hashes(output: string): Map<string, string> {
  if (!existsSync(output)) return new Map();
  return new Map(
    [...archivesIn(output)].map(([name, archive]) => [name, createHash('sha256').update(archive).digest('hex')]),
  );
}

/** Version of the dataset at the last tag of a version before this one; none if there is no such tag. */
function datasetBefore(tag: string): string | undefined {
  const before = git('describe', '--tags', '--abbrev=0', '--match=v*', `--exclude=${tag}`);
  const content = before && git('show', `${before}:data/dataset.json`);
  return content ? (JSON.parse(content) as { version: string }).version : undefined;
}

function git(...args: string[]): string | undefined {
  try {
    return execFileSync('git', args, { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return undefined;
  }
}
