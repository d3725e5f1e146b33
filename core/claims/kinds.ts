/** What sort of statement a claim is. The schema says what each word means. */
export const CLAIM_KINDS = [
  'fact',
  'figure',
  'allegation',
  'opinion',
  'projection',
  'company-statement',
  'reversal',
  'quotation',
] as const;

export type ClaimKind = (typeof CLAIM_KINDS)[number];

/** What a later entry does to a claim; it may do something else to another one. The schema says what each word means. */
export const HOWS = [
  'overtakes',
  'reverses',
  'corrects',
  'disputes',
  'answers',
  'supports',
  'adds',
  'later-edition',
] as const;

export type How = (typeof HOWS)[number];

/** The relations that change what stands at a claim's head. */
export const MARKING = ['overtakes', 'reverses', 'corrects', 'disputes'] as const satisfies readonly How[];

/** Whether a kind is plain, so that its claims carry no label. The reader sees the name of every other kind. */
export function isPlain(kind: ClaimKind): boolean {
  return kind === 'fact' || kind === 'figure';
}

/** Whether a relation changes what stands at a claim's head; the others are only shown beside the claim. */
export function isMarking(how: How): how is (typeof MARKING)[number] {
  return (MARKING as readonly How[]).includes(how);
}
