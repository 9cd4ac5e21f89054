import { randomUUID } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { outputOf } from '../../shared/base/ratio.ts';
import { relativeLuminance } from '../../shared/base/relative-luminance.ts';
import { frames } from '../../shared/base/units.ts';
import { type Backdrop, type BareLine, bareLines, checkBackdrops } from '../../shared/check/check-backdrop.ts';
import { type CheckScope, findingIn } from '../../shared/check/check-scope.ts';
import type { Finding } from '../../shared/check/finding.ts';
import { softwareEncoder } from '../../shared/render/encoder.ts';
import { planWindow } from '../../shared/render/plan-render.ts';
import type { PictureSize } from '../../shared/render/render-plan.ts';
import type { Timeline } from '../../shared/timeline/timeline.ts';
import type { FfmpegTools } from '../ffmpeg/locate.ts';
import { runFfmpeg } from '../ffmpeg/run.ts';
import type { BuiltVariant } from './build-variant.ts';
import { planPorts } from './plan-variants.ts';
import { renderPreviewFrame } from './render/preview-frame.ts';
import { openRenderRun, type RenderRun } from './render-run.ts';
import type { Studio } from './studio.ts';

/** One frame without one of its captions: a picture of `backdropSize`, by the render's own plan. */
export type FrameWithout = { readonly variant: BuiltVariant; readonly caption: string; readonly frame: number };

/** A quarter of the canvas: a letter's surroundings are still dozens of pixels. */
const SCALE = 4;

/** The size of the pictures that are looked at, px. */
export function backdropSize({ canvas }: Pick<Timeline, 'canvas'>): PictureSize {
  return outputOf(canvas, Math.min(canvas.width, canvas.height) / SCALE);
}

export type BackdropPorts = {
  /** Draws a frame and gives its file. */
  readonly picture: (frame: FrameWithout) => Promise<string>;
  readonly tools: FfmpegTools;
  readonly workFolder: string;
  readonly signal: AbortSignal;
};

/** Looks at the pictures behind a variant's bare texts; where it has none, no picture is asked for. */
export async function findBackdropFaults(
  variant: BuiltVariant,
  scope: CheckScope,
  open: () => Promise<BackdropPorts>,
): Promise<readonly Finding[]> {
  const rule = scope.rules.get('contrast-picture');
  const bare = bareLines(variant.captions.map(({ caption, states }) => ({ id: caption.id, states })));
  if (!rule || !variant.timeline) return [];
  const backdrops: Backdrop[] = [];
  const size = backdropSize(variant.timeline);
  for (const each of bare) {
    const ports = await open();
    const picture = await ports.picture({ variant, caption: each.caption, frame: middleOf(each.caption, variant) });
    backdrops.push({ bare: each, luminances: luminancesBehind(each, size, await readPixels(picture, ports)) });
  }
  return checkBackdrops(backdrops, rule).map((fault) => findingIn(scope, { ...fault, rule: rule.id }));
}

function middleOf(id: string, { captions }: BuiltVariant): number {
  const shown = captions.find(({ caption }) => caption.id === id)?.caption;
  if (!shown) throw new Error(`caption ${id} is not shown`);
  return shown.from + Math.floor(shown.frames / 2);
}

/** The same for many variants; what rendering needs is opened with the first that must be looked at. */
export type BackdropCheck = {
  readonly check: (variant: BuiltVariant, scope: CheckScope) => Promise<readonly Finding[]>;
  readonly close: () => Promise<void>;
};

export function openBackdropCheck(studio: Studio, signal: AbortSignal): BackdropCheck {
  let opened: Promise<RenderRun> | null = null;
  const open = (): Promise<RenderRun> => {
    opened ??= openRenderRun(studio, { jobs: 1, usesCache: true, signal });
    return opened;
  };
  return {
    check: (variant, scope) =>
      findBackdropFaults(variant, scope, async () => {
        const run = await open();
        return { ...run.ports, picture: (frame) => drawFrame(frame, { studio, run }) };
      }),
    close: async () => {
      await (await opened)?.close();
    },
  };
}

type Drawing = { readonly studio: Studio; readonly run: RenderRun };

async function drawFrame({ variant, caption, frame }: FrameWithout, { studio, run }: Drawing): Promise<string> {
  if (!variant.timeline) throw new Error('a variant without a timeline has no picture');
  const sprites = variant.timeline.sprites.filter(({ id }) => id !== caption);
  const timeline: Timeline = { ...variant.timeline, sprites };
  const window = { from: frames(frame), frames: frames(1) };
  const ports = await planPorts(studio, run.ports.tools);
  const plan = planWindow({ timeline, size: backdropSize(timeline), encoder: softwareEncoder('draft'), window }, ports);
  run.expect({ variant, plan });
  const picture = join(run.ports.workFolder, 'backdrop.png');
  await renderPreviewFrame(plan, { target: picture, plate: null }, run.ports);
  run.release(plan);
  return picture;
}

/** Red, green and blue of each pixel. Not by canvas: it turns colours by what ffmpeg's PNG says of them. */
async function readPixels(picture: string, { tools, workFolder, signal }: BackdropPorts): Promise<Uint8Array> {
  const raw = ['-map', '[raw]', '-frames:v', '1', '-c:v', 'rawvideo', '-f', 'rawvideo'];
  const path = join(workFolder, `backdrop-${randomUUID()}.rgb`);
  const input = { options: ['-f', 'png_pipe'], path: picture };
  const job = { inputs: [input], filterGraph: '[0:v]format=rgb24[raw]', outputs: [{ options: raw, path }] };
  try {
    await runFfmpeg(job, { tools, signal });
    return await readFile(path);
  } finally {
    await rm(path, { force: true });
  }
}

/** From the height of capitals above the baseline to the depth of a descender, as far as the line is wide. */
function luminancesBehind({ line }: BareLine, size: PictureSize, rgb: Uint8Array): readonly number[] {
  const { x, width, baseline, sizePx } = line;
  const left = clamp(x / SCALE, size.width);
  const right = clamp((x + width) / SCALE, size.width);
  const top = clamp((baseline - sizePx * 0.75) / SCALE, size.height);
  const bottom = clamp((baseline + sizePx * 0.2) / SCALE, size.height);
  const luminances: number[] = [];
  for (let row = top; row < bottom; row += 1) {
    for (let column = left; column < right; column += 1) {
      const at = (row * size.width + column) * 3;
      luminances.push(relativeLuminance(rgb[at] ?? 0, rgb[at + 1] ?? 0, rgb[at + 2] ?? 0));
    }
  }
  return luminances;
}

function clamp(value: number, most: number): number {
  return Math.min(most, Math.max(0, Math.round(value)));
}
