import { z } from 'zod';

/** The name of a part of a template. */
export const idSchema = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, 'must be lower-case letters, digits and dashes');

/** A frame of the film, or a number of frames. */
export const frameSchema = z.int().min(0).max(450);

/** A rectangle on the canvas, px. Written for left-to-right; mirrored for right-to-left markets. */
export const boxSchema = z.object({
  x: z.int().min(0).max(1080),
  y: z.int().min(0).max(1920),
  width: z.int().min(1).max(1080),
  height: z.int().min(1).max(1920),
});

/** Where the window on a still stands: zoom 1 shows all of the cover crop; x and y are its centre, 0 to 1. */
const windowSchema = z.object({
  zoom: z.number().min(1).max(2),
  x: z.number().min(0).max(1),
  y: z.number().min(0).max(1),
});

/** Pan and zoom of a still over its time on screen. */
export const motionSchema = z.object({ from: windowSchema, to: windowSchema });

/** How a caption or sticker comes in. `rise`, `drop`, `slide`, `stamp` and `pop` move; the last four overshoot by 6 % at most. */
export const enterSchema = z.object({
  kind: z.enum(['none', 'fade', 'rise', 'drop', 'slide', 'stamp', 'pop', 'words', 'word-pop']),
  frames: z.int().min(0).max(30),
  /** Delay between lines (or words, for `words` and `word-pop`; or parts of a sticker), frames. */
  stagger: z.int().min(0).max(12),
});

/** How a caption or sticker goes. */
export const leaveSchema = z.object({
  kind: z.enum(['none', 'fade', 'lift', 'shrink']),
  frames: z.int().min(0).max(20),
});

export type Box = z.infer<typeof boxSchema>;
export type Motion = z.infer<typeof motionSchema>;
export type Enter = z.infer<typeof enterSchema>;
export type Leave = z.infer<typeof leaveSchema>;
