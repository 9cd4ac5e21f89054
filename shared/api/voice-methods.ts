import { z } from 'zod';
import { voiceSchema } from '../campaign/voice-schema.ts';
import { campaignPathSchema } from '../catalog/product-schema.ts';
import { localeSchema, mediaItemSchema } from './campaign-methods.ts';
import { method } from './method.ts';

const campaignId = z.object({ campaign: z.string() });
const editing = campaignId.extend({ window: z.string().min(8).max(80) });
const variant = { market: z.string(), product: z.string() };

/** A voice as the document holds it, and its file as the media bin shows it. */
const madeVoiceSchema = z.object({ voice: voiceSchema, item: mediaItemSchema });

/** Twenty minutes of speech as browsers record it, base64. */
const MOST_SOUND = 32 << 20;

const captionSideSchema = z.object({ text: z.string(), from: z.number(), frames: z.number() });

/** What speech would change in one caption; times are frames of the film, `words` frames after the caption's start. */
const speechCaptionSchema = z.object({
  caption: z.string(),
  key: z.string(),
  before: captionSideSchema,
  after: captionSideSchema.extend({ words: z.array(z.number()) }),
  /** The same time as the document holds it. */
  timing: z.object({ scene: z.string(), from: z.number(), frames: z.number(), words: z.array(z.number()) }),
});

/** Somebody who speaks over the film, and captions out of speech. The document is the screen's to change, so that each is one step. */
export const voiceMethods = {
  /** Which programs that speak and listen this machine has; and the model that listening uses where none is named. */
  'voices.programs': method(
    z.object({}),
    z.object({ espeak: z.boolean(), piper: z.boolean(), whisper: z.boolean(), whisperModel: z.string().nullable() }),
  ),
  /** A voice out of a sound file of the campaign. */
  'voices.use': method(editing.extend({ file: campaignPathSchema }), madeVoiceSchema),
  /** Keeps what was recorded on the screen, base64 of a sound file, in the campaign. */
  'voices.record': method(editing.extend({ market: z.string(), sound: z.base64().max(MOST_SOUND) }), madeVoiceSchema),
  /** Has a program read a variant's captions out. `late` are texts that take longer than their captions are shown. */
  'voices.draft': method(
    editing.extend({ ...variant, engine: z.enum(['espeak-ng', 'piper']), model: z.string().nullable() }),
    madeVoiceSchema.extend({ late: z.array(z.string()) }),
  ),
  /** Hears the voice of a variant, or another file of the campaign, and says what its captions would be; changes nothing. */
  'voices.hear': method(
    campaignId.extend({ ...variant, file: campaignPathSchema.nullable(), model: z.string().min(1) }),
    z.object({ locale: localeSchema, changes: z.array(speechCaptionSchema) }),
  ),
  /** Stops what reads out or listens for a campaign. */
  'voices.cancel': method(campaignId, z.object({})),
  /** The screen is about to record, or has done so: only then does its page get the microphone. */
  'voices.microphone': method(z.object({ isWanted: z.boolean() }), z.object({})),
} as const;

/** What the host says of voices unasked. */
export const voiceEvents = {
  /** Share of reading out or listening that is done, 0 to 1. */
  'voices.progress': z.object({ campaign: z.string(), fraction: z.number() }),
} as const;
