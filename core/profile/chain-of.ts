import type { Entity } from '../schema/profile.ts';
import type { ChainPart, ChainSystem, ChainUser } from './chain.ts';
import { inChainOrder } from './chain-order.ts';
import { type Delivery, deliveriesIn, type Holding, holdingsIn } from './deliveries.ts';
import type { RelationEdge, RelationGraph } from './relations.ts';

/** What the relations tell of, as far as a chain is made of it. */
interface Facts {
  deliveries: Delivery[];
  holdings: Holding[];
  /** Ids of the company and all that it owned. */
  owned: ReadonlySet<string>;
  isPart: (entity: Entity) => boolean;
}

/** That a part leads to a system, or, without any, to a user. */
interface Lead {
  part: Entity;
  system?: Entity | undefined;
  user?: Entity;
  /** What says so of the part; undefined where only what was done for the users does. */
  edge?: RelationEdge;
}

const THINGS: ReadonlySet<Entity['kind']> = new Set(['system', 'product', 'program']);

const isThing = ({ kind }: Entity) => THINGS.has(kind);

/**
 * Makes the whole chain: the company's part, the system or product, and who used it. It follows from the relations and
 * the kinds of the entities alone:
 * - a part is the company, or what it owned; an owned product is a part only if it served a system or product itself;
 * - a part leads to a system that it served, made or owned, by which it served others, or whose maker it served;
 * - what was done without any system leads from the part to the user.
 * @param company the id of the company's entity
 * @returns the parts in an order in which as many boxes as possible stand together; empty where nothing leads to a user
 */
export function chainOf(relations: RelationGraph, company: string): ChainPart[] {
  const facts = factsOf(relations, company);
  const leads = [
    ...facts.deliveries.filter(({ giver }) => facts.isPart(giver)).flatMap((one) => leadsOf(one, facts)),
    ...facts.holdings.flatMap((one) => leadOfHolding(one, facts) ?? []),
  ];
  const parts = [...Map.groupBy(leads, ({ part }) => part)].map(([part, own]) => partOf(part, own, facts));
  return inChainOrder(parts.filter(({ systems }) => systems.length > 0));
}

function factsOf(relations: RelationGraph, company: string): Facts {
  const [deliveries, holdings] = [deliveriesIn(relations), holdingsIn(relations)];
  const owned = ownedBy(company, holdings);
  const serving = new Set(deliveries.filter(({ receiver }) => isThing(receiver)).map(({ giver }) => giver.id));
  const isPart = (one: Entity) => owned.has(one.id) && (!isThing(one) || serving.has(one.id) || one.id === company);
  return { deliveries, holdings, owned, isPart };
}

/** The company, what it owned, what that owned, and so on. What is only planned, alleged or denied is not counted. */
function ownedBy(company: string, holdings: readonly Holding[]): ReadonlySet<string> {
  const owned = new Set([company]);
  const counted = holdings.filter(({ isOwned, edge: { state } }) => isOwned && (!state || state === 'ended'));
  for (const one of owned) for (const { holder, thing } of counted) if (holder.id === one) owned.add(thing.id);
  return owned;
}

/** Where a part's delivery leads: to the system by which it was done, to the receiver's own systems, or to the receiver. */
function leadsOf({ giver: part, receiver, by, edge }: Delivery, facts: Facts): Lead[] {
  if (by && isThing(by) && !facts.isPart(by)) return [{ part, system: by }];
  if (isThing(receiver) && !facts.isPart(receiver)) return [{ part, system: receiver, edge }];
  if (facts.owned.has(receiver.id)) return [];
  const made = facts.holdings.filter(({ holder, thing }) => holder.id === receiver.id && isUsedThing(thing, facts));
  const systems = [...new Set(made.map(({ thing }) => thing))];
  if (systems.length === 0) return [{ part, user: receiver, edge }];
  return systems.map((system) => ({ part, system, edge }));
}

/** Where it leads that a part made or owned something: to that, if others used it. */
function leadOfHolding({ holder, thing, edge }: Holding, facts: Facts): Lead | undefined {
  const isLead = facts.isPart(holder) && !facts.isPart(thing) && isUsedThing(thing, facts);
  return isLead ? { part: holder, system: thing, edge } : undefined;
}

function isUsedThing(thing: Entity, { deliveries }: Facts): boolean {
  return isThing(thing) && deliveries.some(({ giver, by }) => giver.id === thing.id || by?.id === thing.id);
}

/** A part with all that it leads to; what nobody used is left out, and what has no system comes last. */
function partOf(part: Entity, leads: readonly Lead[], facts: Facts): ChainPart {
  const owned = facts.holdings.filter(({ thing, isOwned }) => isOwned && thing.id === part.id);
  const systems = [...Map.groupBy(leads, ({ system }) => system)].map(([system, own]) =>
    system ? systemOf(system, part, own, facts) : withoutSystem(own),
  );
  return {
    part,
    owned: owned.map(({ edge }) => edge),
    systems: systems.filter(({ users }) => users.length > 0).toSorted((a, b) => Number(!a.system) - Number(!b.system)),
  };
}

/** A system that a part leads to, with all who used it, or for whom the part used it. */
function systemOf(system: Entity, part: Entity, leads: readonly Lead[], facts: Facts): ChainSystem {
  const { deliveries, holdings, owned } = facts;
  const used = deliveries.filter(
    ({ giver, by }) => giver.id === system.id || (giver.id === part.id && by?.id === system.id),
  );
  const made = holdings.filter(({ thing, holder }) => thing.id === system.id && !owned.has(holder.id));
  return {
    system,
    edges: [...new Set(leads.flatMap(({ edge }) => edge ?? []))],
    made: made.map(({ edge }) => edge),
    users: usersOf(used.filter(({ receiver }) => !owned.has(receiver.id))),
  };
}

function withoutSystem(leads: readonly Lead[]): ChainSystem {
  const served = leads.flatMap(({ user, edge }) => (user && edge ? { receiver: user, edge } : []));
  return { system: undefined, edges: [], made: [], users: usersOf(served) };
}

function usersOf(deliveries: readonly Pick<Delivery, 'receiver' | 'edge'>[]): ChainUser[] {
  return [...Map.groupBy(deliveries, ({ receiver }) => receiver)].map(([user, own]) => ({
    user,
    edges: [...new Set(own.map(({ edge }) => edge))],
  }));
}
