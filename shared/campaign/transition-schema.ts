import { z } from 'zod';

/** How a scene comes in over the one before. It takes `frames` from the scene's own start. */
export const transitionSchema = z.object({
  kind: z.enum(['cut', 'crossfade', 'slide', 'wipe', 'zoom', 'whip']),
  frames: z.int().min(0).max(30),
  direction: z.enum(['left', 'right', 'up', 'down']).default('left'),
});
