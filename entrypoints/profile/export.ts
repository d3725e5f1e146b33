import { readGuide, readRecord } from '../../browser/assets.ts';
import { save } from '../../browser/save.ts';
import type { ProfileState } from '../../components/profile/state.ts';
import { type ExportContents, type ExportFormat, exportFile } from '../../core/export/contents.ts';
import { formatQuery } from '../../core/profile/query.ts';

/** The writer of each format. Its code is loaded only when somebody exports something. */
const WRITERS: Record<ExportFormat, () => Promise<(contents: ExportContents) => string>> = {
  csv: async () => (await import('../../core/export/csv.ts')).toCsv,
  json: async () => (await import('../../core/export/json.ts')).toJson,
  markdown: async () => (await import('../../core/export/markdown.ts')).toMarkdown,
};

/** Exports what the view shows to a file, which the browser saves like a download. */
export async function exportClaims(state: ProfileState, format: ExportFormat): Promise<void> {
  const contents = await contentsOf(state);
  const write = await WRITERS[format]();
  const { name, type } = exportFile(contents, format);
  save(new Blob([write(contents)], { type }), name);
}

/** What is exported is English, as it is recorded; the translation that the reader saw goes with it. */
async function contentsOf({ language, catalog, query, results, ...shown }: ProfileState): Promise<ExportContents> {
  const { version, hash, updated } = catalog;
  const [guide, claims] = await Promise.all([readGuide(shown.guide.id, 'en'), readRecord(shown.guide.id)]);
  const inEnglish = new Map(claims.claims.map((claim) => [claim.id, claim]));
  const texts = [...shown.claims.claims, ...shown.claims.later].flatMap((one) =>
    one.language === 'en' ? [] : [[one.id, one.text] as const],
  );
  return {
    translation: language === 'en' ? undefined : { language, texts: Object.fromEntries(texts) },
    profile: { id: guide.id, name: guide.name },
    version,
    hash,
    updated,
    generated: new Date(),
    filters: formatQuery(query),
    claims: results.claims.flatMap(({ id }) => inEnglish.get(id) ?? []),
    later: claims.later,
    noAnswer: claims.noAnswer,
    sources: claims.sources,
    sections: guide.sections,
    entities: claims.entities,
  };
}
