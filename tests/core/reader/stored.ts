import fc from 'fast-check';
import { isRecord } from '../../../core/is-record.ts';

/** Any value that the browser's storage can hold, including harmful ones of each type. */
export const anything: fc.Arbitrary<unknown> = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom(null, '', '0', -1, 1e308, [], {}, [null], { __proto__: null }, true, 'constructor'),
  fc.double(),
);

/** Keys that storage may hold, including names of properties that every object has. */
export const anyName: fc.Arbitrary<string> = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.constantFrom('__proto__', 'constructor', 'toString', 'policing', 'version', 'day', '0'),
);

/** An id of a topic or site, as the dataset writes them. */
export const anId: fc.Arbitrary<string> = fc.oneof(
  fc.stringMatching(/^[a-z][a-z0-9-]{0,10}$/),
  fc.constantFrom('policing', 'ring', 'constructor'),
);

/** One fault in stored data: at a place, a value was replaced, added or lost. */
export interface Damage {
  /** Picks the place: for each depth, a number that selects one of the keys there. */
  path: readonly number[];
  how: 'replace' | 'add' | 'lose';
  name: string;
  value: unknown;
}

export const damage: fc.Arbitrary<Damage> = fc.record({
  path: fc.array(fc.nat(20), { minLength: 1, maxLength: 3 }),
  how: fc.constantFrom('replace', 'add', 'lose'),
  name: anyName,
  value: anything,
});

/**
 * Damages what was stored.
 * @returns the damaged copy, and the paths (joined by "\n") at or under which it was changed
 */
export function damaged(stored: object, damages: readonly Damage[]): { stored: unknown; touched: string[] } {
  const copy: unknown = structuredClone(stored);
  return { stored: copy, touched: damages.flatMap((one) => damageOnce(copy, one)) };
}

function damageOnce(root: unknown, { path, how, name, value }: Damage): string[] {
  let parent = root;
  const names: string[] = [];
  for (const [depth, pick] of path.entries()) {
    if (!isRecord(parent)) return [];
    const keys = Object.keys(parent);
    const isLast = depth === path.length - 1;
    const key = isLast && how === 'add' ? name : keys[pick % Math.max(keys.length, 1)];
    if (key === undefined) return [];
    names.push(key);
    if (!isLast) {
      parent = Object.getOwnPropertyDescriptor(parent, key)?.value;
    } else if (how === 'lose') {
      delete parent[key];
    } else {
      // A copy, because the next damage may change it, and all runs share the same values.
      const copy = structuredClone(value);
      // Not assigned, because assigning to "__proto__" would change what the object inherits.
      Object.defineProperty(parent, key, { value: copy, enumerable: true, configurable: true, writable: true });
    }
  }
  return [names.join('\n')];
}

/** Whether nothing at, above or under a path was damaged. */
export function isHealthy(path: readonly string[], touched: readonly string[]): boolean {
  const place = path.join('\n');
  return !touched.some((one) => one === place || one.startsWith(`${place}\n`) || place.startsWith(`${one}\n`));
}
