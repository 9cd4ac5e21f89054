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

/** A brand's look: inlined in a campaign, or a `brand.json` of its own. */
export const brandKitSchema = z.looseObject({
  $schema: z.string().optional(),
  schema: z.literal('fifteen/brand-kit'),
  version: z.literal(1),
  name: z.string().min(1).max(80),
  logo: campaignPathSchema.optional(),
  palette: z.looseObject(paletteSchema.partial().shape).optional(),
});

export type Palette = z.infer<typeof paletteSchema>;
/** A colour by its part in the design. */
export type PaletteName = keyof Palette;
export type BrandKit = z.infer<typeof brandKitSchema>;
