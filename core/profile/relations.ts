import type { CompiledClaim } from '../bundle/compiled.ts';
import type { Relation } from '../schema/claim.ts';
import type { Entity } from '../schema/profile.ts';

/** A relation with all claims that state it in the same way. */
export interface RelationEdge {
  key: string;
  from: Entity;
  does: Relation['does'];
  to: Entity;
  /** The product, system or third party by which it is done. */
  by: Entity | undefined;
  state: Relation['state'];
  claims: CompiledClaim[];
}

export interface RelationGraph {
  /** Entities that relations tell of. */
  nodes: Entity[];
  edges: RelationEdge[];
  /** EDTF: the earliest and the latest as-of date of the claims; undefined where there are none. */
  asOf: { from: string; to: string } | undefined;
}

/**
 * Gathers who does what to whom. Relations that differ in anything but their claims become separate edges; withdrawn
 * claims are left out.
 */
export function relationsOf(claims: readonly CompiledClaim[], entities: readonly Entity[]): RelationGraph {
  const edges = edgesOf(claims, entities);
  const named = new Set(edges.flatMap(({ from, to, by }) => [from.id, to.id, ...(by ? [by.id] : [])]));
  const dates = edges.flatMap(({ claims: carriers }) => carriers.map(({ asOf }) => asOf)).sort();
  const [from, to] = [dates[0], dates.at(-1)];
  return {
    nodes: entities.filter(({ id }) => named.has(id)),
    edges,
    asOf: from !== undefined && to !== undefined ? { from, to } : undefined,
  };
}

function edgesOf(claims: readonly CompiledClaim[], entities: readonly Entity[]): RelationEdge[] {
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const edges = new Map<string, RelationEdge>();
  for (const claim of claims.filter(({ withdrawn }) => !withdrawn))
    for (const edge of (claim.relations ?? []).flatMap((relation) => edgeOf(relation, byId) ?? [])) {
      const known = edges.get(edge.key) ?? edge;
      edges.set(edge.key, known);
      if (!known.claims.includes(claim)) known.claims.push(claim);
    }
  return [...edges.values()];
}

function edgeOf(relation: Relation, byId: ReadonlyMap<string, Entity>): RelationEdge | undefined {
  const [from, to] = [byId.get(relation.from), byId.get(relation.to)];
  if (!from || !to) return undefined;
  const { does, state } = relation;
  const key = [from.id, does, to.id, relation.with ?? '', state ?? ''].join('/');
  return { key, from, does, to, by: relation.with ? byId.get(relation.with) : undefined, state, claims: [] };
}

/**
 * Whether a relation was told as a fact of its time and is not known to have been wrong or undone: it is not planned,
 * ended, alleged or denied, and at least one of its claims was neither corrected nor reversed.
 */
export function isStanding({ state, claims }: RelationEdge): boolean {
  return state === undefined && claims.some(({ status }) => status !== 'corrected' && status !== 'reversed');
}

/** The relation that claims lead on to, by their ids, each once. */
export function claimIdsOf(edges: readonly RelationEdge[]): string[] {
  return [...new Set(edges.flatMap(({ claims }) => claims.map(({ id }) => id)))];
}
