import process from 'node:process';
import { parseArgs } from 'node:util';
import type { Dataset } from '../core/dataset/dataset.ts';
import { printDataset } from '../core/dataset/print.ts';
import { checkLedger } from './build/ledger.ts';
import { DatasetError, readDataset } from './build/read-dataset.ts';

/**
 * `npm run dataset`: reads and checks the dataset, and that all of it belongs to a version; prints a summary.
 * `--json` prints the whole dataset instead, also while it is being changed. Exits with 1 if a rule is broken.
 */
const { values } = parseArgs({ options: { json: { type: 'boolean' } } });

try {
  const dataset = readDataset();
  if (values.json) process.stdout.write(printDataset(dataset));
  else {
    checkLedger(dataset);
    describe(dataset);
  }
} catch (error) {
  if (!(error instanceof DatasetError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

function describe({ version, profiles }: Dataset): void {
  console.log(`Dataset ${version}: every rule holds.`);
  for (const { name, claims, later, sections, sources } of profiles) {
    console.log(`\n${name}: ${claims.length} claims of ${sources.length} sources, ${later.length} later entries`);
    for (const section of sections) {
      const count = claims.filter((claim) => claim.section === section.id).length;
      console.log(`  ${String(count).padStart(4)}  ${section.title}: ${section.headline}`);
    }
  }
}
