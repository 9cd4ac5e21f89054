import { writeFile } from 'node:fs/promises';
import type { ContentHash } from '../../../shared/base/units.ts';
import type { PlanInput } from '../../../shared/render/render-plan.ts';
import { mediaInput } from '../../ffmpeg/media-input.ts';
import type { FfmpegInput } from '../../ffmpeg/run.ts';
import { preparedStillInput, prepareStill } from '../../ffmpeg/still.ts';
import { decoderThreads, thisMachine } from '../process-budget.ts';
import type { Artefacts } from './artefacts.ts';
import type { RenderPorts } from './render-ports.ts';
import type { SegmentRun } from './segment-run.ts';

/** Turns a picture's inputs from content hashes into files of this machine, preparing stills that are not cached. */
export function pictureInputs(
  run: SegmentRun,
  ports: RenderPorts,
  artefacts: Artefacts,
): Promise<readonly FfmpegInput[]> {
  return Promise.all(run.segment.picture.inputs.map((input) => resolveInput(input, run, { ports, artefacts })));
}

type InputContext = { readonly ports: RenderPorts; readonly artefacts: Artefacts };

async function resolveInput(
  input: PlanInput,
  run: SegmentRun,
  { ports, artefacts }: InputContext,
): Promise<FfmpegInput> {
  if (input.kind === 'media') {
    const threads = ['-threads', String(decoderThreads(ports.jobs, thisMachine()))];
    return mediaInput(ports.mediaPath(input.media), [...threads, ...input.options]);
  }
  if (input.kind === 'sprite') return matInput(input.sprite, run, { ports, artefacts });
  const spec = run.plan.stills[input.still];
  if (!spec) throw new Error(`plan lacks still ${input.still}`);
  const source = ports.mediaPath(spec.media);
  const still = await artefacts.get({
    key: input.still,
    extension: '.yuv',
    order: run.order,
    make: (path) => prepareStill({ spec, source, target: path }, { tools: ports.tools, signal: ports.signal }),
  });
  return preparedStillInput(spec, still.path);
}

/** A mat is one picture as large as the output; it is cached, for every market of one direction shows the same. */
async function matInput(
  sprite: ContentHash,
  { plan, order }: SegmentRun,
  { ports, artefacts }: InputContext,
): Promise<FfmpegInput> {
  const spec = plan.sprites[sprite];
  if (!spec) throw new Error(`plan lacks sprite ${sprite}`);
  const drawn = await artefacts.get({
    key: sprite,
    extension: '.rgba',
    order,
    make: async (path) => writeFile(path, (await ports.drawSprite(spec)).cels),
  });
  const { width, height } = plan.size;
  const options = ['-f', 'rawvideo', '-pixel_format', 'rgba', '-video_size', `${width}x${height}`, '-framerate', '30'];
  return { options, path: drawn.path };
}
