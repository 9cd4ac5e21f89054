import { z } from 'zod';
import { variantShape } from '../campaign/variant-ids.ts';
import { method } from './method.ts';

const rectSchema = z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() });

/** A finding as the screen lists it; the shape of `shared/check/finding.ts`. */
export const findingSchema = z.object({
  rule: z.string(),
  severity: z.enum(['error', 'warning', 'notice']),
  market: z.string().nullable(),
  product: z.string().nullable(),
  hook: z.string().nullable(),
  frames: z.object({ from: z.number(), frames: z.number() }).nullable(),
  subject: z.string(),
  message: z.string(),
  fix: z.string(),
  why: z
    .object({
      text: z.string(),
      source: z.string(),
      checkedOn: z.string(),
      certainty: z.enum(['high', 'medium', 'low']),
    })
    .nullable(),
  offReason: z.string().nullable(),
});

const textStatusSchema = z.enum(['ok', 'fallback', 'missing']);

/** A caption where it lies: frames of the variant, px on the canvas. */
export const captionViewSchema = z.object({
  id: z.string(),
  /** Text key, or null for prices and countdowns. */
  key: z.string().nullable(),
  text: z.string(),
  status: textStatusSchema,
  from: z.number(),
  frames: z.number(),
  /** Its box as in left-to-right markets; what is drawn lies within `bounds`. */
  box: rectSchema,
  bounds: rectSchema,
  sizePx: z.number(),
  lines: z.number(),
});

/** One piece of footage in a scene: the slot that holds it, and what fills that. */
const footageSchema = z.object({
  scene: z.string(),
  slot: z.string(),
  path: z.string().nullable(),
  /** Where the clip starts, seconds. */
  trimStart: z.number(),
  /** Its window on the canvas as this market shows it, px; null where it fills the frame. */
  area: rectSchema.nullable(),
});

/** What the timeline and the stage show of one variant. */
export const variantViewSchema = z.object({
  frames: z.number(),
  scenes: z.array(
    z.object({
      id: z.string(),
      from: z.number(),
      frames: z.number(),
      /** The scene's own footage, then that of further windows where the scene is split; later ones lie over earlier ones. */
      footage: z.tuple([footageSchema], footageSchema),
      transition: z.string(),
    }),
  ),
  captions: z.array(captionViewSchema),
  safeZone: rectSchema,
  /** The frame that becomes the cover picture. */
  cover: z.number(),
  findings: z.array(findingSchema),
});

const variantId = z.object({ campaign: z.string(), ...variantShape });

/** A job is long work with a durable name; its state travels by the `jobs.changed` event. */
export const jobSchema = z.object({
  id: z.string(),
  kind: z.enum(['render', 'preview']),
  campaign: z.string(),
  /** Name of the campaign, also when it is not open any more. */
  title: z.string(),
  ...variantShape,
  state: z.enum(['queued', 'running', 'done', 'failed', 'cancelled']),
  /** Share done, 0 to 1. */
  progress: z.number(),
  /** Unknown time left is null, never a guess. */
  secondsLeft: z.number().nullable(),
  /** Where the result lies: a path for renders, an address for previews. */
  result: z.string().nullable(),
  error: z.object({ code: z.string(), message: z.string(), retryable: z.boolean() }).nullable(),
});

/** Variants: what they look like, how ready they are, and the work that makes them. */
export const variantMethods = {
  'variants.view': method(variantId, variantViewSchema),
  /** What is found by looking at rendered pictures: bare texts that differ too little from what is behind them. */
  'variants.backdrops': method(variantId, z.array(findingSchema)),
  /** Readiness of every product x market x opening of a campaign, for chips and the matrix. */
  'variants.readiness': method(
    z.object({ campaign: z.string() }),
    z.array(
      z.object({
        ...variantShape,
        errors: z.number(),
        warnings: z.number(),
        missing: z.number(),
      }),
    ),
  ),
  /** The address of one exact frame, made by the renderer's own plan. */
  'preview.frame': method(
    variantId.extend({
      frame: z.int().min(0).max(449),
      width: z.int().min(90).max(1920),
      /** A caption to leave out, because the screen shows it by itself while it is dragged. */
      without: z.string().nullable().default(null),
    }),
    z.object({ url: z.string() }),
  ),
  /** A caption's own picture at a frame, and where it lies on the canvas; null where nothing of it can be seen. */
  'preview.sprite': method(
    variantId.extend({ caption: z.string(), frame: z.int().min(0).max(449), width: z.int().min(90).max(1920) }),
    z.object({ url: z.string(), rect: rectSchema }).nullable(),
  ),
  /** Starts the small moving preview; unchanged segments are reused. */
  'preview.clip': method(variantId, z.object({ job: z.string() })),
  'render.start': method(
    z.object({
      campaign: z.string(),
      variants: z.array(z.object(variantShape)).min(1),
      /** Replaces videos that exist. */
      force: z.boolean(),
      /** `draft` is half the size and quick, for a first look. */
      quality: z.enum(['draft', 'standard', 'high']).default('standard'),
    }),
    z.object({ jobs: z.array(z.string()), folder: z.string() }),
  ),
  'jobs.list': method(z.object({}), z.array(jobSchema)),
  /** The ffmpeg commands that a job ran, ready to be pasted into a shell; empty until it has run. */
  'jobs.commands': method(z.object({ job: z.string() }), z.array(z.string())),
  'jobs.cancel': method(z.object({ job: z.string() }), z.object({})),
  /** Starts ended jobs again, those of one product as one batch. */
  'jobs.retry': method(z.object({ jobs: z.array(z.string()).min(1) }), z.object({ jobs: z.array(z.string()) })),
} as const;

export type VariantView = z.infer<typeof variantViewSchema>;
/** A scene of a variant: when it is on the screen, and what fills it. */
export type SceneView = VariantView['scenes'][number];
/** One piece of footage in a scene. */
export type Footage = z.infer<typeof footageSchema>;
export type CaptionView = z.infer<typeof captionViewSchema>;
export type Job = z.infer<typeof jobSchema>;
