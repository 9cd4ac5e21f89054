import { FRAME_RATE } from '../../../shared/base/units.ts';
import type { RenderPlan } from '../../../shared/render/render-plan.ts';
import { runFfmpeg } from '../../ffmpeg/run.ts';
import type { Artefact, Artefacts } from './artefacts.ts';
import type { RenderPorts } from './render-ports.ts';

export type CoverRun = {
  readonly plan: RenderPlan;
  readonly order: number;
  /** The segments of the plan, in order, as they get ready. */
  readonly segments: readonly Promise<Artefact>[];
};

type CoverContext = { readonly ports: RenderPorts; readonly artefacts: Artefacts };

/**
 * A variant's cover, as a file of the cache; null where the plan wants none. It is read from its segment as soon as that
 * is ready, while others still render, and not again while that segment stays as it is.
 */
export async function renderCover(run: CoverRun, { ports, artefacts }: CoverContext): Promise<string | null> {
  const { plan, order, segments } = run;
  if (!plan.cover) return null;
  const { key, segment, frame } = plan.cover;
  const source = await segments[segment];
  if (!source) throw new Error(`plan lacks segment ${segment}`);
  const make = (target: string): Promise<void> => writeCover({ source: source.path, frame, target }, ports);
  return (await artefacts.get({ key, extension: '.jpg', order, make })).path;
}

type CoverFile = { readonly source: string; readonly frame: number; readonly target: string };

async function writeCover({ source, frame, target }: CoverFile, { tools, signal }: RenderPorts): Promise<void> {
  // Half a frame early, so that rounding never skips to the next one: a seek gives the first frame after it.
  const start = Math.max(0, (frame - 0.5) / FRAME_RATE).toFixed(6);
  // JPEG is full-range BT.601 (JFIF); unless told, swscale leaves BT.709 numbers and reds turn orange.
  const colours = 'in_color_matrix=bt709:out_color_matrix=bt601:in_range=tv:out_range=pc';
  const picture = ['-map', '[cover]', '-frames:v', '1', '-c:v', 'mjpeg', '-q:v', '2', '-fflags', '+bitexact'];
  await runFfmpeg(
    {
      inputs: [{ options: ['-ss', start, '-f', 'mov'], path: source }],
      filterGraph: `[0:v]scale=${colours},format=yuvj420p[cover]`,
      outputs: [{ options: [...picture, '-update', '1', '-f', 'image2'], path: target }],
    },
    { tools, signal },
  );
}
