import type { RenderPlan, Segment } from '../../../shared/render/render-plan.ts';
import { runFfmpeg } from '../../ffmpeg/run.ts';
import { createArtefacts } from './artefacts.ts';
import type { Plate } from './compose-plate.ts';
import { pictureInputs } from './picture-inputs.ts';
import type { RenderPorts } from './render-ports.ts';
import { type PictureSource, segmentGraph } from './segment-job.ts';
import { openSpritePool } from './sprite-pool.ts';

/**
 * Told BT.709, ffmpeg writes a gamma of 1.96 into a PNG, and browsers then show it otherwise than the video; some graphs
 * lose the tags and some keep them, so scenes differed.
 */
const UNTAGGED = 'setparams=color_primaries=unknown:color_trc=unknown';
/** A seventh larger than the smallest PNG, and made in half the time. */
const QUICK_PNG = ['-compression_level', '1', '-threads', '1'] as const;

/**
 * Writes the single frame of a one-frame window plan as PNG: the render's own graph, not a second compositor. `plate` is
 * that frame of a kept plate, composed by the same graph before; null: from its footage.
 */
export async function renderPreviewFrame(
  plan: RenderPlan,
  { target, plate }: { readonly target: string; readonly plate: Plate | null },
  ports: RenderPorts,
): Promise<void> {
  const segment = plan.segments[0];
  if (segment?.frames !== 1) throw new Error('a preview plan has one segment of one frame');
  const picture = plate ? overPlate(plate) : await fromFootage(plan, segment, ports);
  const over = { ...segment, sprites: segment.sprites.slice(plate?.laid ?? 0) };
  await openSpritePool(ports).use({ plan, segment: over }, async (sprites) => {
    const graph = segmentGraph(over, picture, sprites);
    // PNG is RGB: swscale takes limited BT.709 for BT.601 unless told.
    const toPng = `[${graph.label}]scale=in_color_matrix=bt709:in_range=tv,format=rgb24,${UNTAGGED}[png]`;
    const filterGraph = [...graph.filters, toPng].join(';');
    const options = ['-map', '[png]', '-frames:v', '1', '-c:v', 'png', ...QUICK_PNG, '-update', '1', '-f', 'image2'];
    // One picture is through before more threads are started: 91 ms instead of 136 over a plate (12 runs, 2026-11-26).
    const globalOptions = plate ? ['-filter_complex_threads', '1'] : [];
    await runFfmpeg(
      { globalOptions, inputs: graph.inputs, filterGraph, outputs: [{ options, path: target }] },
      { tools: ports.tools, signal: ports.signal },
    );
  });
}

function overPlate({ input }: Plate): PictureSource {
  return { inputs: [input], filters: ['[0:v]setsar=1[v]'], label: 'v' };
}

async function fromFootage(plan: RenderPlan, segment: Segment, ports: RenderPorts): Promise<PictureSource> {
  const run = { plan, segment, order: 0, onFrame: () => undefined };
  const inputs = await pictureInputs(run, ports, createArtefacts(ports.cache, ports.jobs));
  return { inputs, filters: segment.picture.filters, label: segment.picture.label };
}
