import { z } from 'zod';
import { RATIOS } from '../base/ratio.ts';
import { productSchema } from '../catalog/product-schema.ts';
import { brandKitSchema } from './brand-kit-schema.ts';
import { choicesShape } from './choices-schema.ts';
import { hooksSchema } from './hook-schema.ts';
import { musicNoteSchema } from './music-note.ts';
import { PLACEMENTS } from './placements.ts';

/** The version that this program writes; older ones are migrated, newer ones refused. */
export const CAMPAIGN_VERSION = 1;

/** What an override of a hook may not choose: it concerns more than the opening. */
const BEYOND_OPENING = ['style', 'palette', 'music', 'voice', 'sequence'] as const;

/** Changes that hold only where all filters match; a missing filter matches everything. Later entries win. */
const overrideSchema = z
  .looseObject({
    market: z.string().optional(),
    product: z.string().optional(),
    hook: z.string().optional(),
    ...choicesShape,
  })
  .refine(
    (override) => override.hook === undefined || BEYOND_OPENING.every((name) => override[name] === undefined),
    `of a hook changes the opening only, and may not hold ${BEYOND_OPENING.join(', ')}`,
  );

/** What posts of this campaign must say of themselves; a post that does not is held back. */
const postingSchema = z.looseObject({
  /** Whom the videos promote: the account's own business, a third party, or both. */
  disclosure: z.array(z.enum(['own', 'branded'])).optional(),
  /** The videos hold pictures or voices made by AI that look or sound real. */
  hasAiContent: z.boolean().optional(),
});

/** What the checks are told about this campaign. */
const checksSchema = z.looseObject({
  /** Rules that are switched off, by id, each with the reason that reports show. */
  off: z.record(z.string(), z.looseObject({ reason: z.string().trim().min(1, 'needs a reason') })).optional(),
  /** Safe zones of ads that captions keep to, besides those of `placements`. */
  placements: z.array(z.enum(['ads-a', 'ads-b'])).optional(),
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
  /** The shape of all videos; templates are laid out anew for it. */
  ratio: z.enum(RATIOS).optional(),
  /** Where the videos run as ads besides posts: checks hold them to what TikTok asks for there. */
  placements: z.array(z.enum(PLACEMENTS)).optional(),
  brand: brandKitSchema.optional(),
  /** Alternative openings: each product in each market has a variant with each of them, and one without. */
  hooks: hooksSchema.optional(),
  overrides: z.array(overrideSchema).optional(),
  posting: postingSchema.optional(),
  checks: checksSchema.optional(),
  /** What is known of the rights in music, by its path. */
  licences: z.record(z.string(), musicNoteSchema).optional(),
  /** Last day on which a file of this campaign may be used, by its path. */
  rights: z.record(z.string(), z.looseObject({ until: z.iso.date() })).optional(),
});

export type Campaign = z.infer<typeof campaignSchema>;
