import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import * as z from 'zod/mini';
import { lintDataset } from '../data/lint/dataset.ts';
import { describeProblem, type Problem } from '../data/lint/problem.ts';
import type { Dataset, Profile } from '../data/profile.ts';
import { ClaimsFile } from '../data/schema/claim.ts';
import { DatasetFile } from '../data/schema/dataset.ts';
import { ProfileFile } from '../data/schema/profile.ts';
import { SitesFile } from '../data/schema/site.ts';
import { SourcesFile } from '../data/schema/source.ts';

z.config(z.locales.en());

const DATA = join(import.meta.dirname, '..', 'data');

/** A dataset that must not be built: the message names every file, record, fault and remedy. */
export class DatasetError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(
      `The dataset has ${problems.length} problem(s):\n${problems.map((one) => `  ${describeProblem(one)}`).join('\n')}`,
    );
    this.name = 'DatasetError';
    this.problems = problems;
  }
}

/**
 * Reads and checks the whole dataset.
 * @param folder the data folder; the project's own if left out
 * @throws DatasetError where any file has the wrong shape or any rule is broken
 */
export function readDataset(folder = DATA): Dataset {
  const root = join(folder, '..');
  const { version, updated } = readJson(join(folder, 'dataset.json'), DatasetFile, root);
  const folders = readdirSync(join(folder, 'profiles'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const profiles = folders.map((entry) => readProfile(join(folder, 'profiles', entry.name), root));
  const dataset = { version, updated, profiles };
  const problems = lintDataset(dataset);
  if (problems.length > 0) throw new DatasetError(problems);
  return dataset;
}

function readProfile(folder: string, root: string): Profile {
  const profile = readJson(join(folder, 'profile.json'), ProfileFile, root);
  const { sources } = readJson(join(folder, 'sources.json'), SourcesFile, root);
  const { sites } = readJson(join(folder, 'sites.json'), SitesFile, root);
  const order = profile.sections.map((section) => section.id);
  const claims = readdirSync(join(folder, 'claims'))
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => readJson(join(folder, 'claims', name), ClaimsFile, root))
    .sort((a, b) => order.indexOf(a.section) - order.indexOf(b.section))
    .flatMap(({ section, claims }) => claims.map((claim) => ({ ...claim, section })));
  return { ...profile, sources, sites, claims };
}

function readJson<T extends z.core.$ZodType>(path: string, schema: T, root: string): z.output<T> {
  const file = relative(root, path);
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    const wrong = error instanceof Error ? error.message : String(error);
    throw new DatasetError([{ file, record: 'the file', wrong, fix: 'Mend the file so that it is valid JSON.' }]);
  }
  const parsed = z.safeParse(schema, content);
  if (parsed.success) return parsed.data;
  throw new DatasetError(parsed.error.issues.map((issue) => describeIssue(issue, content, file)));
}

function describeIssue(issue: z.core.$ZodIssue, content: unknown, file: string): Problem {
  const fix = 'The JSON Schema named at the head of the file says what belongs there.';
  return { file, record: nameRecord(issue.path, content), wrong: withStop(issue.message), fix };
}

/** The path to a fault, with the id of the record nearest to it instead of its number. */
function nameRecord(path: readonly PropertyKey[], content: unknown): string {
  let at: unknown = content;
  let name = '';
  for (const key of path) {
    at = (at as Record<PropertyKey, unknown> | undefined)?.[key];
    const id = (at as { id?: unknown } | undefined)?.id;
    name = typeof id === 'string' ? id : [name, String(key)].filter(Boolean).join('.');
  }
  return name || 'the file';
}

function withStop(sentence: string): string {
  return /[.!?]$/.test(sentence) ? sentence : `${sentence}.`;
}
