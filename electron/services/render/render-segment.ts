import { runFfmpeg } from '../../ffmpeg/run.ts';
import type { Artefact, Artefacts } from './artefacts.ts';
import { pictureInputs } from './picture-inputs.ts';
import type { Plates } from './plates.ts';
import type { RenderPorts } from './render-ports.ts';
import { type PictureSource, type SegmentGraph, segmentGraph, segmentJob } from './segment-job.ts';
import type { SegmentRun } from './segment-run.ts';
import type { SpritePool } from './sprite-pool.ts';

/** A rendered segment; `command` is null when nothing had to run. */
export type RenderedSegment = Artefact & { readonly command: string | null };

type SegmentContext = {
  readonly ports: RenderPorts;
  readonly artefacts: Artefacts;
  readonly plates: Plates;
  readonly sprites: SpritePool;
};

/** Renders one segment, or finds it: over the shared plate where there is one, else over its own sources. */
export async function renderSegment(run: SegmentRun, context: SegmentContext): Promise<RenderedSegment> {
  const { segment, order } = run;
  const { artefacts, plates, sprites } = context;
  try {
    return await artefacts.ahead(order, async () => {
      const found = await artefacts.find(segment.key);
      return found ? { ...found, command: null } : renderNew(run, context);
    });
  } finally {
    await plates.release(segment);
    await sprites.release(segment);
  }
}

async function renderNew(run: SegmentRun, context: SegmentContext): Promise<RenderedSegment> {
  const { plan, segment, order } = run;
  const { ports, artefacts, sprites } = context;
  ports.signal.throwIfAborted();
  const { laid, ...picture } = await pictureSource(run, context);
  const over = { ...segment, sprites: segment.sprites.slice(laid) };
  let command: string | null = null;
  const artefact = await sprites.use({ plan, segment: over }, (files) => {
    const graph = segmentGraph(over, picture, files);
    const make = async (path: string): Promise<void> => {
      command = await encode(run, { ports, graph, path });
    };
    return artefacts.get({ key: segment.key, extension: '.mp4', order, make });
  });
  return { ...artefact, command };
}

/** A picture, and how many of the segment's sprites are in it already. */
type StartedPicture = PictureSource & { readonly laid: number };

async function pictureSource(run: SegmentRun, { ports, artefacts, plates }: SegmentContext): Promise<StartedPicture> {
  const { picture } = run.segment;
  const plate = await plates.find(run);
  // Raw frames do not say that their pixels are square, and the encoder writes what they say.
  if (plate) return { inputs: [plate.input], filters: ['[0:v]setsar=1[v]'], label: 'v', laid: plate.laid };
  const inputs = await pictureInputs(run, ports, artefacts);
  return { inputs, filters: picture.filters, label: picture.label, laid: 0 };
}

type EncodeRequest = { readonly ports: RenderPorts; readonly graph: SegmentGraph; readonly path: string };

async function encode(run: SegmentRun, { ports, graph, path }: EncodeRequest): Promise<string> {
  const job = segmentJob(graph, { path, frames: run.segment.frames, encoder: run.plan.encoder });
  const { command } = await runFfmpeg(job, {
    tools: ports.tools,
    signal: ports.signal,
    onProgress: ({ frame }) => run.onFrame(frame),
  });
  return command;
}
