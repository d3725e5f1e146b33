import type { ProfileFiles } from '../../components/profile/state.ts';
import type { RecordedClaims } from '../../core/bundle/compiled.ts';
import { sectionOrder } from '../../core/claims/sections.ts';
import type { ExportContents } from '../../core/export/contents.ts';
import { toCsv } from '../../core/export/csv.ts';
import { toJson } from '../../core/export/json.ts';
import { formatQuery, wholeProfile } from '../../core/profile/query.ts';
import { scriptJson } from '../../core/site/markup.ts';
import { viewFolder } from '../../core/site/paths.ts';

/** What the script of a page reads. A script and no JSON, because a page opened from a disk may read no other file. */
export interface SiteData extends ProfileFiles {
  /** The language of the interface. */
  locale: string;
  messages: Readonly<Record<string, string>>;
}

/** Writes what search and filters need as a script. */
export function dataScript(data: SiteData): string {
  return `globalThis.sidelight=${scriptJson(data)};\n`;
}

/** Paths of a profile's statements as files, by the name of their format. */
export function filesOf(language: string, profile: string): Record<'JSON' | 'CSV', string> {
  const folder = viewFolder(language, profile, 'changes');
  return { JSON: `${folder}statements.json`, CSV: `${folder}statements.csv` };
}

/**
 * Writes a profile's statements as files: the extension's own exports, of all statements. The JSON is the whole dataset of
 * the profile, so it has its charts too.
 */
export function datasetFiles(
  { language, catalog, guide, claims }: ProfileFiles,
  recorded: RecordedClaims,
  paths: ReturnType<typeof filesOf>,
): [path: string, content: string][] {
  const { version, hash, updated } = catalog;
  const texts = [...claims.claims, ...claims.later].flatMap((one) =>
    one.language === 'en' ? [] : [[one.id, one.text] as const],
  );
  const inOrder = guide.sections.flatMap((section) => sectionOrder(recorded, section));
  const byId = new Map(recorded.claims.map((claim) => [claim.id, claim]));
  const contents: ExportContents = {
    translation: language === 'en' ? undefined : { language, texts: Object.fromEntries(texts) },
    profile: { id: guide.id, name: guide.name },
    version,
    hash,
    updated,
    generated: new Date(updated),
    filters: formatQuery(wholeProfile(guide.id)),
    claims: inOrder.flatMap((id) => byId.get(id) ?? []),
    later: recorded.later,
    noAnswer: recorded.noAnswer,
    sources: recorded.sources,
    sections: guide.sections,
    entities: recorded.entities,
    charted: recorded,
  };
  return [
    [paths.JSON, toJson(contents)],
    [paths.CSV, toCsv(contents)],
  ];
}
