import { dayRange } from '../dates/edtf.ts';
import type { Later } from '../schema/later.ts';
import type { Source } from '../schema/source.ts';
import { isMarking } from './kinds.ts';

export type Tie = Later['concerns'][number];

/** How an entry concerns a claim; undefined if it does not. */
export function tieTo({ concerns }: Pick<Later, 'concerns'>, claim: string): Tie | undefined {
  return concerns.find((tie) => tie.claim === claim);
}

/** The ids of the claims that an entry concerns. */
export function claimsOf({ concerns }: Pick<Later, 'concerns'>): string[] {
  return concerns.map(({ claim }) => claim);
}

/** The entries that concern a claim, in the order given. */
export function entriesOf<L extends Pick<Later, 'concerns'>>(later: readonly L[], claim: string): L[] {
  return later.filter((entry) => tieTo(entry, claim) !== undefined);
}

/** Whether a tie changes what its claim says: a detail that is corrected does not. */
export function changesClaim({ how, touches }: Pick<Tie, 'how' | 'touches'>): boolean {
  return isMarking(how) && touches !== 'detail';
}

/** Whether an entry is older than the document that a claim is from: such an entry tells nothing "since". */
export function isBeforeReport({ date }: Pick<Later, 'date'>, { published }: Pick<Source, 'published'>): boolean {
  return dayRange(date).last < dayRange(published).first;
}
