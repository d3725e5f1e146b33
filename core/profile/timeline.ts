import type { CompiledClaim } from '../bundle/compiled.ts';
import type { ClaimKind, How } from '../claims/kinds.ts';
import { type Became, becameOf, mainHow } from '../claims/status.ts';
import { changesClaim, claimsOf } from '../claims/ties.ts';
import { dayRange, parseEdtf } from '../dates/edtf.ts';
import type { Later } from '../schema/later.ts';

interface DatedItem {
  id: string;
  /** EDTF: when it happened, as precise as it is known. */
  date: string;
  text: string;
  /** Ids of the sections that it belongs to. */
  sections: string[];
}

/** An event that a claim describes. */
export interface TimelineClaim extends DatedItem {
  type: 'claim';
  kind: ClaimKind;
  became: Became;
  /** Who says it, if that is not the publisher. */
  speaker: string | undefined;
  /** Id of the document. */
  source: string;
}

/** A later entry: something that happened since, or an answer. */
export interface TimelineLater extends DatedItem {
  type: 'later';
  /** What it does to the claim that it changes most. */
  how: How;
  /** Whether it changes what any claim says. */
  changes: boolean;
  publisher: string;
}

export type TimelineItem = TimelineClaim | TimelineLater;

export interface TimelineYear {
  year: number;
  items: TimelineItem[];
}

/** The claims that describe no dated event: how many there are, and the time for which they setLanguage. */
export interface Undated {
  count: number;
  /** EDTF: the earliest and the latest as-of date among them. */
  from: string;
  to: string;
}

/**
 * Puts claims and later entries in the order of their dates. A claim's date is when the event happened. A claim without
 * one describes no event and is left out, as are withdrawn claims. A period is placed in the year in which it began.
 * @returns every year from the first to the last, including years without items
 */
export function timelineOf(claims: readonly CompiledClaim[], later: readonly Later[]): TimelineYear[] {
  const sectionOf = new Map(claims.map(({ id, section }) => [id, section]));
  const items = [...claims.flatMap(fromClaim), ...later.map((entry) => fromLater(entry, sectionOf))].sort(compareDates);
  const years = items.map(({ date }) => parseEdtf(date).start.year);
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined) return [];
  return Array.from({ length: last - first + 1 }, (_, after) => ({
    year: first + after,
    items: items.filter((_, at) => years[at] === first + after),
  }));
}

/**
 * Sums up the claims that describe no dated event, without those withdrawn.
 * @returns undefined if there are none
 */
export function undatedOf(claims: readonly CompiledClaim[]): Undated | undefined {
  const undated = claims.filter(({ happened, withdrawn }) => !happened && !withdrawn).map(({ asOf }) => asOf);
  const from = undated.toSorted((a, b) => dayRange(a).first.localeCompare(dayRange(b).first))[0];
  const to = undated.toSorted((a, b) => dayRange(b).last.localeCompare(dayRange(a).last))[0];
  return from === undefined || to === undefined ? undefined : { count: undated.length, from, to };
}

function fromClaim(claim: CompiledClaim): TimelineClaim[] {
  const { id, happened, text, section, kind, attribution, source, withdrawn } = claim;
  if (!happened || withdrawn) return [];
  const speaker = attribution?.name;
  return [
    { type: 'claim', id, date: happened, text, sections: [section], kind, became: becameOf(claim), speaker, source },
  ];
}

function fromLater(entry: Later, sectionOf: Map<string, string>): TimelineLater {
  const { id, date, text, source } = entry;
  const sections = [...new Set(claimsOf(entry).flatMap((claim) => sectionOf.get(claim) ?? []))];
  const changes = entry.concerns.some(changesClaim);
  return { type: 'later', id, date, text, sections, how: mainHow(entry), changes, publisher: source.publisher };
}

/** A date known only to the year comes before the days of that year. */
function compareDates(a: TimelineItem, b: TimelineItem): number {
  const [left, right] = [dayRange(a.date), dayRange(b.date)];
  return left.first.localeCompare(right.first) || right.last.localeCompare(left.last);
}
