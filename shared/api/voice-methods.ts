import { z } from 'zod';
import { voiceSchema } from '../campaign/voice-schema.ts';
import { campaignPathSchema } from '../catalog/product-schema.ts';
import { method } from './method.ts';

const campaignId = z.object({ campaign: z.string() });

/** Voices over the film. Neither of these changes the document: the screen does, so that it can be undone. */
export const voiceMethods = {
  /** A sound file of the campaign as a voice: when somebody speaks in it, and how loud it is to be. */
  'voice.describe': method(campaignId.extend({ path: campaignPathSchema }), voiceSchema),
  /**
   * Has a program of this machine read a variant's captions out, as the campaign was saved last, into a file of the
   * campaign. `late` are lines that do not fit their captions' time. Throws `tool-missing` where none is here.
   */
  'voice.draft': method(
    campaignId.extend({ product: z.string(), market: z.string() }),
    z.object({ voice: voiceSchema, late: z.array(z.string()) }),
  ),
} as const;
