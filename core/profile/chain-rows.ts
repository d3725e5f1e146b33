import type { Entity } from '../schema/profile.ts';
import type { ChainPart, ChainSystem } from './chain.ts';
import { isStanding, type RelationEdge } from './relations.ts';

/** The rows of a grid that something takes, counted from 1. */
export interface Rows {
  row: number;
  span: number;
}

/** A line between two boxes, which stands in rows of both. */
export interface ChainLine extends Rows {
  left: Entity;
  right: Entity;
  edges: RelationEdge[];
  /** Whether any of what it rests on was told as a fact of its time and is not known to have been wrong or undone. */
  isStanding: boolean;
}

export interface PlacedUser extends Rows {
  user: Entity;
  /** What was done for it without any system. */
  direct: RelationEdge[];
}

export interface PlacedSystem extends Rows, ChainSystem {
  /** From the part; undefined where there is no system to lead to. */
  line: ChainLine | undefined;
  /** To each user, from the system or, without one, from the part. */
  lines: ChainLine[];
}

export interface PlacedPart extends Rows, ChainPart {
  systems: PlacedSystem[];
}

export interface PlacedChain {
  rows: number;
  parts: PlacedPart[];
  users: PlacedUser[];
}

/**
 * Places a chain in rows, one for each user of a system. A part and a system take all rows of what they serve, and a user
 * all neighbouring rows that lead to it. So every line runs level, and none crosses another.
 */
export function placeChain(chain: readonly ChainPart[]): PlacedChain {
  let row = 1;
  const parts = chain.map((part): PlacedPart => {
    const start = row;
    const systems = part.systems.map((system) => {
      const placed = placeSystem(part.part, system, row);
      row += placed.span;
      return placed;
    });
    return { ...part, systems, row: start, span: row - start };
  });
  return { rows: row - 1, parts, users: placeUsers(parts) };
}

function placeSystem(part: Entity, place: ChainSystem, row: number): PlacedSystem {
  const { system, users, edges } = place;
  const span = users.length;
  const served = users.flatMap((to) => to.edges);
  return {
    ...place,
    row,
    span,
    line: system && { ...lineOf(part, system, edges, edges.length > 0 ? edges : served), row, span },
    lines: users.map(({ user, edges: used }, at) => ({
      ...lineOf(system ?? part, user, used, used),
      row: row + at,
      span: 1,
    })),
  };
}

/** @param rests the relations that carry the line; where no words stand on it, it rests on what was done for the users */
function lineOf(left: Entity, right: Entity, edges: RelationEdge[], rests: readonly RelationEdge[]) {
  return { left, right, edges, isStanding: rests.some(isStanding) };
}

function placeUsers(parts: readonly PlacedPart[]): PlacedUser[] {
  const users: PlacedUser[] = [];
  for (const { system, lines } of parts.flatMap(({ systems }) => systems))
    for (const { right: user, row, edges } of lines) {
      const direct = system ? [] : edges;
      const above = users.at(-1);
      if (above?.user.id === user.id) {
        above.span += 1;
        above.direct.push(...direct);
      } else users.push({ user, direct: [...direct], row, span: 1 });
    }
  return users;
}
