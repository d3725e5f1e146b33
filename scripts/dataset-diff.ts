import process from 'node:process';
import * as z from 'zod/mini';
import { diffRecords } from '../core/claims/changes.ts';
import { readJson } from './build/read-json.ts';

/**
 * `npm run dataset:diff OLD NEW`: compares two versions of the dataset and prints the entry for data/changelog.json.
 * OLD and NEW are files with the output of `npm run --silent dataset -- --json`.
 */
const Printed = z.object({
  version: z.string(),
  updated: z.string(),
  claims: z.array(z.looseObject({ profile: z.string(), id: z.string() })),
  later: z._default(z.array(z.looseObject({ profile: z.string(), id: z.string() })), []),
});

type Printed = z.infer<typeof Printed>;

const [oldFile, newFile] = process.argv.slice(2);
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
  const profiles = [...new Set([...before.claims, ...after.claims].map(({ profile }) => profile))];
  const changes = profiles.map((profile) => [
    profile,
    diffRecords(recordsOf(before, profile), recordsOf(after, profile)),
  ]);
  return { version: after.version, date: after.updated, profiles: Object.fromEntries(changes) };
}

/**
 * The records of one profile, without their status: it is derived from later entries, which are compared themselves.
 */
function recordsOf({ claims, later }: Printed, profile: string) {
  return [...claims, ...later].filter((record) => record.profile === profile).map(({ status: _, ...record }) => record);
}
