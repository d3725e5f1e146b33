import type { Relation } from '../schema/claim.ts';
import type { Entity } from '../schema/profile.ts';
import type { RelationEdge, RelationGraph } from './relations.ts';

type Action = Relation['does'];

/** Something that one gave to another: a service, a product, access, data. */
export interface Delivery {
  giver: Entity;
  receiver: Entity;
  /** By which it was given. */
  by: Entity | undefined;
  edge: RelationEdge;
}

/** That one made, designed or owned another. */
export interface Holding {
  holder: Entity;
  thing: Entity;
  /** Whether it tells of owning, and not only of making. */
  isOwned: boolean;
  edge: RelationEdge;
}

/** Actions in which whoever acts gives. */
const GIVING = [
  'gives-access-to',
  'hosts',
  'pitched-to',
  'sells-to',
  'shares-data-with',
  'stores-data-of',
  'supplies',
  'trains',
  'transcribes-for',
] as const;
const GIVES: ReadonlySet<Action> = new Set(GIVING);

/** Actions in which whoever acts is given something. */
const TAKING = ['awards-contract-to', 'began-to-move-to', 'commissioned', 'contracts', 'uses'] as const;
const TAKES: ReadonlySet<Action> = new Set(TAKING);

const OWNING: ReadonlySet<Action> = new Set(['acquired', 'owns', 'part-of']);

/** Actions that tell who made or owned something. */
const HOLDING = ['acquired', 'designed', 'makes', 'owns', 'part-of'] as const;
const HOLDS: ReadonlySet<Action> = new Set(HOLDING);

export type HoldingAction = (typeof HOLDING)[number];
export type ChainAction = (typeof GIVING | typeof TAKING | typeof HOLDING)[number];

/** Whether an action can stand in a chain: it tells of giving, of taking, or of who made or owned something. */
export function isOfChain(does: Action): does is ChainAction {
  return GIVES.has(does) || TAKES.has(does) || HOLDS.has(does);
}

/** Who gives or holds, and then who takes or is held, whichever of them a relation is told of. */
export function endsOf({ from, to, does }: RelationEdge): [Entity, Entity] {
  return TAKES.has(does) || does === 'part-of' ? [to, from] : [from, to];
}

/** Whether an action tells who made or owned something. */
export function isHolding(does: Action): does is HoldingAction {
  return HOLDS.has(does);
}

/** All deliveries among relations, whichever side they are told of. */
export function deliveriesIn({ edges }: RelationGraph): Delivery[] {
  return edges.flatMap((edge) => {
    const { does, by } = edge;
    if (!GIVES.has(does) && !TAKES.has(does)) return [];
    const [giver, receiver] = endsOf(edge);
    return { giver, receiver, by, edge };
  });
}

/** All of making and owning among relations. */
export function holdingsIn({ edges }: RelationGraph): Holding[] {
  return edges.flatMap((edge) => {
    const { does } = edge;
    if (!isHolding(does)) return [];
    const [holder, thing] = endsOf(edge);
    return { holder, thing, isOwned: OWNING.has(does), edge };
  });
}
