import { existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import * as z from 'zod/mini';
import type { Dataset, Profile } from '../../core/dataset/dataset.ts';
import { lintDataset } from '../../core/dataset/lint/dataset.ts';
import { describeProblem, type Problem } from '../../core/dataset/lint/problem.ts';
import { printDataset } from '../../core/dataset/print.ts';
import { shapeProblems } from '../../core/dataset/shape/problems.ts';
import { ChangelogFile } from '../../core/schema/changelog.ts';
import { ChartsFile } from '../../core/schema/chart.ts';
import { ClaimsFile } from '../../core/schema/claim.ts';
import { DatasetFile } from '../../core/schema/dataset.ts';
import { FiguresFile } from '../../core/schema/figures.ts';
import { LaterFile } from '../../core/schema/later.ts';
import { ProfileFile } from '../../core/schema/profile.ts';
import { SiblingsFile } from '../../core/schema/siblings.ts';
import { SitesFile } from '../../core/schema/site.ts';
import { SourcesFile } from '../../core/schema/source.ts';
import { TRANSLATION_FILES, TranslationTexts } from '../../core/schema/translation.ts';
import { readJson } from './read-json.ts';
import { sha256 } from './sha256.ts';

z.config(z.locales.en());

/** The project's own data folder. */
export const DATA = join(import.meta.dirname, '..', '..', 'data');

/** Thrown if a dataset must not be built. The message names the file, record, fault and remedy of every problem. */
export class DatasetError extends Error {
  readonly problems: readonly Problem[];

  /** @param head what stands above the problems; how many there are if left out */
  constructor(problems: readonly Problem[], head = `The dataset has ${countOf(problems)}:`) {
    super([head, ...problems.map((one) => `  ${describeProblem(one)}`)].join('\n'));
    this.name = 'DatasetError';
    this.problems = problems;
  }
}

function countOf({ length }: readonly Problem[]): string {
  return length === 1 ? 'one problem' : `${length} problems`;
}

/**
 * Reads and checks the whole dataset.
 * @param folder the data folder; the project's own if left out
 * @param mayStand which broken rules are no reason to refuse it; none if left out
 * @throws {DatasetError} if a file has the wrong shape or a rule is broken
 */
export function readDataset(folder = DATA, mayStand: (problem: Problem) => boolean = () => false): Dataset {
  const problems: Problem[] = [];
  const read = reader(folder, problems);
  const head = read('dataset.json', DatasetFile);
  const changelog = read('changelog.json', ChangelogFile)?.entries ?? [];
  const profiles = foldersIn(join(folder, 'profiles')).flatMap((name) => {
    const profile = readProfile(name, folder, read);
    problems.push(...misnamed(profile, name));
    return profile ?? [];
  });
  // Rules are checked only if all files have the right shape, so that no fault is reported twice.
  if (!head || problems.length > 0) throw new DatasetError(problems);
  const { version, updated } = head;
  const dataset = { version, updated, changelog, profiles };
  const broken = lintDataset(dataset, sha256).filter((problem) => !mayStand(problem));
  if (broken.length > 0) throw new DatasetError(broken);
  return { ...dataset, hash: sha256(printDataset(dataset)) };
}

type Read = <T extends z.core.$ZodType>(file: string, schema: T) => z.output<T> | undefined;

/** Makes a function that reads files and collects their faults in `problems`, so that all are reported at once. */
function reader(folder: string, problems: Problem[]): Read {
  return (path, schema) => {
    const file = relative(join(folder, '..'), join(folder, path));
    const content = readJson(join(folder, path));
    if ('fault' in content) {
      problems.push({ file, record: 'the file', ...content.fault });
      return undefined;
    }
    const parsed = z.safeParse(schema, content.json);
    if (parsed.success) return parsed.data;
    problems.push(...shapeProblems(parsed.error.issues, schema, content.json, file));
    return undefined;
  };
}

/** Files of the build, and the report of every other problem, name a profile's folder by its id. */
function misnamed(profile: Profile | undefined, name: string): Problem[] {
  if (!profile || profile.id === name) return [];
  return [
    {
      file: `data/profiles/${name}/profile.json`,
      record: 'the file',
      wrong: `Its id is "${profile.id}", and its folder is named "${name}".`,
      fix: `Write "${name}" as its id, or name the folder "${profile.id}".`,
    },
  ];
}

function readProfile(name: string, folder: string, read: Read): Profile | undefined {
  const at = (file: string) => join('profiles', name, file);
  const profile = read(at('profile.json'), ProfileFile);
  const sources = read(at('sources.json'), SourcesFile);
  const sites = read(at('sites.json'), SitesFile);
  const later = read(at('later.json'), LaterFile);
  const isThere = (file: string) => existsSync(join(folder, at(file)));
  const charts = isThere('charts.json') ? read(at('charts.json'), ChartsFile) : { charts: [] };
  const figures = isThere('figures.json') ? read(at('figures.json'), FiguresFile) : { figures: [] };
  const siblings = isThere('siblings.json') ? read(at('siblings.json'), SiblingsFile) : { left: [] };
  const claims = filesIn(join(folder, at('claims')))
    .sort()
    .map((file) => ({ file: `claims/${file}`, content: read(at(`claims/${file}`), ClaimsFile) }));
  if (!profile || !sources || !sites || !later || !charts || !figures || !siblings) return undefined;
  const order = profile.sections.map(({ id }) => id);
  const inOrder = claims.flatMap(({ file, content }) =>
    (content?.claims ?? []).map((claim) => ({ ...claim, section: content?.section ?? '', file })),
  );
  inOrder.sort((a, b) => order.indexOf(a.section) - order.indexOf(b.section));
  const translations = readTranslations(join(folder, at('translations')), at('translations'), read);
  return {
    ...profile,
    ...sources,
    ...sites,
    ...later,
    ...charts,
    ...figures,
    ...siblings,
    claims: inOrder,
    translations,
  };
}

/** Reads what there is of each language: a language is a folder, and a file that is missing is English. */
function readTranslations(folder: string, path: string, read: Read): Profile['translations'] {
  if (!existsSync(folder)) return {};
  return Object.fromEntries(
    foldersIn(folder).map((language) => {
      const files = TRANSLATION_FILES.filter((file) => existsSync(join(folder, language, `${file}.json`)));
      return [
        language,
        Object.fromEntries(
          files.map((file) => [file, read(join(path, language, `${file}.json`), TranslationTexts)?.texts ?? {}]),
        ),
      ];
    }),
  );
}

function filesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.json')) : [];
}

function foldersIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}
