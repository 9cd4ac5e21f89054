import { z } from 'zod';
import { musicNoteSchema } from '../campaign/music-note.ts';
import { campaignPathSchema } from '../catalog/product-schema.ts';
import { method } from './method.ts';

const pieceSchema = z.object({
  id: z.string(),
  origin: z.enum(['shipped', 'user']),
  note: musicNoteSchema,
  seconds: z.number(),
  /** Address of the file, for a player. */
  url: z.string(),
});

/** The music under the film. */
export const musicMethods = {
  /** Music that can be used, with its licences, and pieces that cannot, with the reason. */
  'music.library': method(
    z.object({}),
    z.object({
      pieces: z.array(pieceSchema),
      broken: z.array(z.object({ id: z.string(), problem: z.string() })),
    }),
  ),
  /** Copies a piece into the campaign's folder. */
  'music.take': method(
    z.object({ campaign: z.string(), window: z.string(), id: z.string() }),
    z.object({ file: campaignPathSchema, note: musicNoteSchema }),
  ),
  /** Its beats as frames of the film, and how many a minute; null where none is clear. `trimStart`: where it starts, seconds. */
  'music.beats': method(
    z.object({ campaign: z.string(), path: campaignPathSchema, trimStart: z.number().min(0) }),
    z.object({ tempo: z.number(), frames: z.array(z.number()) }).nullable(),
  ),
} as const;
