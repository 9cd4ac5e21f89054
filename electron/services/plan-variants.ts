import { canvasOf, outputOf, type Ratio, ratioOf } from '../../shared/base/ratio.ts';
import { variantName } from '../../shared/campaign/variant-ids.ts';
import { type PlanPorts, planRender } from '../../shared/render/plan-render.ts';
import type { EncoderSettings, PictureSize, Quality, RenderPlan } from '../../shared/render/render-plan.ts';
import type { FfmpegTools } from '../ffmpeg/locate.ts';
import { hashText } from '../storage/hash-file.ts';
import type { BuiltVariant } from './build-variant.ts';
import type { Studio } from './studio.ts';

/** A variant ready to be rendered; `id` is unique in its batch. */
export type PlannedVariant = { readonly id: string; readonly variant: BuiltVariant; readonly plan: RenderPlan };

export type PlanSettings = { readonly quality: Quality; readonly encoder: EncoderSettings };

/** The shorter side, px; half of the full one is enough to judge cuts and texts on a phone. */
const SHORTER = { draft: 540, standard: 1080, high: 1080 } as const;

/** The size that a batch's videos have, px. */
export function outputSize(quality: Quality, ratio: Ratio): PictureSize {
  return outputOf(canvasOf(ratio), SHORTER[quality]);
}

/** Gives a function that plans one variant; all that it needs of the machine is asked for before. */
export async function openPlanner(
  studio: Studio,
  tools: FfmpegTools,
  settings: PlanSettings,
): Promise<(variant: BuiltVariant) => PlannedVariant> {
  const ports = { ...(await planPorts(studio, tools)), spriteKeys: new WeakMap() };
  const { encoder } = settings;
  return (variant) => {
    if (!variant.timeline) throw new Error(`variant ${variantName(variant)} has no timeline`);
    const size = outputSize(settings.quality, ratioOf(variant.timeline.canvas));
    const plan = planRender({ timeline: variant.timeline, size, encoder }, ports, variant.cover);
    return { id: variantName(variant), variant, plan };
  };
}

/** What plans need to know of this machine: nothing but versions. */
export async function planPorts(studio: Studio, tools: FfmpegTools): Promise<PlanPorts> {
  const { spriteIdentity } = await studio.text();
  return { hash: hashText, ffmpegVersion: tools.ffmpeg.version, spriteIdentity };
}
