import { z } from 'zod';
import { brandKitSchema } from '../campaign/brand-kit-schema.ts';
import { campaignSchema } from '../campaign/campaign-schema.ts';
import { productSchema } from '../catalog/product-schema.ts';
import { marketListSchema } from '../locale/market-schema.ts';
import { templateSchema } from '../template/template-schema.ts';

const DOCUMENTS = {
  campaign: campaignSchema,
  template: templateSchema,
  product: productSchema,
  markets: marketListSchema,
  'brand-kit': brandKitSchema,
} as const;

/** JSON Schema (2020-12) of each document that people may write by hand, by name; editors complete and check with it. */
export function documentSchemas(): Readonly<Record<string, object>> {
  return Object.fromEntries(
    Object.entries(DOCUMENTS).map(([name, schema]) => [name, z.toJSONSchema(schema, { io: 'input' })]),
  );
}
