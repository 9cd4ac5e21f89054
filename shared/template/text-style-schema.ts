import { z } from 'zod';
import { COLOUR_NAMES } from '../campaign/brand-kit-schema.ts';

/** A palette name (`accent`) or a fixed colour (`#ffffff`). */
export const colourRefSchema = z.union([z.enum(COLOUR_NAMES), z.string().regex(/^#[0-9a-fA-F]{6}([0-9a-fA-F]{2})?$/)]);

/**
 * How one role of caption looks. Sizes are px on the 1080 px wide canvas.
 * The text starts at `sizePx` and shrinks to `minSizePx` at the least.
 */
export const textStyleSchema = z.object({
  kind: z.enum(['plain-stroke', 'rounded-box', 'highlight-bar', 'price-tag', 'countdown', 'badge']),
  sizePx: z.int().min(16).max(400),
  minSizePx: z.int().min(16).max(400),
  weight: z.union([z.literal(400), z.literal(700), z.literal(800), z.literal(900)]),
  maxLines: z.int().min(1).max(6),
  uppercase: z.boolean().default(false),
  colour: colourRefSchema,
  /** Colour of the word whose turn it is. */
  highlight: colourRefSchema.optional(),
  /** Colour of the box, bar, tag or badge behind the text. */
  fill: colourRefSchema.optional(),
  stroke: colourRefSchema.optional(),
  strokePx: z.number().min(0).max(40).default(0),
  radiusPx: z.number().min(0).max(200).default(0),
  paddingX: z.number().min(0).max(200).default(0),
  paddingY: z.number().min(0).max(200).default(0),
  /** Soft shadow behind text or box: blur radius in px, 0 for none. */
  shadowPx: z.number().min(0).max(80).default(0),
});

export type ColourRef = z.infer<typeof colourRefSchema>;
export type TextStyle = z.infer<typeof textStyleSchema>;
