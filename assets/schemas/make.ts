// Writes what is generated from schemas and rules, JSON Schemas and docs/checks.md: node assets/schemas/make.ts
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { documentSchemas } from '../../shared/api/document-schemas.ts';
import { ruleListSchema } from '../../shared/check/rule-schema.ts';
import { rulesTable } from '../../shared/check/rules-table.ts';
import { marketListSchema } from '../../shared/locale/market-schema.ts';

for (const [name, schema] of Object.entries(documentSchemas())) {
  writeFileSync(join(import.meta.dirname, `${name}.schema.json`), `${JSON.stringify(schema, null, 2)}\n`);
}

const page = join(import.meta.dirname, '../../docs/checks.md');
const [head = ''] = readFileSync(page, 'utf8').split(/(?<=^## The rules\n\n)/m);
const { rules } = ruleListSchema.parse(readAsset('rules.json'));
const { markets } = marketListSchema.parse(readAsset('markets.json'));
writeFileSync(page, head + rulesTable(rules, markets));

function readAsset(name: string): unknown {
  return JSON.parse(readFileSync(join(import.meta.dirname, '..', name), 'utf8'));
}
