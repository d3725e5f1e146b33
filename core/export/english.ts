import type { RecordedClaim, RecordedSource } from '../bundle/compiled.ts';
import type { CardEntry } from '../claims/card.ts';
import { type ClaimKind, type How, isPlain } from '../claims/kinds.ts';
import type { ClaimStatus } from '../claims/status.ts';
import { type DatePoint, parseEdtf } from '../dates/edtf.ts';
import type { SeeAlso } from '../schema/claim.ts';
import type { Later } from '../schema/later.ts';

/**
 * The words of citations and exports. They are in English whatever the reader's language, as the statements themselves
 * are, because others read them than the reader who saved them.
 */
const STATUS_WORDS: Record<ClaimStatus, string> = {
  withdrawn: 'withdrawn by Sidelight',
  corrected: 'corrected',
  reversed: 'reversed',
  'changed-since': 'changed since',
  disputed: 'disputed',
  'detail-corrected': 'a detail corrected',
  'as-reported': 'as reported',
};

export const KIND_WORDS: Record<ClaimKind, string> = {
  fact: 'fact',
  figure: 'figure',
  allegation: 'allegation',
  opinion: 'opinion',
  projection: 'plan or expectation',
  'company-statement': 'company’s statement',
  reversal: 'reversal',
  quotation: 'quotation',
};

const HOW_WORDS: Record<How, string> = {
  overtakes: 'Changed since',
  reverses: 'Reversed',
  corrects: 'Correction',
  disputes: 'Disputed',
  answers: 'Answer',
  supports: 'Supported',
  adds: 'Since then',
  'later-edition': 'Later edition',
};

/** What an entry does to a claim: "Changed since: request tool closed in 2024"; "before the report" where it is older. */
export function tieInEnglish({ how, what, isBefore }: Pick<CardEntry, 'how' | 'what' | 'isBefore'>): string {
  if (isBefore && how === 'adds') return 'Before the report';
  return `${HOW_WORDS[how]}${isBefore ? ', before the report' : ''}${what ? `: ${what}` : ''}`;
}

/** What became of a claim, and which part: "changed since: request tool closed in 2024". */
export function statusInEnglish({ status, statusOf }: Pick<RecordedClaim, 'status' | 'statusOf'>): string {
  return statusOf ? `${STATUS_WORDS[status]}: ${statusOf.what}` : STATUS_WORDS[status];
}

export const CONFIDENCE_WORDS: Record<Later['confidence'], string> = {
  primary: 'the document itself was seen',
  corroborated: 'several reports agree',
  'single-report': 'single report',
};

export const SEE_ALSO_WORDS: Record<SeeAlso['how'], string> = {
  disagrees: 'reported otherwise in',
  limits: 'limits',
  'limited-by': 'limited by',
  supports: 'supports',
  repeats: 'also reported in',
  explains: 'explains',
  'explained-by': 'explained by',
  'reversed-by': 'reversed by',
  reverses: 'reverses',
};

/** A date of the dataset in English, as precise as it is: "19 November 2020", "October 2020", "2018 to March 2020". */
export function dateInEnglish(edtf: string): string {
  const { start, end } = parseEdtf(edtf);
  return edtf.includes('/') ? `${pointInEnglish(start)} to ${pointInEnglish(end)}` : pointInEnglish(start);
}

function pointInEnglish({ year, month, day }: DatePoint): string {
  return new Intl.DateTimeFormat('en-GB', {
    timeZone: 'UTC',
    year: 'numeric',
    ...(month !== undefined && { month: 'long' }),
    ...(day !== undefined && { day: 'numeric' }),
  }).format(Date.UTC(year, (month ?? 1) - 1, day ?? 1));
}

/** What a document says about its own date: "last updated 19 November 2020". */
export function editionInEnglish({ published, dateIs }: Pick<RecordedSource, 'published' | 'dateIs'>): string {
  return `${dateIs === 'published' ? 'published' : 'last updated'} ${dateInEnglish(published)}`;
}

/** Where in its document a claim is found: "section “The river”, paragraph 7"; paragraph 0 is the headline. */
export function placeInEnglish({
  sourceSection,
  paragraph,
}: Pick<RecordedClaim, 'sourceSection' | 'paragraph'>): string {
  if (paragraph === 0) return sourceSection || 'headline';
  return sourceSection ? `section “${sourceSection}”, paragraph ${paragraph}` : `paragraph ${paragraph}`;
}

/**
 * The parts of a claim's head, in the order of its card: who says it, as of when, what became of it, and its kind
 * unless that is plain.
 * @param publisher who published the document
 */
export function headInEnglish(claim: RecordedClaim, publisher: string): string[] {
  const { attribution, asOf, kind } = claim;
  return [
    attribution && attribution.name !== publisher ? `${attribution.name} (reported by ${publisher})` : publisher,
    ...(attribution?.note ? [attribution.note] : []),
    `as of ${dateInEnglish(asOf)}`,
    statusInEnglish(claim),
    ...(isPlain(kind) ? [] : [KIND_WORDS[kind]]),
  ];
}

/** Why a claim was withdrawn, and when; undefined if it was not. */
export function withdrawalInEnglish({ withdrawn }: Pick<RecordedClaim, 'withdrawn'>): string | undefined {
  return withdrawn && `Withdrawn by Sidelight in ${dateInEnglish(withdrawn.date)}: ${withdrawn.reason}`;
}
