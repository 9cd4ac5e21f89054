import { z } from 'zod';
import { type VariantIds, variantName, variantShape } from '../campaign/variant-ids.ts';

const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);

const partNoteSchema = z.object({
  title: z.string(),
  from: z.int(),
  frames: z.int(),
  key: z.string(),
  content: z.record(z.string(), z.string()),
});

/** One variant's outputs and all that they were made from. Paths are relative to the manifest, with forward slashes. */
export const manifestVariantSchema = z.looseObject({
  ...variantShape,
  file: z.string(),
  subtitles: z.string(),
  cover: z.string(),
  /** The frame that the cover shows; lists of before the choice have none. */
  coverFrame: z.int().min(0).optional(),
  /** Equal keys mean equal files. */
  planKey: sha256Schema,
  /** Equal where the same is shown and heard, whatever the size or the encoder: what a review holds for. */
  content: sha256Schema.optional(),
  sha256: sha256Schema,
  bytes: z.number(),
  seconds: z.number(),
  frames: z.number(),
  /** Loudness of the whole and highest peak, LUFS and dBTP; null for a silent video. */
  loudness: z.object({ integratedLufs: z.number(), truePeakDb: z.number() }).nullable(),
  inputs: z.array(z.object({ file: z.string(), sha256: sha256Schema })),
  checks: z.array(z.looseObject({ rule: z.string(), severity: z.string(), subject: z.string(), message: z.string() })),
  ffmpeg: z.string(),
  /** Id of the encoder that made the video; manifests from before it was noted have none, and software made them. */
  encoder: z.string().default('libx264-standard'),
});

/** How a variant was made. */
export const variantMakingSchema = z.object({
  /** Segments and sound with what decided them, for the next render to compare with. */
  parts: z.array(partNoteSchema),
  /** Every command that ran for it; parts that were reused have none. */
  commands: z.array(z.string()),
});

/** A variant that the last run could not finish, and why; a file that was in the way counts. */
export const manifestFailureSchema = z.looseObject({
  ...variantShape,
  code: z.string(),
  message: z.string(),
});

/** `manifest.json` beside the outputs of a campaign. */
export const manifestSchema = z.looseObject({
  schema: z.literal('fifteen/manifest'),
  version: z.literal(1),
  campaign: z.object({ name: z.string(), template: z.string(), revision: z.number() }),
  variants: z.array(manifestVariantSchema),
  failures: z.array(manifestFailureSchema).optional(),
});

/** The outputs of one variant as the manifest lists them. */
export type ManifestVariant = z.infer<typeof manifestVariantSchema>;
export type VariantMaking = z.infer<typeof variantMakingSchema>;
export type ManifestFailure = z.infer<typeof manifestFailureSchema>;
/** The whole list of a folder's outputs. */
export type Manifest = z.infer<typeof manifestSchema>;

/** Earlier entries and new ones, the new ones winning; sorted by product and market so that equal content is an equal file. */
export function mergeByVariant<Entry extends VariantIds>(
  earlier: readonly Entry[],
  fresh: readonly Entry[],
): readonly Entry[] {
  const byName = new Map([...earlier, ...fresh].map((variant) => [variantName(variant), variant]));
  return [...byName.values()].sort((a, b) => (variantName(a) < variantName(b) ? -1 : 1));
}

/** What a review of a variant holds for; lists of before content was noted have the plan's key, which knows more. */
export function reviewedContent({ content, planKey }: ManifestVariant): string {
  return content ?? planKey;
}
