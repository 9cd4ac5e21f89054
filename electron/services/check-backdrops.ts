import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { frames } from '../../shared/base/units.ts';
import { type Backdrop, type BareLine, bareLines, checkBackdrops } from '../../shared/check/check-backdrop.ts';
import { type CheckScope, findingIn } from '../../shared/check/check-scope.ts';
import type { Finding } from '../../shared/check/finding.ts';
import { relativeLuminance } from '../../shared/check/relative-luminance.ts';
import { softwareEncoder } from '../../shared/render/encoder.ts';
import { planWindow } from '../../shared/render/plan-render.ts';
import type { Timeline } from '../../shared/timeline/timeline.ts';
import { runFfmpeg } from '../ffmpeg/run.ts';
import type { BuiltVariant } from './build-variant.ts';
import { planPorts } from './plan-variants.ts';
import { renderPreviewFrame } from './render/preview-frame.ts';
import { openRenderRun, type RenderRun } from './render-run.ts';
import type { Studio } from './studio.ts';

/** Looks at rendered frames behind captions; what rendering needs is opened with the first that must be looked at. */
export type BackdropCheck = {
  readonly check: (variant: BuiltVariant, scope: CheckScope) => Promise<readonly Finding[]>;
  readonly close: () => Promise<void>;
};

/** A quarter of the canvas: a letter's surroundings are still dozens of pixels. */
const SCALE = 4;
const SIZE = { width: 1080 / SCALE, height: 1920 / SCALE } as const;

export function openBackdropCheck(studio: Studio, signal: AbortSignal): BackdropCheck {
  let opened: Promise<RenderRun> | null = null;
  const open = (): Promise<RenderRun> => {
    opened ??= openRenderRun(studio, { jobs: 1, usesCache: true, signal });
    return opened;
  };
  return {
    check: async (variant, scope) => {
      const rule = scope.rules.get('contrast-picture');
      const bare = bareLines(variant.captions.map(({ caption, states }) => ({ id: caption.id, states })));
      if (!rule || !variant.timeline || bare.length === 0) return [];
      const backdrops: Backdrop[] = [];
      for (const line of bare) backdrops.push(await lookBehind(line, variant, { studio, run: await open() }));
      return checkBackdrops(backdrops, rule).map((fault) => findingIn(scope, { ...fault, rule: rule.id }));
    },
    close: async () => {
      await (await opened)?.close();
    },
  };
}

type Looking = { readonly studio: Studio; readonly run: RenderRun };

/** The pixels behind a line in the middle of its time, by the render's own plan without this caption. */
async function lookBehind(bare: BareLine, variant: BuiltVariant, { studio, run }: Looking): Promise<Backdrop> {
  const { caption } = bare;
  const shown = variant.captions.find((each) => each.caption.id === caption)?.caption;
  if (!shown || !variant.timeline) throw new Error(`caption ${caption} is not shown`);
  const sprites = variant.timeline.sprites.filter(({ id }) => id !== caption);
  const timeline: Timeline = { ...variant.timeline, sprites };
  const window = { from: frames(shown.from + Math.floor(shown.frames / 2)), frames: frames(1) };
  const ports = await planPorts(studio, run.ports.tools);
  const plan = planWindow({ timeline, size: SIZE, encoder: softwareEncoder('draft'), window }, ports);
  run.expect({ variant, plan });
  const picture = path.join(run.ports.workFolder, 'backdrop.png');
  await renderPreviewFrame(plan, picture, run.ports);
  run.release(plan);
  const pixels = await readPixels(picture, path.join(run.ports.workFolder, 'backdrop.rgb'), run);
  return { bare, luminances: luminancesBehind(bare, pixels) };
}

async function readPixels(picture: string, target: string, { ports }: RenderRun): Promise<Uint8Array> {
  const raw = ['-map', '[raw]', '-frames:v', '1', '-c:v', 'rawvideo', '-f', 'rawvideo'];
  await runFfmpeg(
    {
      inputs: [{ options: ['-f', 'png_pipe'], path: picture }],
      filterGraph: '[0:v]format=rgb24[raw]',
      outputs: [{ options: raw, path: target }],
    },
    { tools: ports.tools, signal: ports.signal },
  );
  return readFile(target);
}

/** From the height of capitals above the baseline to the depth of a descender, as far as the line is wide. */
function luminancesBehind({ line }: BareLine, rgb: Uint8Array): readonly number[] {
  const { x, width, baseline, sizePx } = line;
  const left = clamp(x / SCALE, SIZE.width);
  const right = clamp((x + width) / SCALE, SIZE.width);
  const top = clamp((baseline - sizePx * 0.75) / SCALE, SIZE.height);
  const bottom = clamp((baseline + sizePx * 0.2) / SCALE, SIZE.height);
  const luminances: number[] = [];
  for (let row = top; row < bottom; row += 1) {
    for (let column = left; column < right; column += 1) {
      const at = (row * SIZE.width + column) * 3;
      luminances.push(relativeLuminance(rgb[at] ?? 0, rgb[at + 1] ?? 0, rgb[at + 2] ?? 0));
    }
  }
  return luminances;
}

function clamp(value: number, most: number): number {
  return Math.min(most, Math.max(0, Math.round(value)));
}
