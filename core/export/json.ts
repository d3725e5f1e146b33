import { type ExportContents, LICENCE, withoutUnneeded } from './contents.ts';

/**
 * Writes an export as JSON: records as the extension has them, with everything they refer to, so that nothing has
 * to be looked up elsewhere. Dates are EDTF; `data/schema/` in the source code describes every field.
 */
export function toJson(contents: ExportContents): string {
  const { profile, version, hash, updated, generated, filters, ...records } = withoutUnneeded(contents);
  const { claims, later, noAnswer, sources, sections, entities, charted, translation } = records;
  return `${JSON.stringify(
    {
      dataset: { name: 'Sidelight', profile, version, updated, hash },
      generated: generated.toISOString(),
      filters,
      licence: LICENCE,
      sections: sections.map(({ id, title, topic, reviewed }) => ({ id, title, topic, reviewed })),
      claims,
      later,
      noAnswer,
      sources,
      entities,
      ...(charted && { charts: charted.charts, figures: charted.figures }),
      ...(translation && {
        translation: { language: translation.language, texts: textsOf(translation, [...claims, ...later]) },
      }),
    },
    null,
    2,
  )}\n`;
}

/** The translations of those records that are exported. */
function textsOf(
  { texts }: NonNullable<ExportContents['translation']>,
  records: readonly { id: string }[],
): Record<string, string> {
  return Object.fromEntries(records.flatMap(({ id }) => (texts[id] === undefined ? [] : [[id, texts[id]]])));
}
