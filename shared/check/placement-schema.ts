import { z } from 'zod';
import { PLACEMENTS, type PlacementId } from '../campaign/placements.ts';

/** Width and height, px; null where there is no least size. */
const leastSizeSchema = z.tuple([z.int().positive(), z.int().positive()]).nullable();

/** What TikTok asks of a video that runs as an ad in one place; null where it asks nothing. */
const placementSchema = z.object({
  id: z.enum(PLACEMENTS),
  /** As messages name it. */
  name: z.string().min(1),
  /** The shapes that it takes, each with its least size. */
  shapes: z.object({
    '9:16': leastSizeSchema.optional(),
    '1:1': leastSizeSchema.optional(),
    '16:9': leastSizeSchema.optional(),
  }),
  seconds: z.object({ least: z.number(), most: z.number() }).nullable(),
  maxMegabytes: z.number().nullable(),
  minKbps: z.number().nullable(),
  text: z.object({
    /** Longer texts are folded away; a Chinese, Japanese or Korean character counts as two. */
    maxHalfWidths: z.number().nullable(),
    /** Links, @ and # are refused. */
    barsMarks: z.boolean(),
    /** Captions may not hold addresses and numbers of telephones. */
    barsContact: z.boolean(),
  }),
  needsSound: z.boolean(),
  /** A film may not open on plain white. */
  barsWhite: z.boolean(),
  /** What the app covers there, on 9:16. */
  zone: z.enum(['ads-a', 'ads-b']).nullable(),
});

/** Export profiles of ads with their sources and dates, as shipped in `assets/tiktok/placements.json`. */
export const placementListSchema = z.object({
  schema: z.literal('fifteen/placements'),
  version: z.literal(1),
  sources: z.array(z.object({ what: z.string(), where: z.string(), checkedOn: z.iso.date() })).min(1),
  placements: z.array(placementSchema).length(PLACEMENTS.length),
});

/** What TikTok asks of a video that runs as an ad in one place. */
export type Placement = z.infer<typeof placementSchema>;

/** The profiles of the places that a campaign names. */
export function namedPlacements(
  all: readonly Placement[],
  { placements = [] }: { readonly placements?: readonly PlacementId[] | undefined },
): readonly Placement[] {
  return all.filter(({ id }) => placements.includes(id));
}

/** Whether one of these places asks for a least bit rate. */
export function asksForRate(placements: readonly Placement[]): boolean {
  return placements.some(({ minKbps }) => minKbps !== null);
}
