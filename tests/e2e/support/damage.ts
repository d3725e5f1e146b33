import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A way to damage a file of the dataset. `field` is the path of the value that can be made wrong. Returns the damaged
 * text, or undefined if the file is to be deleted.
 */
export type Damage = (text: string, field: readonly (string | number)[]) => string | undefined;

/** Ways to damage a file, by name. */
export const DAMAGES: Readonly<Record<string, Damage>> = {
  'cut short': (text) => text.slice(0, text.length / 2),
  empty: () => '',
  'of another shape': () => '[]',
  'with one field wrong': (text, field) => JSON.stringify(withValue(JSON.parse(text), ['content', ...field], 7)),
  missing: () => undefined,
};

/**
 * Damages a file of an unpacked extension.
 * @returns a function that mends it
 */
export function damageFile(folder: string, path: string, damage: (text: string) => string | undefined): () => void {
  const file = join(folder, path);
  const whole = readFileSync(file, 'utf8');
  const damaged = damage(whole);
  if (damaged === undefined) rmSync(file);
  else writeFileSync(file, damaged);
  return () => writeFileSync(file, whole);
}

/** Copies a JSON value and replaces one value in the copy. @param path keys to that value, outermost first */
export function withValue(json: unknown, path: readonly (string | number)[], value: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  const copy = structuredClone(json) as Record<string | number, unknown>;
  copy[key] = withValue(copy[key], rest, value);
  return copy;
}
