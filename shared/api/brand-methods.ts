import { z } from 'zod';
import { brandKitSchema, MAX_BRAND_FONTS } from '../campaign/brand-kit-schema.ts';
import { variantShape } from '../campaign/variant-ids.ts';
import { method } from './method.ts';

/** A brand as a screen has it. */
const brandDraftSchema = z.object({
  /** The brand of this installation that is changed; null for a new one. */
  id: z.string().nullable(),
  /** Its document, with the files that it keeps. */
  kit: brandKitSchema,
  /** New files of this machine: null leaves the part as the document has it. */
  sources: z.object({
    logo: z.string().nullable(),
    logoOnDark: z.string().nullable(),
    sound: z.string().nullable(),
    fonts: z.array(z.string()).max(MAX_BRAND_FONTS),
  }),
});

const brandSchema = z.object({ id: z.string(), name: z.string() });

/** The brands of this installation. A campaign's own copy is part of its document: the screen puts it there, to be undone. */
export const brandMethods = {
  'brands.list': method(
    z.object({}),
    z.object({
      brands: z.array(brandSchema),
      /** Brands that cannot be used, and why. */
      broken: z.array(z.object({ id: z.string(), problem: z.string() })),
    }),
  ),
  /** The document of a brand, with the names of its files. */
  'brands.read': method(z.object({ id: z.string() }), brandKitSchema),
  /** Makes a brand or changes one, with files of this machine; each must prove to be what it is to be. */
  'brands.save': method(brandDraftSchema, brandSchema),
  /** The address of one exact frame of the campaign with a brand that is not its own, or with none. Nothing is written. */
  'brands.preview': method(
    z.object({
      campaign: z.string(),
      ...variantShape,
      brand: brandDraftSchema.nullable(),
      frame: z.int().min(0).max(449),
      width: z.int().min(90).max(1920),
    }),
    z.object({ url: z.string() }),
  ),
  /** Copies what a brand uses into a campaign, and gives the brand as its document is to hold it. */
  'brands.bring': method(z.object({ campaign: z.string(), window: z.string(), id: z.string() }), brandKitSchema),
} as const;

/** A brand as a screen has it, to be tried or saved. */
export type BrandDraft = z.infer<typeof brandDraftSchema>;
