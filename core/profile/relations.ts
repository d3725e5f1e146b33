import type { CompiledClaim } from '../bundle/compiled.ts';
import type { Relation } from '../schema/claim.ts';
import type { Entity } from '../schema/profile.ts';

type Action = Relation['does'];

/** The sort of each action. `supply`: who supplies, owns or uses what. `stance`: where one stands towards another. */
const SORTS: Readonly<Record<Action, 'supply' | 'stance'>> = {
  acquired: 'supply',
  'advertises-to': 'supply',
  asked: 'stance',
  'awards-contract-to': 'supply',
  'began-to-move-to': 'supply',
  'co-founded': 'stance',
  commissioned: 'supply',
  contracts: 'supply',
  criticizes: 'stance',
  designed: 'supply',
  employs: 'stance',
  'gives-access-to': 'supply',
  hosts: 'supply',
  investigates: 'stance',
  leads: 'stance',
  makes: 'supply',
  owns: 'supply',
  'part-of': 'supply',
  pays: 'supply',
  'pitched-to': 'supply',
  'protests-against': 'stance',
  replaces: 'supply',
  'sells-to': 'supply',
  'shares-data-with': 'supply',
  'stores-data-of': 'supply',
  supplies: 'supply',
  supports: 'stance',
  trains: 'supply',
  'transcribes-for': 'supply',
  uses: 'supply',
};

/** A relation with all claims that state it in the same way. */
export interface RelationEdge {
  key: string;
  from: Entity;
  does: Action;
  to: Entity;
  /** The product, system or third party by which it is done. */
  by: Entity | undefined;
  state: Relation['state'];
  claims: CompiledClaim[];
}

export interface RelationGraph {
  /** Entities that relations lead from or to. */
  nodes: Entity[];
  edges: RelationEdge[];
  /** EDTF: the earliest and the latest as-of date of the claims; undefined where there are none. */
  asOf: { from: string; to: string } | undefined;
}

/**
 * Makes the diagram of who does what to whom. Relations that differ in anything but their claims become separate edges;
 * withdrawn claims are left out.
 * @param withStance whether to include who supports, criticizes, leads, asks or investigates whom
 */
export function relationsOf(
  claims: readonly CompiledClaim[],
  entities: readonly Entity[],
  withStance: boolean,
): RelationGraph {
  const drawn = edgesOf(claims, entities, withStance);
  const ends = new Set(drawn.flatMap(({ from, to }) => [from.id, to.id]));
  const dates = drawn.flatMap(({ claims: carriers }) => carriers.map(({ asOf }) => asOf)).sort();
  const [from, to] = [dates[0], dates.at(-1)];
  return {
    nodes: entities.filter(({ id }) => ends.has(id)),
    edges: drawn,
    asOf: from !== undefined && to !== undefined ? { from, to } : undefined,
  };
}

function edgesOf(claims: readonly CompiledClaim[], entities: readonly Entity[], withStance: boolean): RelationEdge[] {
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const edges = new Map<string, RelationEdge>();
  for (const claim of claims.filter(({ withdrawn }) => !withdrawn)) {
    const relations = (claim.relations ?? []).filter((relation) => withStance || !isStance(relation));
    for (const edge of relations.flatMap((relation) => edgeOf(relation, byId) ?? [])) {
      const known = edges.get(edge.key) ?? edge;
      edges.set(edge.key, known);
      if (!known.claims.includes(claim)) known.claims.push(claim);
    }
  }
  return [...edges.values()];
}

/** Whether there is anything that `withStance` would add. */
export function hasStance(claims: readonly CompiledClaim[]): boolean {
  return claims.some(({ relations, withdrawn }) => !withdrawn && relations?.some(isStance));
}

function isStance({ does }: Relation): boolean {
  return SORTS[does] === 'stance';
}

function edgeOf(relation: Relation, byId: ReadonlyMap<string, Entity>): RelationEdge | undefined {
  const [from, to] = [byId.get(relation.from), byId.get(relation.to)];
  if (!from || !to) return undefined;
  const { does, state } = relation;
  const key = [from.id, does, to.id, relation.with ?? '', state ?? ''].join('/');
  return { key, from, does, to, by: relation.with ? byId.get(relation.with) : undefined, state, claims: [] };
}
