import process from 'node:process';
import * as z from 'zod/mini';
import { diffRecords } from '../core/claims/changes.ts';
import { isChange, recordsOf } from '../core/dataset/ledger.ts';
import type { ChangedIds } from '../core/schema/changelog.ts';
import { readJson } from './build/read-json.ts';
import { readOptions } from './options.ts';

/**
 * `npm run --silent dataset:diff OLD NEW`: compares two versions of the dataset and prints the entry for data/changelog.json.
 * OLD and NEW are files with the output of `npm run --silent dataset -- --json`.
 */
const Records = z.array(z.looseObject({ profile: z.string(), id: z.string() }));
const Printed = z.object({
  version: z.string(),
  updated: z.string(),
  claims: Records,
  later: z._default(Records, []),
  figures: z._default(Records, []),
});

type Printed = z.infer<typeof Printed>;

const [oldFile, newFile] = readOptions({ allowPositionals: true, options: {} }).positionals;
if (!oldFile || !newFile) {
  console.error(
    'usage: npm run --silent dataset:diff OLD.json NEW.json   (files of `npm run --silent dataset -- --json`)',
  );
  process.exitCode = 2;
} else {
  try {
    console.log(JSON.stringify(entryBetween(read(oldFile), read(newFile)), null, 2));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}

function read(file: string): Printed {
  const content = readJson(file);
  const parsed = z.safeParse(Printed, 'json' in content ? content.json : undefined);
  if (parsed.success) return parsed.data;
  throw new Error(
    `${'fault' in content ? `${file}: ${content.fault.wrong} It` : file} is not what \`npm run --silent dataset -- --json\` prints.`,
  );
}

function entryBetween(before: Printed, after: Printed) {
  const all = [before, after].flatMap(({ claims, later, figures }) => [...claims, ...later, ...figures]);
  const profiles = [...new Set(all.map(({ profile }) => profile))];
  const changes = profiles
    .map((profile): [string, ChangedIds] => [
      profile,
      diffRecords(recordsIn(before, profile), recordsIn(after, profile)),
    ])
    .filter(([, ids]) => isChange(ids));
  return { version: after.version, date: after.updated, profiles: Object.fromEntries(changes) };
}

/** The records of one profile, as the ledger compares them. */
function recordsIn({ claims, later, figures }: Printed, profile: string) {
  const own = (records: Printed['claims']) => records.filter((record) => record.profile === profile);
  return recordsOf({ claims: own(claims), later: own(later), figures: own(figures) });
}
