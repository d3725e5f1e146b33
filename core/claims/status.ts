import type { Claim } from '../schema/claim.ts';
import type { Later } from '../schema/later.ts';

/** What became of a claim, as the reader sees it at the claim's head. */
export const CLAIM_STATUSES = [
  'as-reported',
  'changed-since',
  'corrected',
  'contested',
  'reversed',
  'withdrawn',
] as const;

export type ClaimStatus = (typeof CLAIM_STATUSES)[number];

/**
 * Works out what became of a claim, which is stored nowhere. The first that applies wins: withdrawn by us, corrected,
 * reversed (unless things moved on after that), changed, reversed by another claim (`reversed-by`), contested. Answers
 * and later editions alone leave a claim as reported.
 * @param later the entries that concern this claim, in order of date
 */
export function statusOf(claim: Pick<Claim, 'withdrawn' | 'seeAlso'>, later: readonly Later[]): ClaimStatus {
  const lastOf = (kind: Later['kind']) => later.findLastIndex((entry) => entry.kind === kind);
  const isReversedInItsDocument = claim.seeAlso?.some(({ how }) => how === 'reversed-by') ?? false;
  if (claim.withdrawn) return 'withdrawn';
  if (lastOf('correction') >= 0) return 'corrected';
  if (lastOf('reversal') > lastOf('development')) return 'reversed';
  if (lastOf('development') >= 0) return 'changed-since';
  if (isReversedInItsDocument) return 'reversed';
  return lastOf('contested') >= 0 ? 'contested' : 'as-reported';
}
