import { z } from 'zod';
import { brandKitSchema, paletteSchema } from '../campaign/brand-kit-schema.ts';
import { method } from './method.ts';

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
  /** Makes a brand from files of this machine; each must prove to be what it is to be. */
  'brands.create': method(
    z.object({
      name: z.string().trim().min(1).max(80),
      palette: paletteSchema,
      logo: z.string().nullable(),
      logoOnDark: z.string().nullable(),
      sound: z.string().nullable(),
      fonts: z.array(z.string()).max(8),
    }),
    brandSchema,
  ),
  /** Copies what a brand uses into a campaign, and gives the brand as its document is to hold it. */
  'brands.bring': method(z.object({ campaign: z.string(), window: z.string(), id: z.string() }), brandKitSchema),
} as const;
