import { parseArgs } from 'node:util';
import { compileClaims } from '../data/compile.ts';
import { parseEdtf } from '../data/edtf.ts';
import type { Dataset } from '../data/profile.ts';
import { DatasetError, readDataset } from './read-dataset.ts';

/**
 * `npm run dataset`: reads and checks the dataset, and tells what is in it.
 * `--json` prints the whole of it; `--check` only says whether it holds. Exits with 1 where it does not.
 */
const { values } = parseArgs({ options: { json: { type: 'boolean' }, check: { type: 'boolean' } } });

try {
  const dataset = readDataset();
  if (values.json) console.log(JSON.stringify(wholeDataset(dataset), null, 2));
  else describe(dataset);
} catch (error) {
  if (!(error instanceof DatasetError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

function wholeDataset({ version, updated, profiles }: Dataset) {
  return {
    version,
    updated,
    profiles: profiles.map(({ id, name, about, topics, entities, sites }) => ({
      id,
      name,
      about,
      topics,
      entities,
      sites,
    })),
    sources: profiles.flatMap((profile) => profile.sources.map((source) => ({ profile: profile.id, ...source }))),
    sections: profiles.flatMap((profile) => profile.sections.map((section) => ({ profile: profile.id, ...section }))),
    claims: profiles.flatMap((profile) =>
      compileClaims(profile).claims.map((claim) => ({
        profile: profile.id,
        ...claim,
        precision: parseEdtf(claim.asOf).start.precision,
      })),
    ),
    later: profiles.flatMap((profile) => profile.later.map((entry) => ({ profile: profile.id, ...entry }))),
    noAnswer: profiles.flatMap((profile) => profile.noAnswer.map((entry) => ({ profile: profile.id, ...entry }))),
  };
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
