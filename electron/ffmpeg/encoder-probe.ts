import { StudioError } from '../../shared/base/studio-error.ts';
import type { EncoderSettings, PictureSize } from '../../shared/render/render-plan.ts';
import { type RunSettings, runFfmpeg } from './run.ts';

/** Whether an encoder works on this machine, and if not, why. */
export type EncoderTrial = { readonly encoder: EncoderSettings; readonly isUsable: boolean; readonly reason: string };

/** A driver that has not made ten frames by then is not worth waiting for. */
const LONGEST_TRIAL_MS = 10_000;

/**
 * Encodes a few frames for real at the real size: `-encoders` only says what was compiled in, and small sizes fail on
 * good hardware (H.264 NVENC takes nothing under 145x145).
 */
export async function tryEncoder(
  encoder: EncoderSettings,
  size: PictureSize,
  settings: RunSettings,
): Promise<EncoderTrial> {
  const limit = AbortSignal.timeout(LONGEST_TRIAL_MS);
  const signal = settings.signal ? AbortSignal.any([limit, settings.signal]) : limit;
  const upload = encoder.upload ?? 'format=yuv420p';
  const job = {
    globalOptions: encoder.setup,
    inputs: [{ options: ['-f', 'lavfi'], path: `testsrc2=size=${size.width}x${size.height}:rate=30:duration=0.4` }],
    filterGraph: `[0:v]${upload}[encode]`,
    outputs: [{ options: ['-map', '[encode]', '-frames:v', '10', ...encoder.options, '-f', 'null'], path: '-' }],
  };
  try {
    await runFfmpeg(job, { ...settings, signal });
    return { encoder, isUsable: true, reason: '' };
  } catch (error) {
    if (!(error instanceof StudioError)) throw error;
    settings.signal?.throwIfAborted();
    const reason = limit.aborted ? `no frames within ${LONGEST_TRIAL_MS / 1000} s` : error.message;
    return { encoder, isUsable: false, reason };
  }
}
