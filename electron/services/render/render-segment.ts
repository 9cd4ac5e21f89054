import { runFfmpeg } from '../../ffmpeg/run.ts';
import type { Artefact, Artefacts } from './artefacts.ts';
import { pictureInputs } from './picture-inputs.ts';
import type { Plates } from './plates.ts';
import type { RenderPorts } from './render-ports.ts';
import { type PictureSource, segmentGraph, segmentJob } from './segment-job.ts';
import type { SegmentRun } from './segment-run.ts';
import type { SpriteFiles, SpritePool } from './sprite-pool.ts';

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
  const { ports, artefacts, plates, sprites } = context;
  const found = await artefacts.find(segment.key);
  if (found) return { ...found, command: null };
  let command: string | null = null;
  try {
    const picture = await pictureSource(run, context);
    const make = async (path: string): Promise<void> => {
      command = await sprites.use(run, (files) => encode(run, { ports, picture, files, path }));
    };
    const artefact = await artefacts.get({ key: segment.key, extension: '.mp4', order, make });
    return { ...artefact, command };
  } finally {
    await plates.release(segment);
    await sprites.release(segment);
  }
}

async function pictureSource(run: SegmentRun, { ports, artefacts, plates }: SegmentContext): Promise<PictureSource> {
  const { picture } = run.segment;
  const plate = plates.find(run);
  // Raw frames do not say that their pixels are square, and the encoder writes what they say.
  if (plate) return { inputs: [await plate], filters: ['[0:v]setsar=1[v]'], label: 'v' };
  const inputs = await pictureInputs(run, ports, artefacts);
  return { inputs, filters: picture.filters, label: picture.label };
}

type EncodeRequest = {
  readonly ports: RenderPorts;
  readonly picture: PictureSource;
  readonly files: SpriteFiles;
  readonly path: string;
};

async function encode(run: SegmentRun, { ports, picture, files, path }: EncodeRequest): Promise<string> {
  const graph = segmentGraph(run.segment, picture, files);
  const job = segmentJob(graph, { path, frames: run.segment.frames, encoder: run.plan.encoder });
  const { command } = await runFfmpeg(job, {
    tools: ports.tools,
    signal: ports.signal,
    onProgress: ({ frame }) => run.onFrame(frame),
  });
  return command;
}
