import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isAborted, StudioError } from '../../shared/base/studio-error.ts';
import type { EncoderSettings, PictureSize } from '../../shared/render/render-plan.ts';
import { type FfmpegTool, runFfmpeg } from './run.ts';

/** Whether an encoder works on this machine; `detail` has ffmpeg's own words where it does not. */
export type EncoderVerdict = { readonly ok: boolean; readonly detail: string };

export type EncoderTrial = {
  readonly encoder: EncoderSettings;
  /** The size of the real output: some encoders refuse small pictures, others large ones. */
  readonly size: PictureSize;
  readonly ffmpeg: FfmpegTool;
  readonly signal: AbortSignal;
};

/** A driver that hangs must not hang us. */
const LIMIT_MS = 10_000;
const FRAMES = 10;

/**
 * Encodes a few frames with the very settings of a render. A list of encoders only says what was compiled in: general
 * builds list NVENC everywhere and load the driver when the first frame comes.
 */
export async function tryEncoder({ encoder, size, ffmpeg, signal }: EncoderTrial): Promise<EncoderVerdict> {
  const folder = await mkdtemp(path.join(tmpdir(), 'fifteen-encoder-'));
  const limit = AbortSignal.timeout(LIMIT_MS);
  const source = `testsrc2=s=${size.width}x${size.height}:r=30`;
  const upload = encoder.device ? `,${encoder.device.upload}` : '';
  const options = ['-map', '[v]', '-frames:v', String(FRAMES), ...encoder.options, '-f', 'mp4'];
  try {
    await runFfmpeg(
      {
        globalOptions: encoder.device?.globalOptions ?? [],
        inputs: [],
        filterGraph: `${source},format=yuv420p${upload}[v]`,
        outputs: [{ options, path: path.join(folder, 'trial.mp4') }],
      },
      { tools: { ffmpeg }, signal: AbortSignal.any([signal, limit]) },
    );
    return { ok: true, detail: '' };
  } catch (error) {
    signal.throwIfAborted();
    return { ok: false, detail: reasonOf(error) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function reasonOf(error: unknown): string {
  if (isAborted(error)) return `no answer within ${LIMIT_MS / 1000} s`;
  if (!(error instanceof StudioError)) throw error;
  // The first line names the culprit (a library that is missing, a driver too old); later ones only "Invalid argument".
  const first = String(error.params['stderr'] ?? '')
    .split('\n')
    .find((line) => line.trim() !== '');
  return (first ?? error.message).replace(/^\[[^\]]*\] /, '');
}
