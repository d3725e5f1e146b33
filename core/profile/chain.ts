import type { Entity } from '../schema/profile.ts';
import type { RelationEdge } from './relations.ts';

/** Who used a system, or was served without any, and what says so. */
export interface ChainUser {
  user: Entity;
  edges: RelationEdge[];
}

/** What stands between a part of the company and those who used it. */
export interface ChainSystem {
  /** Undefined where a part served its users without any system or product that is named. */
  system: Entity | undefined;
  /** What the part did to the system or to who made it; empty where that follows from what it did to the users alone. */
  edges: RelationEdge[];
  /** Who else made or designed it. */
  made: RelationEdge[];
  users: ChainUser[];
}

/** A part of the company: itself, or what it owned. */
export interface ChainPart {
  part: Entity;
  /** Who owned it. */
  owned: RelationEdge[];
  systems: ChainSystem[];
}

/** All relations that lead to a system, tell who made it, or lead on from it. */
export function edgesOfSystem({ edges, made, users }: ChainSystem): RelationEdge[] {
  return [...edges, ...made, ...users.flatMap((to) => to.edges)];
}
