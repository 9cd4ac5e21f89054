import { z } from 'zod';
import { productSchema } from '../catalog/product-schema.ts';
import { brandKitSchema } from './brand-kit-schema.ts';
import { choicesShape } from './choices-schema.ts';

/** The version that this program writes; older ones are migrated, newer ones refused. */
export const CAMPAIGN_VERSION = 1;

/** Changes that hold only where both filters match; a missing filter matches everything. Later entries win. */
const overrideSchema = z.looseObject({
  market: z.string().optional(),
  product: z.string().optional(),
  ...choicesShape,
});

/** `campaign.json` of a `NAME.fifteen/` folder. Unknown keys are kept. */
export const campaignSchema = z.looseObject({
  $schema: z.string().optional(),
  schema: z.literal('fifteen/campaign'),
  version: z.literal(CAMPAIGN_VERSION),
  name: z.string().min(1).max(200),
  template: z.string().min(1),
  /** Language that campaign texts are written in first; translations are measured against it. */
  sourceLocale: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$/, 'must be a language such as en or pt-BR')
    .default('en'),
  markets: z.array(z.string().min(2)).min(1, 'needs at least one market'),
  products: z.array(productSchema).min(1, 'needs at least one product'),
  ...choicesShape,
  brand: brandKitSchema.optional(),
  overrides: z.array(overrideSchema).optional(),
});

export type Campaign = z.infer<typeof campaignSchema>;
