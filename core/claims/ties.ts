import { dayRange } from '../dates/edtf.ts';
import type { Later } from '../schema/later.ts';
import type { Source } from '../schema/source.ts';
import { HOWS, type How } from './kinds.ts';

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

/** What an entry does to a claim that it changes most, for places where it stands without a claim. */
export function mainHow({ concerns }: Pick<Later, 'concerns'>): How {
  return HOWS.find((how) => concerns.some((tie) => tie.how === how)) ?? 'adds';
}

/** Whether an entry is older than the document that a claim is from: such an entry tells nothing "since". */
export function isBeforeReport({ date }: Pick<Later, 'date'>, { published }: Pick<Source, 'published'>): boolean {
  return dayRange(date).last < dayRange(published).first;
}
