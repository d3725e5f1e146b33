import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A way in which a file of the dataset can be damaged; `field` names one that a wrong value is put into. */
export type Damage = (text: string, field: readonly (string | number)[]) => string | undefined;

/** By name; undefined leaves no file. */
export const DAMAGES: Readonly<Record<string, Damage>> = {
  'cut short': (text) => text.slice(0, text.length / 2),
  empty: () => '',
  'of another shape': () => '[]',
  'with one field wrong': (text, field) => JSON.stringify(withValue(JSON.parse(text), ['content', ...field], 7)),
  missing: () => undefined,
};

/**
 * Damages a file of an unpacked extension.
 * @returns how to mend it
 */
export function damageFile(folder: string, path: string, damage: (text: string) => string | undefined): () => void {
  const file = join(folder, path);
  const whole = readFileSync(file, 'utf8');
  const damaged = damage(whole);
  if (damaged === undefined) rmSync(file);
  else writeFileSync(file, damaged);
  return () => writeFileSync(file, whole);
}

/** A copy of a value of JSON, with one value in it replaced. @param path keys, outermost first */
export function withValue(json: unknown, path: readonly (string | number)[], value: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  const copy = structuredClone(json) as Record<string | number, unknown>;
  copy[key] = withValue(copy[key], rest, value);
  return copy;
}
