import type { ClaimKind } from '../../../core/claims/kinds.ts';
import type { ClaimStatus } from '../../../core/claims/status.ts';
import { endsOf, type HoldingAction, isOfChain } from '../../../core/profile/deliveries.ts';
import type { RelationEdge } from '../../../core/profile/relations.ts';
import type { Entity } from '../../../core/schema/profile.ts';
import { plural, t } from '../../language/text.ts';
import { givenWord, heldByWord, kindWord, relationWord, statusWord } from '../../language/words.ts';

/** The name by which readers know an entity. */
export function shortName({ short, name }: Entity): string {
  return short ?? name;
}

/** What stands under a name: the full one, or else what sort of thing it is. */
export function entityNote({ short, name, kind }: Entity): string {
  return short ? name : t(`entity_${kind}`);
}

/** "uses", "uses (ended)", or "criticizes (opinion)". */
export function doesWord(edge: RelationEdge): string {
  return limited(relationWord(edge.does), edge);
}

/** The same, read from the one who gives to the one who takes: "used by (ended)", "sold to". */
export function givesWord(edge: RelationEdge): string {
  return limited(isOfChain(edge.does) ? givenWord(edge.does) : relationWord(edge.does), edge);
}

/** "made by Acme". */
export function heldWord(edge: RelationEdge & { does: HoldingAction }): string {
  const [holder] = endsOf(edge);
  return limited(heldByWord(edge.does, shortName(holder)), edge);
}

/**
 * A word with what keeps it from being a plain fact of its time: planned, ended, alleged or denied; and, for what was
 * given, made or owned, that it was told as an allegation or an opinion. Who criticizes whom is a fact even so.
 */
function limited(word: string, { does, state, claims }: RelationEdge): string {
  if (state) return t('relation_state', word, t(`state_${state}`));
  const [kind] = claims.map((claim) => claim.kind);
  const isDoubtful = isOfChain(does) && claims.every((claim) => DOUBTFUL.has(claim.kind));
  return kind && isDoubtful ? t('relation_state', word, kindWord(kind)) : word;
}

/** What such a claim tells may not have been so. */
const DOUBTFUL: ReadonlySet<ClaimKind> = new Set(['allegation', 'opinion', 'projection', 'company-statement']);

/** What became of the claims behind a relation, each status once; empty if all are as reported. */
export function statusesOf({ claims }: RelationEdge): ClaimStatus[] {
  return [...new Set(claims.map(({ status }) => status).filter((status) => status !== 'as-reported'))];
}

/** The first and last year that the claims speak of: "2019–2020", or "2019". */
export function yearsOf({ claims }: RelationEdge): string {
  const years = [...new Set(claims.map(({ asOf }) => asOf.slice(0, 4)))].sort();
  return [...new Set([years[0], years.at(-1)])].join('–');
}

/** "Acme to Pump: designed (Pump 3) as of 2019–2020, 2 statements": one relation in full, for those who listen. */
export function sentence(edge: RelationEdge, word: string, [left, right]: readonly [Entity, Entity]): string {
  const by = edge.by ? [t('relation_with', shortName(edge.by))] : [];
  const words = [word, ...by, t('relation_as_of', yearsOf(edge)), ...statusesOf(edge).map(statusWord)].join(' ');
  return t('relations_edge', left.name, right.name, words, plural('statements', edge.claims.length));
}
