import { describe, expect, it } from 'vitest';
import { documentSchemas } from '../../../shared/api/document-schemas.ts';
import { readAsset } from '../../setup/assets.ts';

describe('the JSON Schemas in assets/schemas', () => {
  it.each(Object.entries(documentSchemas()))(
    '%s is what the program checks (else run node assets/schemas/make.ts)',
    (name, schema) => {
      expect(readAsset(`schemas/${name}.schema.json`)).toEqual(JSON.parse(JSON.stringify(schema)));
    },
  );
});
