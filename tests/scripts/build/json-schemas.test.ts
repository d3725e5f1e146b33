import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { jsonSchemas } from '../../../scripts/build/json-schemas.ts';

const folder = join(import.meta.dirname, '..', '..', '..', 'data', 'schema');

describe('the JSON Schemas for editors', () => {
  it.each([...jsonSchemas()])('%s is what `npm run schema` writes', (name, schema) => {
    expect(JSON.parse(readFileSync(join(folder, name), 'utf8'))).toEqual(JSON.parse(schema));
  });

  it.each([...jsonSchemas()])('%s describes every field', (_, schema) => {
    expect(undescribed(JSON.parse(schema), '')).toEqual([]);
  });
});

interface Node {
  description?: string;
  properties?: Record<string, Node>;
  items?: Node;
  additionalProperties?: Node | boolean;
}

/** Paths of the fields that have no description. */
function undescribed(node: Node, path: string): string[] {
  const fields = Object.entries(node.properties ?? {}).flatMap(([name, field]) => [
    ...(field.description || name === '$schema' ? [] : [`${path}.${name}`]),
    ...undescribed(field, `${path}.${name}`),
  ]);
  return node.items ? [...fields, ...undescribed(node.items, `${path}[]`)] : fields;
}
