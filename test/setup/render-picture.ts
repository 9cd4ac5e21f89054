// Renders what the pure builders say, with real ffmpeg, for tests of pictures.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findTools } from '../../electron/ffmpeg/locate.ts';
import { mediaInput } from '../../electron/ffmpeg/media-input.ts';
import { probeMedia } from '../../electron/ffmpeg/probe.ts';
import { runFfmpeg } from '../../electron/ffmpeg/run.ts';
import { preparedStillInput, prepareStill } from '../../electron/ffmpeg/still.ts';
import { contentHash } from '../../shared/base/units.ts';
import type { SceneWindow } from '../../shared/render/clip-pieces.ts';
import { clipPicture } from '../../shared/render/picture-filters.ts';
import { stillPicture, stillSpec } from '../../shared/render/still-filters.ts';
import type { PlacedMedia } from '../../shared/timeline/timeline.ts';
import { frameHashes, rgbFrames } from './make-media.ts';

/** Looked for once: each look starts two programs. */
const tools = await findTools({ env: process.env });

const SOME_HASH = contentHash('0'.repeat(64));

type Choice = Partial<Omit<PlacedMedia, 'facts'>>;
type Scene = {
  readonly size: { width: number; height: number };
  readonly sceneFrames: number;
  readonly window: SceneWindow;
};

/** Probes a file and places it with the usual choices. */
export async function place(path: string, choice: Choice = {}): Promise<PlacedMedia> {
  const facts = await probeMedia(path, SOME_HASH, { tools });
  if (facts.kind === 'audio') throw new Error('no picture');
  const still = { zoom: 1, x: 0.5, y: 0.5 };
  const usual = {
    fit: 'cover',
    focus: { x: 0.5, y: 0.5 },
    trimStart: 0,
    whenShort: 'hold',
    motion: { from: still, to: still },
    speed: 1,
    volume: 1,
    duckDb: 12,
  } as const;
  return { facts, ...usual, ...choice } as PlacedMedia;
}

/** The hash of each frame of a window. */
export function hashPicture(path: string, media: PlacedMedia, scene: Scene): Promise<readonly string[]> {
  return render({ path, media, scene, options: ['-f', 'framemd5'] }, frameHashes);
}

/** The RGB pixels of each frame of a window. */
export function renderPicture(path: string, media: PlacedMedia, scene: Scene): Promise<readonly Buffer[]> {
  return render({ path, media, scene, options: ['-f', 'nut'] }, (file) => rgbFrames(file, scene.size));
}

type Render = {
  readonly path: string;
  readonly media: PlacedMedia;
  readonly scene: Scene;
  readonly options: readonly string[];
};

async function render<Result>(
  { path, media, scene, options }: Render,
  read: (file: string) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'fifteen-picture-'));
  try {
    const target = join(folder, 'out');
    const { inputs, filters } = await pictureJob(path, media, { scene, folder });
    const outputs = [
      { options: ['-map', '[out]', '-c:v', 'rawvideo', '-fps_mode', 'passthrough', ...options], path: target },
    ];
    await runFfmpeg({ inputs, filterGraph: filters.join(';'), outputs }, { tools });
    return await read(target);
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function pictureJob(path: string, media: PlacedMedia, { scene, folder }: { scene: Scene; folder: string }) {
  if (media.facts.kind === 'video') {
    const { inputs, filters } = clipPicture({ media, ...scene, input: 0, output: 'out' });
    return { inputs: inputs.map((options) => mediaInput(path, options)), filters };
  }
  const spec = stillSpec(media, scene.size);
  const target = join(folder, 'still.yuv');
  await prepareStill({ spec, source: path, target }, { tools });
  const filters = stillPicture({ motion: media.motion, ...scene, input: 0, output: 'out' });
  return { inputs: [preparedStillInput(spec, target)], filters };
}

/** The colour at a place given as fractions of width and height, as `red`, `green`, `blue`, `yellow` or its numbers. */
export function colourAt(
  frame: Buffer | undefined,
  size: { width: number; height: number },
  [x, y]: readonly [number, number],
): string {
  const at = (Math.floor(y * size.height) * size.width + Math.floor(x * size.width)) * 3;
  const [r = 0, g = 0, b = 0] = frame?.subarray(at, at + 3) ?? [];
  const key = [r, g, b].map((value) => (value > 215 ? '1' : value < 40 ? '0' : '?')).join('');
  const names: Record<string, string> = {
    '100': 'red',
    '010': 'green',
    '001': 'blue',
    '110': 'yellow',
    '111': 'white',
    '000': 'black',
  };
  return names[key] ?? `${r},${g},${b}`;
}

/** The four corners of a frame, reading order. */
export function corners(frame: Buffer | undefined, size: { width: number; height: number }): readonly string[] {
  return (
    [
      [0.1, 0.1],
      [0.9, 0.1],
      [0.1, 0.9],
      [0.9, 0.9],
    ] as const
  ).map((place) => colourAt(frame, size, place));
}
