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
 * `development`: things moved on, so that the claim no longer tells how they stand;
 * `reversal`: what the claim tells was stopped, undone or changed back;
 * `correction`: what the claim tells was not so, or not quite so, already at its time;
 * `contested`: somebody with knowledge disputes it, or disputes an answer to it;
 * `response`: whom the claim is about, or an official body, answers;
 * `later-edition`: the publisher tells it otherwise in a later edition of the same document.
 */
export const LATER_KINDS = ['development', 'reversal', 'correction', 'contested', 'response', 'later-edition'] as const;

export type LaterKind = (typeof LATER_KINDS)[number];

/** Whether a kind is a plain statement, which carries no label; the reader sees all others named. */
export function isPlain(kind: ClaimKind): boolean {
  return kind === 'fact' || kind === 'figure';
}

/** Whether a later entry changes what its claims tell. Answers and later editions only stand beside them. */
export function changesClaims(kind: LaterKind): boolean {
  return kind !== 'response' && kind !== 'later-edition';
}
