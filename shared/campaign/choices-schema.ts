import { z } from 'zod';
import { campaignPathSchema, slotFillSchema } from '../catalog/product-schema.ts';
import { paletteSchema } from './brand-kit-schema.ts';
import { transitionSchema } from './transition-schema.ts';
import { voiceSchema } from './voice-schema.ts';

/** Shorter scenes are flashes; frames. */
export const MIN_SCENE_FRAMES = 12;
/** Frames of every variant. */
const FILM_FRAMES = 450;
/** A caption's box may lie this far off the canvas on either side: its text may be shorter than the box; px. */
const REACH = 1920;

/** One scene in its order, with the frames until the next one starts. */
const sequenceEntrySchema = z.looseObject({
  scene: z.string().min(1),
  frames: z.int().min(MIN_SCENE_FRAMES).max(FILM_FRAMES),
});

const sceneChoiceSchema = z.looseObject({ transition: transitionSchema.optional() });

const placeSchema = z.looseObject({ x: z.int().min(-REACH).max(REACH), y: z.int().min(-REACH).max(REACH) });

const captionChoiceSchema = z.looseObject({
  /** Another role of the style, such as "headline". */
  role: z.string().min(1).optional(),
  /** When it is shown: frames after the start of a scene, so that it moves with that scene; and for how long. */
  timing: z
    .looseObject({
      scene: z.string().min(1),
      from: z
        .int()
        .min(0)
        .max(FILM_FRAMES - 1),
      frames: z.int().min(1).max(FILM_FRAMES),
      /** When each word is said, frames after the start of the caption, where it was heard; a caption that lights its words follows them. */
      words: z.array(z.int().min(0).max(FILM_FRAMES)).max(200).optional(),
    })
    .optional(),
  /** The corner of its box, px on the 9:16 canvas, as in left-to-right markets; mirrored in right-to-left ones. */
  place: placeSchema.optional(),
  /** The same on canvases of other shapes. */
  placeIn: z.looseObject({ '1:1': placeSchema.optional(), '16:9': placeSchema.optional() }).optional(),
});

const musicSchema = z.looseObject({ file: campaignPathSchema, trimStart: z.number().min(0).optional() });

/** What is chosen for all variants, and in overrides again for some. */
export const choicesShape = {
  /** One of the template's style ids; the template's default when absent. */
  style: z.string().optional(),
  /** Fills for every product that has none of its own. */
  slots: z.record(z.string(), slotFillSchema).optional(),
  /** Colours over the style's and the brand's. */
  palette: z.looseObject(paletteSchema.partial().shape).optional(),
  /** Null for silence. */
  music: musicSchema.nullable().optional(),
  /** Null for nobody speaking, where a wider choice has a voice. */
  voice: voiceSchema.nullable().optional(),
  /** Every scene of the template once, in order; the frames make up the whole film. */
  sequence: z.array(sequenceEntrySchema).min(1).optional(),
  /** By scene id. */
  scenes: z.record(z.string(), sceneChoiceSchema).optional(),
  /** By caption id. */
  captions: z.record(z.string(), captionChoiceSchema).optional(),
  /** The frame that becomes the cover picture. */
  cover: z
    .int()
    .min(0)
    .max(FILM_FRAMES - 1)
    .optional(),
};

export type SequenceEntry = z.infer<typeof sequenceEntrySchema>;
export type SceneChoice = z.infer<typeof sceneChoiceSchema>;
export type CaptionChoice = z.infer<typeof captionChoiceSchema>;
export type MusicChoice = z.infer<typeof musicSchema>;
