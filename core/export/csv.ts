import papaparse from 'papaparse';
import type { RecordedClaim } from '../bundle/compiled.ts';
import type { CardEntry } from '../claims/card.ts';
import type { Figure } from '../schema/claim.ts';
import type { NoAnswer } from '../schema/later.ts';
import { type ExportContents, LICENCE, laterOf, sourceOf, withoutUnneeded } from './contents.ts';
import { CONFIDENCE_WORDS, KIND_WORDS, statusInEnglish, tieInEnglish } from './english.ts';

/** Without it, Excel reads UTF-8 as the local encoding of the country. */
const BYTE_ORDER_MARK = '\ufeff';

/**
 * What a spreadsheet may take for a formula (OWASP, “CSV Injection”), also in full-width characters or after spaces or
 * a line break. The library's own list stops at the first line and knows neither. What matches gets an apostrophe in
 * front.
 */
const FORMULA = /^[\s\p{Cf}]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/u;

type Column = (claim: RecordedClaim, contents: ExportContents) => string | number;

const WHAT_IS_SAID: Record<string, Column> = {
  id: ({ id }) => id,
  section: ({ section }, { sections }) => sections.find(({ id }) => id === section)?.title ?? section,
  said_by: (claim, contents) => claim.attribution?.name ?? sourceOf(contents, claim).publisher,
  said_by_note: ({ attribution }) => attribution?.note ?? '',
  reported_by: (claim, contents) => sourceOf(contents, claim).publisher,
  as_of: ({ asOf }) => asOf,
  status: statusInEnglish,
  kind: ({ kind }) => KIND_WORDS[kind],
  text: ({ text }) => text,
};

const WHAT_BELONGS_TO_IT: Record<string, Column> = {
  later_count: (claim, contents) => laterOf(contents, claim).length,
  later: (claim, contents) => laterOf(contents, claim).map(laterLine).join('\n'),
  no_answer_found: ({ id }, { noAnswer }) =>
    noAnswer
      .filter(({ claims }) => claims.includes(id))
      .map(noAnswerLine)
      .join('\n'),
  see_also: ({ seeAlso }) => (seeAlso ?? []).map(({ claim, how }) => `${claim} (${how})`).join('; '),
  withdrawn: ({ withdrawn }) => withdrawn?.date ?? '',
  withdrawn_reason: ({ withdrawn }) => withdrawn?.reason ?? '',
};

const WHERE_IT_IS_FROM: Record<string, Column> = {
  source: ({ source }) => source,
  source_title: (claim, contents) => sourceOf(contents, claim).title,
  source_date: (claim, contents) => sourceOf(contents, claim).published,
  source_date_is: (claim, contents) => sourceOf(contents, claim).dateIs,
  source_section: ({ sourceSection }) => sourceSection,
  source_paragraph: ({ paragraph }) => paragraph,
  source_sentences: ({ sentences }) => sentences.join('; '),
  source_url: (claim, contents) => sourceOf(contents, claim).url,
  nearest_archived_copy: (claim, contents) => sourceOf(contents, claim).archive,
  later_editions: (claim, contents) =>
    (sourceOf(contents, claim).laterEditions ?? []).map(({ date, url }) => `${date} ${url}`).join('; '),
};

const WHAT_IT_IS_ABOUT: Record<string, Column> = {
  happened: ({ happened }) => happened ?? '',
  topics: ({ topics }) => topics.join('; '),
  sites: ({ sites }) => sites.join('; '),
  entities: ({ entities: ids }, { entities }) =>
    ids.map((id) => entities.find((entity) => entity.id === id)?.name ?? id).join('; '),
  figures: ({ figures }) => (figures ?? []).map(figureLine).join('\n'),
  dataset_version: (_, { version }) => version,
  licence: () => LICENCE.name,
};

const COLUMNS: Record<string, Column> = {
  ...WHAT_IS_SAID,
  ...WHAT_BELONGS_TO_IT,
  ...WHERE_IT_IS_FROM,
  ...WHAT_IT_IS_ABOUT,
};

/**
 * Writes an export as CSV (RFC 4180, UTF-8 with a byte order mark). Each claim is one row, so that rows can be counted,
 * sorted and filtered as claims. Its later entries share one cell, one line each. Lists are joined by "; ".
 */
export function toCsv(contents: ExportContents): string {
  const needed = withoutUnneeded(contents);
  const all = columnsFor(contents);
  const columns = Object.values(all);
  const data = needed.claims.map((claim) => columns.map((cell) => cell(claim, needed)));
  const options = { quotes: true, newline: '\r\n', escapeFormulae: FORMULA };
  const table = papaparse.unparse({ fields: Object.keys(all), data }, options);
  // The library ends the last row with a line break only if that row is the header.
  return `${BYTE_ORDER_MARK}${table.trimEnd()}\r\n`;
}

/** The columns, with one for the translation beside the English where the reader saw one. */
function columnsFor({ translation }: ExportContents): Record<string, Column> {
  if (!translation) return COLUMNS;
  const { language, texts } = translation;
  return {
    ...WHAT_IS_SAID,
    [`text_${language}`]: ({ id }) => texts[id] ?? '',
    ...WHAT_BELONGS_TO_IT,
    ...WHERE_IT_IS_FROM,
    ...WHAT_IT_IS_ABOUT,
  };
}

function laterLine(entry: CardEntry): string {
  const { id, date, text, speaker, source, confidence } = entry;
  const who = [source.publisher, speaker, CONFIDENCE_WORDS[confidence]].filter(Boolean).join('; ');
  return `${date} ${tieInEnglish(entry)} (${who}): ${text} ${source.url} [${id}]`;
}

function noAnswerLine({ of, searched }: NoAnswer): string {
  return `${of} (looked for: ${searched})`;
}

function figureLine({ label, value, unit, qualifier, date, basis }: Figure): string {
  const limits = [date, basis && `of ${basis}`].filter(Boolean).join('; ');
  return `${label}: ${qualifier ? `${qualifier} ` : ''}${value} ${unit}${limits ? ` (${limits})` : ''}`;
}
