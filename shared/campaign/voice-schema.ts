import { z } from 'zod';
import { campaignPathSchema } from '../catalog/product-schema.ts';

/** Frames of every film. */
const FILM_FRAMES = 450;

const speechSpanSchema = z.looseObject({ from: z.int().min(0), frames: z.int().min(1) });

/** What a program spoke, so that it is known when the texts have changed since. */
const draftSchema = z.looseObject({
  /** Such as `espeak-ng`. */
  engine: z.string().min(1),
  /** Voice or model of that engine. */
  voice: z.string().min(1),
  /** The market that it speaks for. */
  market: z.string().min(1),
  /** SHA-256 over the spoken texts and their places. */
  said: z.string().regex(/^[0-9a-f]{64}$/),
});

/** A voice over a film: one sound file, recorded or spoken by a program. */
export const voiceSchema = z.looseObject({
  file: campaignPathSchema,
  /** Frame of the film at which the file starts; 0 when absent. */
  start: z
    .int()
    .min(0)
    .max(FILM_FRAMES - 1)
    .optional(),
  /** 1 as recorded. */
  volume: z.number().min(0).max(4).optional(),
  /** When somebody speaks, frames after the start of the file: everything else goes down for it. Absent: all the time. */
  speech: z.array(speechSpanSchema).max(200).optional(),
  draft: draftSchema.optional(),
});

export type VoiceChoice = z.infer<typeof voiceSchema>;
export type SpeechSpan = z.infer<typeof speechSpanSchema>;
