import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline/promises';
import * as z from 'zod/mini';
import { allChanges, comesBack, lintLedger, nextLedger, nextVersion } from '../core/dataset/ledger.ts';
import { lintChangelog } from '../core/dataset/lint/changelog.ts';
import { localDay } from '../core/dates/day.ts';
import { ChangelogFile } from '../core/schema/changelog.ts';
import { readLedger } from './build/ledger.ts';
import { DATA, DatasetError, readDataset } from './build/read-dataset.ts';
import { sha256 } from './build/sha256.ts';
import { readOptions } from './options.ts';
import { ROOT } from './run-command.ts';

/**
 * `npm run dataset:release [-- --why "One sentence."] [-- --folder FOLDER]`: makes what changed since the last version a new version of the
 * dataset. Writes its number and day, its entry in the changelog, and the ledger. Asks for one sentence where a claim
 * or entry that readers know reads otherwise or is gone.
 */
const { values } = readOptions({ options: { why: { type: 'string' }, folder: { type: 'string' } } });

try {
  await release(values.folder ?? DATA);
} catch (error) {
  if (!(error instanceof DatasetError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

async function release(folder: string): Promise<void> {
  const dataset = readDataset(folder);
  const ledger = readLedger(folder);
  const profiles = allChanges(dataset.profiles, ledger, sha256);
  const changes = Object.values(profiles);
  if (changes.length === 0) return console.log(`Nothing changed since ${dataset.version}.`);
  const isKnownToReaders = changes.some(({ changed, withdrawn }) => changed.length + withdrawn.length > 0);
  const why = values.why ?? (isKnownToReaders ? await askWhy() : undefined);
  if (isKnownToReaders && !why) return refuse('Readers should know why: give one sentence with --why "…".');
  const day = dayAfter(dataset.updated);
  const version = nextVersion(dataset.version, day);
  const changelog = [...dataset.changelog, { version, date: day, ...(why && { why }), profiles }];
  const next = nextLedger(dataset.profiles, ledger, version, sha256);
  const parsed = z.safeParse(ChangelogFile, { entries: changelog });
  if (!parsed.success) return refuse(`The reason can't stand so: ${parsed.error.issues[0]?.message}`);
  const broken = [
    ...lintChangelog({ ...dataset, version, changelog }),
    ...lintLedger({ ...dataset, changelog }, next, sha256),
    ...comesBack(dataset.profiles, ledger),
  ];
  if (broken.length > 0) throw new DatasetError(broken);
  write(folder, 'dataset.json', (head) => ({ ...head, version, updated: day }));
  write(folder, 'changelog.json', (log) => ({ ...log, entries: changelog }));
  write(folder, 'ledger.json', (file) => ({ ...file, profiles: next }));
  console.log(`Version ${version} of ${day}.`);
  for (const [id, { added, changed, withdrawn }] of Object.entries(profiles))
    console.log(`${id}: ${added.length} added, ${changed.length} changed, ${withdrawn.length} withdrawn or taken away`);
}

/**
 * Today, or the day of the last version where this machine's clock or time zone is behind that: versions never go back.
 * @param last as in "2026-11-28"
 */
function dayAfter(last: string): string {
  const today = localDay(new Date());
  return today < last ? last : today;
}

function refuse(message: string): void {
  console.error(message);
  process.exitCode = 1;
}

/** Asks at the terminal; where there is none, nobody answers. */
async function askWhy(): Promise<string | undefined> {
  if (!process.stdin.isTTY) return undefined;
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question('Why does it read otherwise? One sentence for readers: ');
  terminal.close();
  return answer.trim() || undefined;
}

function write(folder: string, name: string, change: (content: object) => object): void {
  const path = join(folder, name);
  writeFileSync(path, formatted(name, JSON.stringify(change(JSON.parse(readFileSync(path, 'utf8'))))));
}

/** The text of a file as the lint wants it. */
function formatted(name: string, json: string): string {
  // By Node itself: in .bin Windows has a .cmd file, which only a shell can start.
  const biome = join(ROOT, 'node_modules', '@biomejs', 'biome', 'bin', 'biome');
  const args = [biome, 'format', `--stdin-file-path=${join('data', name)}`];
  return execFileSync(process.execPath, args, { cwd: ROOT, input: json, encoding: 'utf8', maxBuffer: 50_000_000 });
}
