/** What sort of statement a claim is. */
export const CLAIM_KINDS = [
  'fact',
  'figure',
  'allegation',
  'opinion',
  'projection',
  'company-statement',
  'counterpoint',
  'reversal',
  'quotation',
] as const;

export type ClaimKind = (typeof CLAIM_KINDS)[number];

/**
 * What a later entry does to the claims that it concerns:
 * - `development`: things moved on, so the claim no longer describes the present;
 * - `reversal`: what the claim says was stopped, undone or changed back;
 * - `correction`: what the claim says was wrong, or not quite right, already at its time;
 * - `contested`: somebody with knowledge disputes the claim, or disputes an answer to it;
 * - `response`: an answer from whoever the claim is about, or from an official body;
 * - `later-edition`: the publisher says it differently in a later edition of the same document.
 */
export const LATER_KINDS = ['development', 'reversal', 'correction', 'contested', 'response', 'later-edition'] as const;

export type LaterKind = (typeof LATER_KINDS)[number];

/** Whether a kind is plain, so that its claims carry no label. The reader sees the name of every other kind. */
export function isPlain(kind: ClaimKind): boolean {
  return kind === 'fact' || kind === 'figure';
}

/** Whether a later entry changes what its claims say. Answers and later editions are only shown beside them. */
export function changesClaims(kind: LaterKind): boolean {
  return kind !== 'response' && kind !== 'later-edition';
}
