import type { Claim } from '../schema/claim.ts';
import type { Spoken } from '../schema/common.ts';
import type { Later } from '../schema/later.ts';
import { HOWS, type How } from './kinds.ts';
import { type Tie, tieTo } from './ties.ts';

/**
 * What became of a claim, as the reader sees it at the claim's head: the first of these that applies. The order and its
 * reasons are in docs/adr/0008.
 */
export const CLAIM_STATUSES = [
  'withdrawn',
  'corrected',
  'reversed',
  'changed-since',
  'disputed',
  'detail-corrected',
  'as-reported',
] as const;

export type ClaimStatus = (typeof CLAIM_STATUSES)[number];

/** What became of a claim, and by what. */
export interface Became {
  status: ClaimStatus;
  /** The later entry, or the other claim, that says so, and which part of the claim; undefined where nothing did. */
  statusOf?: { entry: string; what: string; language?: 'en' | undefined } | undefined;
}

/**
 * Works out what became of a claim, which is stored nowhere. Where several entries do the same, the latest says which part.
 * @param later the entries that concern this claim, in order of date
 */
export function becomeOf(
  claim: Pick<Claim, 'id' | 'withdrawn' | 'seeAlso' | 'language'>,
  later: readonly Later[],
): Became {
  if (claim.withdrawn) return { status: 'withdrawn', statusOf: undefined };
  const found = CLAIM_STATUSES.map((status) => ({ status, statusOf: latestThat(status, claim, later) }));
  return found.find(({ statusOf }) => statusOf) ?? { status: 'as-reported', statusOf: undefined };
}

function latestThat(
  status: ClaimStatus,
  { id, seeAlso, ...claim }: Pick<Claim, 'id' | 'seeAlso' | 'language'>,
  later: readonly Later[],
): Became['statusOf'] {
  const entry = later.findLast((one) => statusBy(tieTo(one, id)) === status);
  if (entry) return { entry: entry.id, what: tieTo(entry, id)?.what ?? '', ...inWhich(entry) };
  const other = status === 'reversed' ? seeAlso?.find(({ how }) => how === 'reversed-by') : undefined;
  return other && { entry: other.claim, what: other.what ?? '', ...inWhich(claim) };
}

/** Of a record that a translation left in English, that it did. */
function inWhich({ language }: Spoken): Spoken {
  return language ? { language } : {};
}

/** The status that one tie alone gives a claim; undefined where it changes nothing. */
export function statusBy(tie: Pick<Tie, 'how' | 'touches'> | undefined): ClaimStatus | undefined {
  switch (tie?.how) {
    case 'corrects':
      return tie.touches === 'detail' ? 'detail-corrected' : 'corrected';
    case 'reverses':
      return 'reversed';
    case 'overtakes':
      return 'changed-since';
    case 'disputes':
      return 'disputed';
    default:
      return undefined;
  }
}

const CHANGING: ReadonlySet<ClaimStatus> = new Set(['corrected', 'reversed', 'changed-since']);

/** Whether a status means that what the claim says changed, was undone or was wrong; a dispute alone is none of it. */
export function isChanging(status: ClaimStatus): boolean {
  return CHANGING.has(status);
}

/** What became of a compiled claim. */
export function becameOf({ status, statusOf }: Became): Became {
  return { status, statusOf };
}

/** What an entry does to the claim that it changes most, for places where it stands without a claim. */
export function mainHow({ concerns }: Pick<Later, 'concerns'>): How {
  const rank = (tie: Tie) =>
    CLAIM_STATUSES.indexOf(statusBy(tie) ?? 'as-reported') * HOWS.length + HOWS.indexOf(tie.how);
  return concerns.toSorted((a, b) => rank(a) - rank(b))[0]?.how ?? 'adds';
}
