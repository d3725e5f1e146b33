import * as z from 'zod/mini';

type Schema = z.core.$ZodType;

/** What a schema is beneath its wrappers, and whether a value may be left out. */
export function unwrapped(schema: Schema): { schema: Schema; isOptional: boolean } {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === 'optional') return { schema: unwrapped(def.innerType).schema, isOptional: true };
  if (def.type === 'nullable') return { schema: unwrapped(def.innerType).schema, isOptional: false };
  return { schema, isOptional: false };
}

/** The fields of an object, in the order of its schema; empty for anything else. */
export function fieldsOf(schema: Schema): [name: string, schema: Schema][] {
  const { def } = (unwrapped(schema).schema as z.core.$ZodTypes)._zod;
  return def.type === 'object' ? Object.entries(def.shape) : [];
}

/** What the items of a list are; undefined for anything else. */
export function itemOf(schema: Schema): Schema | undefined {
  const { def } = (unwrapped(schema).schema as z.core.$ZodTypes)._zod;
  return def.type === 'array' ? def.element : undefined;
}

/** The words that a field may be; undefined where it may be others. */
export function wordsOf(schema: Schema): string[] | undefined {
  const { def } = (unwrapped(schema).schema as z.core.$ZodTypes)._zod;
  return def.type === 'enum' ? Object.values(def.entries).map(String) : undefined;
}

/** What each word that a field may be means, as far as its schema says it. */
export function meaningsOf(schema: Schema): Readonly<Record<string, string>> {
  const inner = unwrapped(schema).schema;
  const told = z.globalRegistry.get(inner)?.enumDescriptions;
  const meanings: unknown[] = Array.isArray(told) ? told : [];
  return Object.fromEntries(
    (wordsOf(inner) ?? []).flatMap((word, at) => (meanings[at] ? [[word, String(meanings[at])]] : [])),
  );
}

/** What is at a path of a schema; undefined where the schema does not say. */
export function schemaAt(schema: Schema, path: readonly PropertyKey[]): Schema | undefined {
  const [key, ...rest] = path;
  if (key === undefined) return schema;
  const { def } = (unwrapped(schema).schema as z.core.$ZodTypes)._zod;
  const next = nextOf(def, String(key));
  return next && schemaAt(next, rest);
}

function nextOf(def: z.core.$ZodTypes['_zod']['def'], key: string): Schema | undefined {
  if (def.type === 'object') return def.shape[key];
  if (def.type === 'array') return def.element;
  return def.type === 'record' ? def.valueType : undefined;
}

/** The description of a field, as editors show it; empty if there is none. */
export function descriptionOf(schema: Schema): string {
  return z.globalRegistry.get(schema)?.description ?? z.globalRegistry.get(unwrapped(schema).schema)?.description ?? '';
}
