import type { Ratio } from '../../shared/base/ratio.ts';
import type { StudioError } from '../../shared/base/studio-error.ts';
import { softwareEncoder } from '../../shared/render/encoder.ts';
import type { FfmpegTools } from '../ffmpeg/locate.ts';
import type { BuiltVariant } from './build-variant.ts';
import { chooseEncoder } from './choose-encoder.ts';
import { openPlanner, outputSize, type PlannedVariant } from './plan-variants.ts';
import type { RenderControl, RenderRequest } from './render-request.ts';
import type { Studio } from './studio.ts';

/** Plans a batch's variants with the encoder that was chosen for it. */
export type BatchPlanner = {
  /** The encoder that it begins with. */
  readonly encoderId: string;
  readonly plan: (variant: BuiltVariant) => PlannedVariant;
  /** The plan of a variant whose own failed on hardware: all of it again in software, as encoders do not mix in one file. */
  readonly instead: (failed: PlannedVariant, error: StudioError) => PlannedVariant | null;
};

type PlannerRequest = Pick<RenderRequest, 'encoder' | 'quality'> & {
  readonly tools: FfmpegTools;
  readonly ratio: Ratio;
  readonly holdsRate: boolean;
};

/** After so many failures a device is taken for dead, and the rest of the batch does not wait for it. */
const FAILURES = 3;
const ENCODER_FAILURES: ReadonlySet<string> = new Set(['ffmpeg-failed', 'ffmpeg-stalled', 'verify-failed']);

export async function openBatchPlanner(
  studio: Studio,
  { encoder: choice, quality, tools, ratio, holdsRate }: PlannerRequest,
  { on, signal }: RenderControl,
): Promise<BatchPlanner> {
  const size = outputSize(quality, ratio);
  const { settings, note } = await chooseEncoder(studio, { choice, quality, tools, size, holdsRate, signal });
  if (note !== null) on.note(note);
  const software = softwareEncoder(quality, holdsRate);
  const isHardware = settings.id !== software.id;
  const planChosen = await openPlanner(studio, tools, { quality, encoder: settings });
  const planSoftware = await openPlanner(studio, tools, { quality, encoder: software });
  let failures = 0;
  return {
    encoderId: settings.id,
    plan: (variant) => (failures < FAILURES ? planChosen(variant) : planSoftware(variant)),
    instead: ({ id, variant, plan }, error) => {
      if (!isHardware || plan.encoder.id === software.id || !ENCODER_FAILURES.has(error.code)) return null;
      failures += 1;
      on.note(`${id}: ${plan.encoder.id} failed, rendered again with ${software.id} (${error.message})`);
      if (failures === FAILURES)
        on.note(`${settings.id} failed ${FAILURES} times; the rest is rendered with ${software.id}.`);
      return planSoftware(variant);
    },
  };
}
