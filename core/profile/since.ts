import type { Claims, CompiledClaim } from '../bundle/compiled.ts';
import type { GlanceLine } from '../claims/glance.ts';
import { signBy, yearOf } from '../claims/signs.ts';
import { isBeforeReport, tieTo } from '../claims/ties.ts';
import type { Later } from '../schema/later.ts';

export interface Since {
  /** By year. */
  lines: GlanceLine[];
  /** How many other later entries there are. */
  more: number;
}

/** How many lines tell what came since. */
const MOST = 3;

/**
 * Tells what came since some claims, in few lines: as their glance says it; else which part changed; and where neither
 * says anything, the latest entry about each claim with its first sentence. Entries that only support a claim, or
 * correct a detail of it, are not told.
 */
export function sinceOf(
  claims: readonly CompiledClaim[],
  { later, glances, sources }: Pick<Claims, 'later' | 'glances' | 'sources'>,
): Since {
  const entries = later.filter((entry) => claims.some((claim) => isNews(entry, claim)));
  const told = [...glancedOf(claims, Object.values(glances)), ...changesOf(claims, entries, sources)];
  const lines = onceEach(told.length > 0 ? told : latestOf(claims, entries, sources)).slice(0, MOST);
  const records = new Set(lines.map(({ record }) => record));
  return {
    lines: lines.toSorted((a, b) => a.year - b.year),
    more: entries.filter(({ id }) => !records.has(id)).length,
  };
}

function isNews(entry: Later, { id }: CompiledClaim): boolean {
  const tie = tieTo(entry, id);
  return tie !== undefined && tie.how !== 'supports' && tie.touches !== 'detail';
}

/** What came since in the pairs of a glance that begin with one of the claims; in them, names may be left out. */
function glancedOf(claims: readonly CompiledClaim[], glances: readonly Claims['glances'][string][]): GlanceLine[] {
  const pairs = glances.flatMap((glance) => glance.pairs).filter(({ claim }) => claims.some(({ id }) => id === claim));
  return pairs
    .flatMap(({ lines }) => lines.slice(1))
    .toSorted((a, b) => Number(b.sign === 'changed') - Number(a.sign === 'changed'));
}

/** Which part of each claim changed, was corrected, reversed or disputed, by the entry that its mark names. */
function changesOf(claims: readonly CompiledClaim[], entries: readonly Later[], sources: Sources): GlanceLine[] {
  return claims.flatMap((claim) => {
    const { statusOf } = claim;
    const entry = entries.find(({ id }) => id === statusOf?.entry);
    return entry && statusOf ? lineOf(entry, claim, statusOf.what, sources) : [];
  });
}

/** The latest entry about each claim, with its first sentence. */
function latestOf(claims: readonly CompiledClaim[], entries: readonly Later[], sources: Sources): GlanceLine[] {
  return claims.flatMap((claim) => {
    const entry = entries.findLast((one) => isNews(one, claim));
    return entry ? lineOf(entry, claim, firstSentenceOf(entry.text), sources) : [];
  });
}

type Sources = Claims['sources'];

function lineOf(entry: Later, { id, source }: CompiledClaim, text: string, sources: Sources): GlanceLine[] {
  const tie = tieTo(entry, id);
  const document = sources.find((one) => one.id === source);
  if (!tie) return [];
  const isBefore = document !== undefined && isBeforeReport(entry, document);
  return [{ text, year: yearOf(entry.date), sign: signBy(tie), record: entry.id, isBefore }];
}

function onceEach(lines: readonly GlanceLine[]): GlanceLine[] {
  return lines.filter(({ record }, at) => lines.findIndex((one) => one.record === record) === at);
}

function firstSentenceOf(text: string): string {
  const [first] = new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text);
  return first?.segment.trim() ?? text;
}
