import { parseEdtf } from '../dates/edtf.ts';
import { changesClaim, type Tie } from './ties.ts';

/**
 * How a line stands in a telling:
 * - `reported`: a document reported it;
 * - `changed`: what changed, corrected or reversed it;
 * - `told`: an answer, a dispute, a later edition, or what else was told of it;
 * - `none`: nothing newer was found.
 */
export const SIGNS = ['reported', 'changed', 'told', 'none'] as const;

export type Sign = (typeof SIGNS)[number];

/** The sign of an entry by what it does to a claim: a dispute, and a detail that was corrected, change nothing of it. */
export function signBy(tie: Pick<Tie, 'how' | 'touches'>): Sign {
  return changesClaim(tie) && tie.how !== 'disputes' ? 'changed' : 'told';
}

/** The year in which a date or period begins. */
export function yearOf(edtf: string): number {
  return parseEdtf(edtf).start.year;
}
