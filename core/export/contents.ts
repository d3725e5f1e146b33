import type { RecordedClaim, RecordedClaims, RecordedSource, SectionBrief } from '../bundle/compiled.ts';
import { type CardEntry, cardEntries } from '../claims/card.ts';
import { claimsOf } from '../claims/ties.ts';
import type { Later, NoAnswer } from '../schema/later.ts';
import type { Entity } from '../schema/profile.ts';

/** The file formats in which a reader can save statements. */
export const EXPORT_FORMATS = ['csv', 'json', 'markdown'] as const;

export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** The statements that the reader sees, with everything that is needed to understand them elsewhere. */
export interface ExportContents {
  /** What the reader saw them in, if that was a translation: texts of claims and later entries by id. All else is English. */
  translation?: { language: string; texts: Readonly<Record<string, string>> } | undefined;
  /** Id and name of the profile. */
  profile: { id: string; name: string };
  /** Version of the dataset, its SHA-256 hash, and the day of that version. */
  version: string;
  hash: string;
  updated: string;
  /** When the reader saved the export. */
  generated: Date;
  /** The query of the profile page's address: "?profile=acme&topic=water". */
  filters: string;
  /** In the order in which the page shows them. */
  claims: readonly RecordedClaim[];
  /** From here on, the export leaves out whatever none of the claims needs. */
  later: readonly Later[];
  noAnswer: readonly NoAnswer[];
  sources: readonly RecordedSource[];
  sections: readonly SectionBrief[];
  entities: readonly Entity[];
  /** The charts of a profile and the numbers that they alone show: only where all of the profile is exported. */
  charted?: Pick<RecordedClaims, 'charts' | 'figures'> | undefined;
}

/** The terms of LICENSE-DATA.md, which go with the data. */
export const LICENCE = {
  name: 'CC BY 4.0',
  url: 'https://creativecommons.org/licenses/by/4.0/',
  attribution: 'Sidelight authors',
  terms:
    'Statements are in Sidelight’s words, not in those of their sources. Keep a statement together with its source, its date and its kind.',
} as const;

const FILES = {
  csv: { extension: 'csv', type: 'text/csv;charset=utf-8' },
  json: { extension: 'json', type: 'application/json' },
  markdown: { extension: 'md', type: 'text/markdown;charset=utf-8' },
} as const satisfies Record<ExportFormat, { extension: string; type: string }>;

/** Name and media type of an export's file: "sidelight-acme-2026.1.1.csv". */
export function exportFile({ profile, version }: Pick<ExportContents, 'profile' | 'version'>, format: ExportFormat) {
  const { extension, type } = FILES[format];
  return { name: `sidelight-${profile.id}-${version}.${extension}`, type };
}

/** The same contents without what none of its claims needs. */
export function withoutUnneeded(contents: ExportContents): ExportContents {
  const { claims, later, noAnswer, sources, sections, entities } = contents;
  const ids = new Set(claims.map(({ id }) => id));
  const isConcerned = (concerned: readonly string[]) => concerned.some((id) => ids.has(id));
  return {
    ...contents,
    later: later.filter((entry) => isConcerned(claimsOf(entry))),
    noAnswer: noAnswer.filter((entry) => isConcerned(entry.claims)),
    sources: sources.filter(({ id }) => claims.some(({ source }) => source === id)),
    sections: sections.filter(({ id }) => claims.some(({ section }) => section === id)),
    entities: entities.filter(({ id }) => claims.some((claim) => isNamedIn(claim, id))),
  };
}

/** Whether a claim refers to an entity: as one that it is about, or as the one that says it. */
function isNamedIn({ entities, attribution }: RecordedClaim, id: string): boolean {
  return entities.includes(id) || attribution?.entity === id;
}

/** The later entries about a claim, in order of date, each with what it does to that claim. */
export function laterOf(contents: Pick<ExportContents, 'later' | 'sources'>, claim: RecordedClaim): CardEntry[] {
  return cardEntries(contents.later, claim.id, sourceOf(contents, claim));
}

/**
 * The document that a claim rests on.
 * @throws {Error} if it is missing, which never happens with a compiled dataset
 */
export function sourceOf({ sources }: Pick<ExportContents, 'sources'>, claim: RecordedClaim): RecordedSource {
  const found = sources.find(({ id }) => id === claim.source);
  if (!found) throw new Error(`The dataset has no source ${claim.source}, on which ${claim.id} rests.`);
  return found;
}
