import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { changesSinceLedger, nextLedger, nextVersion } from '../core/dataset/ledger.ts';
import { localDay } from '../core/dates/day.ts';
import type { ChangedIds } from '../core/schema/changelog.ts';
import { readLedger, sha256 } from './build/ledger.ts';
import { DATA, DatasetError, readDataset } from './build/read-dataset.ts';

/**
 * `npm run dataset:release [-- --why "One sentence."] [-- --folder FOLDER]`: makes what changed since the last version a new version of the
 * dataset. Writes its number and day, its entry in the changelog, and the ledger. Asks for one sentence where a claim
 * or entry that readers know reads otherwise or is gone.
 */
const { values } = parseArgs({ options: { why: { type: 'string' }, folder: { type: 'string' } } });

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
  const profiles = Object.fromEntries(
    dataset.profiles
      .map((profile) => [profile.id, changesSinceLedger(profile, ledger[profile.id], sha256)] as const)
      .filter(([, changes]) => countOf(changes) > 0),
  );
  if (Object.keys(profiles).length === 0) return console.log(`Nothing changed since ${dataset.version}.`);
  const isKnownToReaders = Object.values(profiles).some(
    ({ changed, withdrawn }) => changed.length + withdrawn.length > 0,
  );
  const why = values.why ?? (isKnownToReaders ? await askWhy() : undefined);
  if (isKnownToReaders && !why) {
    console.error('Readers should know why: give one sentence with --why "…".');
    process.exitCode = 1;
    return;
  }
  const today = localDay(new Date());
  const version = nextVersion(dataset.version, today);
  write(join(folder, 'dataset.json'), (head) => ({ ...head, version, updated: today }));
  write(join(folder, 'changelog.json'), (log) => ({
    ...log,
    entries: [...dataset.changelog, { version, date: today, ...(why && { why }), profiles }],
  }));
  write(join(folder, 'ledger.json'), (file) => ({
    ...file,
    profiles: nextLedger(dataset.profiles, ledger, version, sha256),
  }));
  console.log(`Version ${version} of ${today}.`);
  for (const [id, { added, changed, withdrawn }] of Object.entries(profiles))
    console.log(`${id}: ${added.length} added, ${changed.length} changed, ${withdrawn.length} withdrawn or taken away`);
}

function countOf({ added, changed, withdrawn }: ChangedIds): number {
  return added.length + changed.length + withdrawn.length;
}

/** Asks at the terminal; where there is none, nobody answers. */
async function askWhy(): Promise<string | undefined> {
  if (!process.stdin.isTTY) return undefined;
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question('Why does it read otherwise? One sentence for readers: ');
  terminal.close();
  return answer.trim() || undefined;
}

function write(path: string, change: (content: object) => object): void {
  writeFileSync(path, `${JSON.stringify(change(JSON.parse(readFileSync(path, 'utf8'))), null, 2)}\n`);
}
