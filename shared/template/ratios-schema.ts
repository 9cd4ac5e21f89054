import { z } from 'zod';
import { idSchema } from './schema-parts.ts';

/** A rectangle on a canvas of any shape, px. */
const anyBoxSchema = z.object({
  x: z.int().min(0).max(1920),
  y: z.int().min(0).max(1920),
  width: z.int().min(1).max(1920),
  height: z.int().min(1).max(1920),
});

const ratioSchema = z.object({
  /** Boxes of captions and stickers by id; that of the brand's logo is called `logo`. */
  boxes: z.record(idSchema, anyBoxSchema).optional(),
  /** Windows of a scene's layout by the scene's id, its own footage's first. */
  windows: z.record(idSchema, z.array(anyBoxSchema).max(6)).optional(),
});

/** What a template places by hand on canvases of other shapes; everything else is laid out anew by rules. */
export const ratiosSchema = z.object({ '1:1': ratioSchema.optional(), '16:9': ratioSchema.optional() });

/** The places that a template gives for one shape. */
export type RatioPlaces = z.infer<typeof ratioSchema>;
