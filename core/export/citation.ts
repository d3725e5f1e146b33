import type { Citations, RecordedClaim, RecordedSource } from '../bundle/compiled.ts';
import { parseEdtf } from '../dates/edtf.ts';
import type { Source } from '../schema/source.ts';
import { dateInEnglish, editionInEnglish, headInEnglish, placeInEnglish, withdrawalInEnglish } from './english.ts';

/** What is cited: a document, or a claim that rests on it. */
export interface CiteSubject {
  source: RecordedSource;
  /** The claim, if one is cited and not its document. */
  claim?: RecordedClaim | undefined;
  /** Its text in the language in which the reader saw it, if that was a translation. */
  translation?: { language: string; text: string } | undefined;
  /** Version of the dataset. */
  version: string;
  /** Sidelight's home page, if it has one. */
  home?: string | null;
  /** The lasting address of the claim on the public pages, if there are some. */
  address?: string | undefined;
}

/** A date in CSL-JSON: year, month and day as far as they are known; two such lists are a period. */
export interface CslDate {
  'date-parts': number[][];
}

/**
 * A document in CSL-JSON, with the fields that citation styles use.
 * https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html
 */
export interface CslDocument {
  id: string;
  type: 'webpage';
  title: string;
  author: { literal: string }[];
  issued: CslDate;
  URL: string;
}

/** A document, or a claim that rests on it, with what a reader needs to find and weigh it. */
export interface CslItem extends CslDocument {
  /** Who holds the archived copy, and where it is. */
  archive: string;
  archive_location: string;
  /** The document's own heading above the paragraph cited. */
  section?: string;
  /** Edition, position in the document, and the claim in Sidelight's words. */
  note: string;
}

/**
 * Makes the CSL-JSON item of a document. It says nothing that the dataset does not. The publisher is named as a
 * corporate author, since nothing more is known of who wrote it. The day on which the reader looked at it is left out:
 * Sidelight does not know it, and both styles want it only for documents without a date.
 */
export function cslDocument({ id, title, publisher, published, url }: Omit<Source, 'paragraphs'>): CslDocument {
  return {
    id,
    type: 'webpage',
    title,
    author: [{ literal: publisher }],
    issued: cslDate(published),
    URL: url,
  };
}

/** Makes the CSL-JSON item of a document, or of a claim that rests on it. */
export function cslItem(subject: CiteSubject): CslItem {
  const { source, claim } = subject;
  return {
    ...cslDocument(source),
    id: claim?.id ?? source.id,
    archive: new URL(source.archive).hostname,
    archive_location: source.archive,
    ...(claim?.sourceSection && { section: claim.sourceSection }),
    note: sentences([editionInEnglish(source), laterEdition(source), ...claimNote(subject)]),
  };
}

/** Cites in plain text: the dataset's own citation of the document, then what a reader needs to find and weigh it. */
export function plainCitation(subject: CiteSubject): string {
  const { source } = subject;
  const rest = [laterEdition(source), ...claimNote(subject), archivedCopy(source.archive)];
  return `${source.citation} ${sentences(rest)}`;
}

/**
 * Cites in a style: the document as the style has it, then what styles have no field for, which is edition, position in
 * the document, wording and archived copy.
 */
export function styledCitation(subject: CiteSubject, style: keyof Citations): string {
  const { source } = subject;
  const rest = [editionInEnglish(source), laterEdition(source), ...claimNote(subject), archivedCopy(source.archive)];
  return `${source.citations[style]} ${sentences(rest)}`;
}

/** Says where the archived copy nearest to the document's date is; it need not be from that very day. */
export function archivedCopy(address: string): string {
  return `Nearest archived copy: ${address}`;
}

function laterEdition({ laterEditions }: RecordedSource): string | undefined {
  const latest = laterEditions?.at(-1);
  return latest && `a later edition exists (${dateInEnglish(latest.date)})`;
}

/** Describes a claim, and says that the wording is Sidelight's, so that nobody quotes it as the document's. */
function claimNote({ source, claim, translation, version, home, address }: CiteSubject): (string | undefined)[] {
  if (!claim) return [];
  const origin = [address ?? home, `dataset ${version}`, `statement ${claim.id}`].filter(Boolean).join(', ');
  return [
    placeInEnglish(claim),
    `said by ${headInEnglish(claim, source.publisher).join('; ')}`,
    withdrawalInEnglish(claim),
    `as reworded by Sidelight (${origin}): ${claim.text}`,
    translation && `in translation (${translation.language}): ${translation.text}`,
  ];
}

/**
 * Joins parts as sentences, each with a capital letter and a full stop. No full stop follows an address, so that it can
 * be copied whole.
 */
export function sentences(parts: readonly (string | undefined)[]): string {
  return parts
    .filter((part) => part !== undefined)
    .map((part) => `${part.charAt(0).toUpperCase()}${part.slice(1)}${/[.!?][”’)]?$|https:\S+$/.test(part) ? '' : '.'}`)
    .join(' ');
}

function cslDate(edtf: string): CslDate {
  const { start, end } = parseEdtf(edtf);
  const points = edtf.includes('/') ? [start, end] : [start];
  return {
    'date-parts': points.map(({ year, month, day }) => [year, month, day].filter((part) => part !== undefined)),
  };
}
