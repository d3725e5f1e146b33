import type { ChainPart } from './chain.ts';

/**
 * Orders a chain's parts, their systems and their users so that the same users stand one below the other: one box then
 * serves all of them. Otherwise the order stays as it is. Each step takes the best single move until none saves anything.
 */
export function inChainOrder(parts: readonly ChainPart[]): ChainPart[] {
  let order = [...parts];
  for (;;) {
    const better = bestMoveOf(order);
    if (!better) return order;
    order = better;
  }
}

/**
 * What an order costs: how many boxes its users need, and, for less than a box, how far apart those of one user stand.
 * Without the latter, no single move might be better though two are.
 */
function costOf(parts: readonly ChainPart[]): number {
  const users = parts.flatMap(({ systems }) => systems.flatMap((system) => system.users.map(({ user }) => user.id)));
  const boxes = users.filter((user, at) => user !== users[at - 1]).length;
  const apart = [...new Set(users)].map((user) => users.lastIndexOf(user) - users.indexOf(user));
  return boxes + apart.reduce((sum, rows) => sum + rows, 0) / (users.length * users.length + 1);
}

/** The order with the one move that saves most; undefined where no move saves anything. */
function bestMoveOf(parts: ChainPart[]): ChainPart[] | undefined {
  let [best, least]: [ChainPart[] | undefined, number] = [undefined, costOf(parts)];
  for (const order of movesOf(parts)) {
    const cost = costOf(order);
    if (cost < least) [best, least] = [order, cost];
  }
  return best;
}

/** All orders in which one part, one system of a part, or one user of a system stands elsewhere among its like. */
function movesOf(parts: ChainPart[]): ChainPart[][] {
  return [
    ...movesWithin(parts),
    ...within(parts, (part) => [
      ...movesWithin(part.systems).map((systems) => ({ ...part, systems })),
      ...within(part.systems, (system) => movesWithin(system.users).map((users) => ({ ...system, users }))).map(
        (systems) => ({ ...part, systems }),
      ),
    ]),
  ];
}

/** All lists in which one item is replaced by what it can become. */
function within<T>(list: readonly T[], variantsOf: (item: T) => T[]): T[][] {
  return list.flatMap((item, at) => variantsOf(item).map((variant) => list.with(at, variant)));
}

/** All lists in which one item stands elsewhere. */
function movesWithin<T>(list: readonly T[]): T[][] {
  return list.flatMap((item, from) =>
    list.flatMap((_, to) => (from === to ? [] : [list.toSpliced(from, 1).toSpliced(to, 0, item)])),
  );
}
