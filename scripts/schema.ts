import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { jsonSchemas } from './build/json-schemas.ts';

/** `npm run schema`: writes the JSON Schemas that editors use when a file of the dataset is open. */
const folder = join(import.meta.dirname, '..', 'data', 'schema');
for (const [name, schema] of jsonSchemas()) {
  writeFileSync(join(folder, name), schema);
  console.log(`data/schema/${name}`);
}
