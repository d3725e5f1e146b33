import type { CompiledClaim, SectionBrief, SourceBrief } from '../bundle/compiled.ts';
import type { Later, NoAnswer } from '../schema/later.ts';
import type { Entity } from '../schema/profile.ts';

/** The forms in which a reader can take statements along. */
export const EXPORT_FORMATS = ['csv', 'json', 'markdown'] as const;

export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** What the reader has in view, with all that is needed to understand it elsewhere. */
export interface ExportContents {
  /** Id and name of the profile. */
  profile: { id: string; name: string };
  /** Version of the dataset, the hash of its files, and its day. */
  version: string;
  hash: string;
  updated: string;
  /** When the reader took it along. */
  generated: Date;
  /** The view as the page's address has it: "?profile=acme&topic=water". */
  filters: string;
  /** In the order of the view. */
  claims: readonly CompiledClaim[];
  /** What of these is about none of the claims is left out of the export. */
  later: readonly Later[];
  noAnswer: readonly NoAnswer[];
  sources: readonly SourceBrief[];
  sections: readonly SectionBrief[];
  entities: readonly Entity[];
}

/** The terms of LICENSE-DATA.md, which go with the data. */
export const LICENCE = {
  name: 'CC BY 4.0',
  url: 'https://creativecommons.org/licenses/by/4.0/',
  attribution: 'Sidelight authors',
  terms:
    'ClaimGroups are in Sidelight’s words, not in those of their sources. Keep a statement together with its source, its date and its kind.',
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

/** A contents without what none of its claims needs. */
export function trimmed(contents: ExportContents): ExportContents {
  const { claims, later, noAnswer, sources, sections, entities } = contents;
  const ids = new Set(claims.map(({ id }) => id));
  const isConcerned = (entry: { claims: readonly string[] }) => entry.claims.some((id) => ids.has(id));
  return {
    ...contents,
    later: later.filter(isConcerned),
    noAnswer: noAnswer.filter(isConcerned),
    sources: sources.filter(({ id }) => claims.some(({ source }) => source === id)),
    sections: sections.filter(({ id }) => claims.some(({ section }) => section === id)),
    entities: entities.filter(({ id }) => claims.some(({ entities: named }) => named.includes(id))),
  };
}

/** What happened since to a claim, in order of date. */
export function laterOf({ later }: Pick<ExportContents, 'later'>, claim: string): Later[] {
  return later.filter(({ claims }) => claims.includes(claim));
}

/** The document that a claim rests on; a compiled dataset always has it. */
export function sourceOf({ sources }: Pick<ExportContents, 'sources'>, claim: CompiledClaim): SourceBrief {
  const found = sources.find(({ id }) => id === claim.source);
  if (!found) throw new Error(`The dataset has no source ${claim.source}, on which ${claim.id} rests.`);
  return found;
}
