import { z } from 'zod';
import { campaignPathSchema } from '../catalog/product-schema.ts';
import { method } from './method.ts';

/** The music under the film. */
export const musicMethods = {
  /** Its beats as frames of the film, and how many a minute; null where none is clear. `trimStart`: where it starts, seconds. */
  'music.beats': method(
    z.object({ campaign: z.string(), path: campaignPathSchema, trimStart: z.number().min(0) }),
    z.object({ tempo: z.number(), frames: z.array(z.number()) }).nullable(),
  ),
} as const;
