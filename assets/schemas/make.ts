// Writes the JSON Schemas that editors use: node assets/schemas/make.ts
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { documentSchemas } from '../../shared/api/document-schemas.ts';

for (const [name, schema] of Object.entries(documentSchemas())) {
  writeFileSync(join(import.meta.dirname, `${name}.schema.json`), `${JSON.stringify(schema, null, 2)}\n`);
}
