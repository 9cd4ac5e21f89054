import type { RenderPlan, Segment, SpriteUse } from '../../../shared/render/render-plan.ts';
import type { ContentCache } from '../../storage/content-cache.ts';
import { hashText } from '../../storage/hash-file.ts';
import { composePlate, type Plate, type PlateContext, plateInput } from './compose-plate.ts';
import type { Plates } from './plates.ts';
import type { SegmentRun } from './segment-run.ts';

/**
 * Plates that stay in the cache, for previews: what is edited again and again are captions, and what costs is the footage
 * under them. One frame at 540x960 took 340 ms from its footage, a caption edit to a clip 1.0 s (2026-11-26).
 */
export function openKeptPlates(context: PlateContext): Plates {
  return {
    expect: async () => undefined,
    find: (run) => keptPlate(run, context),
    release: async () => undefined,
  };
}

/** The plate under a segment, composed where it is not kept yet. */
export async function keptPlate(run: SegmentRun, context: PlateContext): Promise<Plate> {
  const { plan, segment, order } = run;
  const under = underCaptions(plan, segment);
  const key = plateKey(segment, under);
  const { artefacts } = context;
  const known = await artefacts.find(key);
  if (known) return { input: plateInput(known.path, plan.size), laid: under.length };
  const store = async (make: (path: string) => Promise<void>): Promise<string> =>
    (await artefacts.get({ key, extension: '.yuv', order, make })).path;
  return composePlate({ run, under, store }, context);
}

/** One frame of a kept plate, and how many of the sprites seen at that frame it shows; null where it is not kept. */
export async function keptFrame(
  plan: RenderPlan,
  frame: number,
  cache: Pick<ContentCache, 'get'>,
): Promise<Plate | null> {
  const segment = segmentAt(plan, frame);
  const under = underCaptions(plan, segment);
  const path = await cache.get(plateKey(segment, under));
  if (path === null) return null;
  const at = frame - segment.from;
  const seen = under.filter(({ from, frames }) => from <= at && at < from + frames);
  return { input: plateInput(path, plan.size, at), laid: seen.length };
}

/** The segment that shows a frame. */
export function segmentAt(plan: RenderPlan, frame: number): Segment {
  const segment = plan.segments.findLast(({ from }) => from <= frame);
  if (!segment) throw new Error(`no segment at frame ${frame}`);
  return segment;
}

/** The sprites below the lowest caption: scrims and frames, which cover most of the picture and are seldom edited. */
function underCaptions(plan: RenderPlan, { sprites }: Segment): readonly SpriteUse[] {
  const lowest = sprites.findIndex(({ sprite }) => plan.sprites[sprite]?.kind === 'caption');
  return lowest < 0 ? sprites : sprites.slice(0, lowest);
}

function plateKey({ picture }: Segment, under: readonly SpriteUse[]): string {
  return hashText(`plate ${picture.key} ${JSON.stringify(under)}`);
}
