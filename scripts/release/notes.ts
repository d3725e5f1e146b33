import type { ChangelogFile } from '../../core/schema/changelog.ts';

type Entry = ChangelogFile['entries'][number];

/** What a release is told with. */
export interface Release {
  /** The extension's version, such as 1.2.3. */
  version: string;
  /** CHANGELOG.md. */
  changelog: string;
  dataset: { version: string; updated: string; changelog: readonly Entry[] };
  /** Version of the dataset in the release before, if there was one. */
  datasetBefore?: string;
  /** What each profile is called, by its id. */
  names: ReadonlyMap<string, string>;
  /** Hashes of the packages, by file name; empty where none were made. */
  hashes: ReadonlyMap<string, string>;
}

/**
 * Writes the notes of a release: what CHANGELOG.md says of it, what changed in the dataset, and the packages' hashes.
 * @throws {Error} if CHANGELOG.md has no part for this version, or says there that it is not released yet
 */
export function releaseNotes(release: Release): string {
  const parts = [changesOf(release), datasetPart(release), hashesPart(release)];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

function changesOf({ version, changelog }: Release): string {
  const parts = changelog.split(/^## /m).slice(1);
  const part = parts.find((each) => each.startsWith(`${version} `) || each.startsWith(`${version}\n`));
  if (!part)
    throw new Error(
      `CHANGELOG.md has no part that begins with “## ${version}”. Add it, with the day and what is new: “## ${version} (28 November 2026)”.`,
    );
  const [heading = '', ...lines] = part.split('\n');
  if (/not released/i.test(heading))
    throw new Error(`CHANGELOG.md says “${heading.trim()}”: put the day there, as “## ${version} (28 November 2026)”.`);
  return unwrapped(lines.join('\n').trim());
}

/** Joins the lines of each paragraph, because releases show every line break. */
function unwrapped(markdown: string): string {
  return markdown.replace(/(?<=\S)\n[ \t]*(?![-*#|>\s]|\d+\. )/g, ' ');
}

function datasetPart({ dataset, datasetBefore, names }: Release): string {
  const since = dataset.changelog.filter((entry) => datasetBefore && isLater(entry.version, datasetBefore));
  const lines = since.flatMap(({ version, date, why, profiles }) =>
    Object.entries(profiles).map(([id, { added, changed, withdrawn }]) => {
      const counts = `${added.length} added, ${changed.length} changed, ${withdrawn.length} withdrawn`;
      return `- ${version} of ${date}, ${names.get(id) ?? id}: ${counts}.${why ? ` ${why}` : ''}`;
    }),
  );
  const head = `The dataset is version ${dataset.version} of ${dataset.updated}.`;
  const before = datasetBefore === dataset.version ? ' Nothing changed in it.' : '';
  return ['## The dataset', '', head + before, ...(lines.length > 0 ? ['', ...lines] : [])].join('\n');
}

/** Compares versions of the dataset: year, month and number, as numbers. */
function isLater(one: string, other: string): boolean {
  const [these, those] = [one, other].map((version) => version.split('.').map(Number));
  const at = these?.findIndex((number, place) => number !== those?.[place]) ?? -1;
  return at >= 0 && Number(these?.[at]) > Number(those?.[at]);
}

function hashesPart({ hashes }: Release): string {
  if (hashes.size === 0) return '';
  const lines = [...hashes].map(([name, hash]) => `${hash}  ${name}`);
  return ['## Packages (SHA-256)', '', '```text', ...lines, '```', '', REBUILD].join('\n');
}

const REBUILD =
  'The same commit, or the archive of the sources, builds them again byte for byte: `npm run package`, or as store/reviewers.md says.';
