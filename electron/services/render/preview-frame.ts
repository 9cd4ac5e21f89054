import type { RenderPlan } from '../../../shared/render/render-plan.ts';
import { runFfmpeg } from '../../ffmpeg/run.ts';
import { createArtefacts } from './artefacts.ts';
import { pictureInputs } from './picture-inputs.ts';
import type { RenderPorts } from './render-ports.ts';
import { segmentGraph } from './segment-job.ts';
import { openSpritePool } from './sprite-pool.ts';

/** Writes the single frame of a one-frame window plan as PNG: the render's own graph, not a second compositor. */
export async function renderPreviewFrame(plan: RenderPlan, target: string, ports: RenderPorts): Promise<void> {
  const segment = plan.segments[0];
  if (segment?.frames !== 1) throw new Error('a preview plan has one segment of one frame');
  const artefacts = createArtefacts(ports.cache, ports.jobs);
  const run = { plan, segment, order: 0, onFrame: () => undefined };
  const inputs = await pictureInputs(run, ports, artefacts);
  await openSpritePool(ports).use(run, async (sprites) => {
    const graph = segmentGraph(
      segment,
      { inputs, filters: segment.picture.filters, label: segment.picture.label },
      sprites,
    );
    // PNG is RGB: swscale takes limited BT.709 for BT.601 unless told.
    const toPng = `[${graph.label}]scale=in_color_matrix=bt709:in_range=tv,format=rgb24[png]`;
    const filterGraph = [...graph.filters, toPng].join(';');
    const options = ['-map', '[png]', '-frames:v', '1', '-c:v', 'png', '-update', '1', '-f', 'image2'];
    await runFfmpeg(
      { inputs: graph.inputs, filterGraph, outputs: [{ options, path: target }] },
      { tools: ports.tools, signal: ports.signal },
    );
  });
}
