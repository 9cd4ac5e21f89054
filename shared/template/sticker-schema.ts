import { z } from 'zod';
import { boxSchema, enterSchema, frameSchema, idSchema, leaveSchema } from './schema-parts.ts';
import { colourRefSchema } from './text-style-schema.ts';

/**
 * A vector drawing that fills its box. Strokes (`arrow`, `circle`, `underline`, `cross`, `check`, `rule`) draw themselves
 * while they enter; `progress` and `ring` run over the sticker's whole time.
 */
const shapeSchema = z.discriminatedUnion('kind', [
  /** From the top start corner to the bottom end corner; bend 0 is straight, 1 a wide bow, below 0 the other way. */
  z.object({ kind: z.literal('arrow'), bend: z.number().min(-1).max(1) }),
  z.object({ kind: z.enum(['circle', 'underline', 'cross', 'check', 'rule', 'brackets']) }),
  z.object({ kind: z.enum(['tag', 'heart', 'play', 'quote', 'dot', 'disc', 'handle', 'stopwatch']) }),
  z.object({ kind: z.literal('burst'), points: z.int().min(8).max(40) }),
  /** A speech bubble with its tail at the start or end of its lower edge. */
  z.object({ kind: z.literal('bubble'), tail: z.enum(['start', 'end', 'none']), radiusPx: z.int().min(0).max(120) }),
  /** A bar that fills; more than one step makes it a row of pieces. */
  z.object({ kind: z.literal('progress'), steps: z.int().min(1).max(12) }),
  /** A ring that fills or empties. */
  z.object({ kind: z.literal('ring'), runs: z.enum(['fill', 'empty']) }),
  /** Five stars; how many are filled is the product's `rating`. */
  z.object({ kind: z.literal('stars') }),
]);

/** A vector drawing over the footage and under the captions. */
export const stickerSchema = z.object({
  id: idSchema,
  shape: shapeSchema,
  box: boxSchema,
  /** The caption that it lies behind; any other caption it has to keep clear of. */
  behind: idSchema.optional(),
  /** Colour of strokes and edges; `fill` is that of areas. */
  colour: colourRefSchema,
  fill: colourRefSchema.optional(),
  strokePx: z.number().min(0).max(40),
  shadowPx: z.number().min(0).max(80).default(0),
  /** What it keeps to on canvases of other shapes: footage or words. Pointers and marks keep to footage when absent. */
  keepsTo: z.enum(['footage', 'words']).optional(),
  /** Turned clockwise; the other way in right-to-left markets. */
  turnDegrees: z.number().min(-45).max(45).default(0),
  from: frameSchema,
  frames: z.int().min(1).max(450),
  enter: enterSchema,
  leave: leaveSchema,
  /** Beats once a second. */
  pulses: z.boolean().default(false),
  /** Styles that show it; all when absent. */
  styles: z.array(idSchema).optional(),
  /** Leaves the sticker out where the product lacks this. */
  when: z.enum(['price', 'was', 'rating']).optional(),
});

export type Sticker = z.infer<typeof stickerSchema>;
export type StickerShape = z.infer<typeof shapeSchema>;
