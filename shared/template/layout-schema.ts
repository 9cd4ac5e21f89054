import { z } from 'zod';
import { SPEED_RAMPS } from '../catalog/product-schema.ts';
import { boxSchema, frameSchema, idSchema, motionSchema } from './schema-parts.ts';
import { colourRefSchema } from './text-style-schema.ts';

/** Footage slides into its window from a side, this many frames after its scene starts. */
const arrivalSchema = z.object({
  from: frameSchema,
  frames: z.int().min(1).max(30),
  direction: z.enum(['up', 'down', 'left', 'right']),
});

/** What is drawn around a window: the style's mat, a phone, or nothing. */
const windowFrameSchema = z.enum(['mat', 'device', 'plain']);

/** Further footage in a scene's frame. */
const paneSchema = z.object({
  slot: idSchema,
  box: boxSchema,
  fit: z.enum(['contain-blur', 'cover']),
  whenShort: z.enum(['loop', 'hold', 'slow']),
  motion: motionSchema,
  ramp: z.enum(SPEED_RAMPS).optional(),
  frame: windowFrameSchema,
  arrives: arrivalSchema.optional(),
});

/** Several pieces of footage in one frame: split screens, picture in picture, cards, paper and phones. */
export const layoutSchema = z.object({
  /** The window of the scene's own footage; all over the frame, and under the other panes, when absent. */
  own: z.object({ box: boxSchema, frame: windowFrameSchema, arrives: arrivalSchema.optional() }).optional(),
  panes: z.array(paneSchema).max(5),
});

/** How a style draws the ground and the edges of windows. */
export const matSchema = z.object({
  backdrop: colourRefSchema,
  pattern: z.enum(['none', 'dots', 'grid', 'stripes', 'rays']),
  /** Colour of the pattern and how strong it is, 0 to 1. */
  ink: colourRefSchema,
  inkOpacity: z.number().min(0).max(1),
  border: colourRefSchema,
  borderPx: z.int().min(0).max(60),
  /** How much wider the border is below, as on an instant photo. */
  footPx: z.int().min(0).max(160),
  radiusPx: z.int().min(0).max(120),
  shadowPx: z.int().min(0).max(80),
  /** Windows are turned by this, one to the left, the next to the right. */
  tiltDegrees: z.number().min(0).max(4),
});

export type Pane = z.infer<typeof paneSchema>;
export type Arrival = z.infer<typeof arrivalSchema>;
export type WindowFrame = z.infer<typeof windowFrameSchema>;
export type Mat = z.infer<typeof matSchema>;
