import type { Entity } from '../schema/profile.ts';
import type { RelationEdge, RelationGraph } from './relations.ts';

/** Somebody or something that has to do with the name in the middle. */
export interface Neighbour {
  entity: Entity;
  /** What one does to the other. */
  edges: RelationEdge[];
  /** One step further: what it has to do with others. */
  further: RelationEdge[];
}

export interface Around {
  entity: Entity;
  /** All that is told of it. */
  edges: RelationEdge[];
  /** Who does what to it. */
  before: Neighbour[];
  /** To whom it does what. */
  after: Neighbour[];
}

/**
 * Gathers what is told of one name: who does what to it, and what it does to whom.
 * @returns undefined where no relation tells of it
 */
export function aroundOf({ nodes, edges }: RelationGraph, id: string): Around | undefined {
  const entity = nodes.find((one) => one.id === id);
  if (!entity) return undefined;
  const near = edges.filter((edge) => tellsOf(edge, id));
  const rest = edges.filter((edge) => !near.includes(edge));
  return {
    entity,
    edges: near,
    before: neighboursOf(
      near.filter(({ to }) => to.id === id).map((edge) => [edge.from, edge]),
      rest,
    ),
    after: neighboursOf(
      near.filter(({ from }) => from.id === id).map((edge) => [edge.to, edge]),
      rest,
    ),
  };
}

function neighboursOf(ends: readonly (readonly [Entity, RelationEdge])[], rest: readonly RelationEdge[]): Neighbour[] {
  return [...Map.groupBy(ends, ([{ id }]) => id)].flatMap(([id, alike]) => {
    const [first] = alike;
    if (!first) return [];
    const further = rest.filter(({ from, to }) => from.id === id || to.id === id);
    return { entity: first[0], edges: alike.map(([, edge]) => edge), further };
  });
}

/** The names that relations tell of, those with the most relations first. */
export function byRelations({ nodes, edges }: RelationGraph): Entity[] {
  const count = (id: string) => edges.filter((edge) => tellsOf(edge, id)).length;
  return nodes.toSorted((a, b) => count(b.id) - count(a.id));
}

function tellsOf({ from, to, by }: RelationEdge, id: string): boolean {
  return [from.id, to.id, by?.id].includes(id);
}
