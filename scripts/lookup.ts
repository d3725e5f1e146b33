/**
 * `npm run lookup -- [--json] URL…`: says what Sidelight would show at an address to a reader who has every topic switched
 * on. With - it reads addresses from standard input, one a line.
 */
import process from 'node:process';
import { createInterface } from 'node:readline/promises';
import type { Profile } from '../core/dataset/dataset.ts';
import { DatasetError, readDataset } from './build/read-dataset.ts';
import { describePage, lookUp } from './lookup/answer.ts';

await main();

/** Runs `npm run lookup -- [--json] URL…`. `-` instead of a URL reads addresses from standard input, one per line. */
async function main(): Promise<void> {
  const { json, positionals } = readArguments();
  if (positionals.length === 0) {
    console.error('usage: npm run lookup -- [--json] URL…   (or - for addresses on standard input, one a line)');
    process.exitCode = 2;
    return;
  }
  const profiles = soundProfiles();
  for (const argument of positionals) {
    for await (const url of argument === '-' ? createInterface({ input: process.stdin }) : [argument]) {
      console.log(json ? JSON.stringify(lookUp(url, profiles)) : describePage({ url }, profiles));
    }
  }
}

/** Reads the profiles. Where the dataset is broken it says so, and ends. */
function soundProfiles(): readonly Profile[] {
  try {
    return readDataset().profiles;
  } catch (error) {
    if (!(error instanceof DatasetError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}

/**
 * Knows only the option `--json`: an address may begin with anything, so all else that looks like an option is an
 * address.
 */
function readArguments(): { json: boolean; positionals: string[] } {
  const words = process.argv.slice(2);
  return { json: words.includes('--json'), positionals: words.filter((word) => word !== '--json') };
}
