import type { CompiledClaim } from '../bundle/compiled.ts';
import type { Glance, GlanceLine } from '../claims/glance.ts';
import type { ClaimKind, How } from '../claims/kinds.ts';
import { type Sign, signBy, yearOf } from '../claims/signs.ts';
import { type Became, becameOf, mainHow } from '../claims/status.ts';
import { dayRange } from '../dates/edtf.ts';
import type { Spoken } from '../schema/common.ts';
import type { Later } from '../schema/later.ts';

/** How a record stands in one section. */
export interface Standing {
  sign: Sign;
  /** Whether the glance of the section rests on it. */
  isDecisive: boolean;
}

interface DatedItem extends Spoken {
  id: string;
  /** EDTF: when it happened, as precise as it is known. */
  date: string;
  text: string;
  /** Its name on the picture; undefined where it is a small sign. */
  label: string | undefined;
  /** As it stands in the section in which it changes most. */
  sign: Sign;
  /** The sections that it belongs to, and how it stands in each. */
  sections: ReadonlyMap<string, Standing>;
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
  publisher: string;
}

export type TimelineItem = TimelineClaim | TimelineLater;

export interface TimelineYear {
  year: number;
  items: TimelineItem[];
}

/** The claims that describe no dated event: how many there are, and the time for which they speak. */
export interface Undated {
  count: number;
  /** EDTF: the earliest and the latest as-of date among them. */
  from: string;
  to: string;
}

/**
 * Takes what is dated from claims and later entries. A claim's date is when the event happened. A claim without one
 * describes no event and is left out, as are withdrawn claims.
 * @param claims those that the reader chose: an entry belongs to their sections alone
 * @param glances by section: what they rest on is decisive
 * @returns the earliest first
 */
export function datedOf(
  claims: readonly CompiledClaim[],
  later: readonly Later[],
  glances: Readonly<Record<string, Glance>>,
): TimelineItem[] {
  const sectionOf = new Map(claims.map(({ id, section }) => [id, section]));
  return [
    ...claims.flatMap((claim) => fromClaim(claim, glances)),
    ...later.map((entry) => fromLater(entry, sectionOf, glances)),
  ].sort(compareDates);
}

/** The line of a glance that rests on a record. */
function lineOn(glance: Glance | undefined, id: string): GlanceLine | undefined {
  const lines = glance?.pairs.flatMap((pair) => pair.lines);
  return lines?.find(({ record, others }) => record === id || others?.includes(id));
}

/**
 * Puts what is dated under its years, of which only those with items are returned. A period is placed in the year in
 * which it began.
 * @param items the earliest first
 * @returns the latest first
 */
export function yearsOf(items: readonly TimelineItem[]): TimelineYear[] {
  const years = new Map<number, TimelineItem[]>();
  for (const item of items.toReversed()) years.set(yearOf(item.date), [...(years.get(yearOf(item.date)) ?? []), item]);
  return [...years].map(([year, inYear]) => ({ year, items: inYear }));
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

/** A claim by which a glance says that another one was reversed has its sign from there. */
function fromClaim(claim: CompiledClaim, glances: Readonly<Record<string, Glance>>): TimelineClaim[] {
  const { id, language, happened, text, label, section, kind, attribution, source, withdrawn } = claim;
  if (!happened || withdrawn) return [];
  const line = lineOn(glances[section], id);
  const standing: Standing = { sign: line?.sign ?? 'reported', isDecisive: line !== undefined };
  const told = { kind, became: becameOf(claim), speaker: attribution?.name, source };
  const sections = new Map([[section, standing]]);
  return [{ type: 'claim', id, language, date: happened, text, label, sign: standing.sign, sections, ...told }];
}

/** An entry has its sign from what it does to the claims of a section: in one line an answer may stand with a change. */
function fromLater(
  entry: Later,
  sectionOf: ReadonlyMap<string, string>,
  glances: Readonly<Record<string, Glance>>,
): TimelineLater {
  const { id, language, date, text, label, source, concerns } = entry;
  const concerned = new Set(concerns.flatMap(({ claim }) => sectionOf.get(claim) ?? []));
  const signIn = (section: string) =>
    concerns.some((tie) => sectionOf.get(tie.claim) === section && signBy(tie) === 'changed') ? 'changed' : 'told';
  const sections = new Map<string, Standing>(
    [...concerned].map((section) => [
      section,
      { sign: signIn(section), isDecisive: lineOn(glances[section], id) !== undefined },
    ]),
  );
  const sign = [...sections.values()].some((one) => one.sign === 'changed') ? 'changed' : 'told';
  const told = { how: mainHow(entry), publisher: source.publisher };
  return { type: 'later', id, language, date, text, label, sign, sections, ...told };
}

/** A date known only to the year comes before the days of that year. */
function compareDates(a: TimelineItem, b: TimelineItem): number {
  const [left, right] = [dayRange(a.date), dayRange(b.date)];
  return left.first.localeCompare(right.first) || right.last.localeCompare(left.last);
}
