import { z } from 'zod';
import { campaignPathSchema } from '../catalog/product-schema.ts';

const hexColourSchema = z.string().regex(/^#[0-9a-fA-F]{6}$/, 'must be a colour such as #1a2b3c');

/** Five named colours; templates refer to them by name, so a kit restyles everything. */
export const paletteSchema = z.object({
  background: hexColourSchema,
  surface: hexColourSchema,
  text: hexColourSchema,
  accent: hexColourSchema,
  sale: hexColourSchema,
});

/** A word that a brand wants kept as it is, or said in its own way, wherever the source says it. */
const brandTermSchema = z.looseObject({
  /** As the source language writes it. */
  term: z.string().min(1).max(100),
  /** Names and claims that no language translates. */
  keep: z.boolean().optional(),
  /** By language or locale, what it is called there; any of several. */
  translations: z.record(z.string(), z.array(z.string().min(1).max(100)).min(1)).optional(),
  /** For translators. */
  note: z.string().max(500).optional(),
});

/** A brand's look and words: inlined in a campaign, or a `brand.json` of its own. */
export const brandKitSchema = z.looseObject({
  $schema: z.string().optional(),
  schema: z.literal('fifteen/brand-kit'),
  version: z.literal(1),
  name: z.string().min(1).max(80),
  logo: campaignPathSchema.optional(),
  palette: z.looseObject(paletteSchema.partial().shape).optional(),
  terms: z.array(brandTermSchema).max(500).optional(),
});

export type BrandTerm = z.infer<typeof brandTermSchema>;
export type Palette = z.infer<typeof paletteSchema>;
