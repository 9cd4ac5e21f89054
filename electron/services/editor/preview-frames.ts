import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { StudioError } from '../../../shared/base/studio-error.ts';
import { type ContentHash, frames } from '../../../shared/base/units.ts';
import { softwareEncoder } from '../../../shared/render/encoder.ts';
import { planRender, planWindow } from '../../../shared/render/plan-render.ts';
import type { RenderPlan } from '../../../shared/render/render-plan.ts';
import type { Timeline } from '../../../shared/timeline/timeline.ts';
import { hashText } from '../../storage/hash-file.ts';
import type { DrawnSprite } from '../../text/crop-pictures.ts';
import { drawSprite } from '../../text/draw-sprite.ts';
import type { BuiltVariant } from '../build-variant.ts';
import { planPorts } from '../plan-variants.ts';
import { keptFrame, keptPlate, segmentAt } from '../render/kept-plates.ts';
import { renderPreviewFrame } from '../render/preview-frame.ts';
import type { RenderPorts } from '../render/render-ports.ts';
import { openSpritePool } from '../render/sprite-pool.ts';
import type { EditorContext } from './editor-context.ts';

export type FrameRequest = {
  readonly variant: BuiltVariant;
  readonly frame: number;
  readonly width: number;
  /** A caption to leave out, or null. */
  readonly without: string | null;
  /** Whether its scene is kept in the background: whoever looks at one frame of it looks at more. */
  readonly keepsScene: boolean;
};

/** Frames that somebody waits for have 0: the lowest goes first. */
const AFTER_OTHERS = 1;

/** The cached file of one exact frame, by the renderer's own plan; asked for again it is there at once. */
export async function previewFrameFile(
  { variant, frame, width, without, keepsScene }: FrameRequest,
  context: EditorContext,
): Promise<string> {
  const { studio, signal } = context;
  const whole = requireTimeline(variant);
  const timeline = { ...whole, sprites: whole.sprites.filter(({ id }) => id !== without) };
  const size = { width: even(width), height: even((width * timeline.canvas.height) / timeline.canvas.width) };
  const window = { from: frames(frame), frames: frames(1) };
  const ports = await planPorts(studio, await studio.tools());
  const request = { timeline, size, encoder: softwareEncoder('draft') };
  const plan = planWindow({ ...request, window }, ports);
  const { artefacts, cache, behind } = await context.cache();
  const scene = planRender(request, ports);
  const made = await artefacts.get({
    // A segment of one frame would have the plan's own key.
    key: hashText(`preview frame ${plan.key}`),
    extension: '.png',
    order: 0,
    make: async (target) => {
      const plate = await keptFrame(scene, frame, cache);
      await withPreviewPorts({ variant, jobs: 1, signal }, context, (preview) =>
        renderPreviewFrame(plan, { target, plate }, preview),
      );
      if (!plate && keepsScene) behind(() => keepScene({ variant, scene, frame }, context));
    },
  });
  return made.path;
}

type Scene = { readonly variant: BuiltVariant; readonly scene: RenderPlan; readonly frame: number };

async function keepScene({ variant, scene, frame }: Scene, context: EditorContext): Promise<void> {
  const { artefacts } = await context.cache();
  const run = { plan: scene, segment: segmentAt(scene, frame), order: AFTER_OTHERS, onFrame: () => undefined };
  await withPreviewPorts({ variant, jobs: 1, signal: context.signal }, context, async (ports) => {
    await keptPlate(run, { ports, artefacts, sprites: openSpritePool(ports) });
  });
}

/** Throws the first error that keeps a variant from being shown. */
export function requireTimeline({ timeline, findings }: BuiltVariant): Timeline {
  if (timeline) return timeline;
  const first = findings.find(({ severity }) => severity === 'error');
  const reason = first ? `${first.message} ${first.fix}` : 'it has no timeline.';
  throw new StudioError(
    first?.rule === 'slot-empty' ? 'slot-empty' : 'bad-input',
    `This variant cannot be shown: ${reason}`,
  );
}

type PreviewWork = { readonly variant: BuiltVariant; readonly jobs: number; readonly signal: AbortSignal };

/** Runs with render ports over the editor's cache, in a work folder of this run's own. */
export async function withPreviewPorts<Result>(
  { variant, jobs, signal }: PreviewWork,
  context: EditorContext,
  run: (ports: RenderPorts) => Promise<Result>,
): Promise<Result> {
  const { studio } = context;
  const { cache, workFolder, drawn } = await context.cache();
  const folder = path.join(workFolder, studio.newId());
  const { engine, spriteIdentity } = await studio.text();
  const mediaPath = (hash: ContentHash): string => {
    const file = variant.mediaPaths.get(hash);
    if (file === undefined) throw new Error(`no file for media ${hash}`);
    return file;
  };
  await mkdir(folder, { recursive: true });
  try {
    return await run({
      tools: await studio.tools(),
      cache,
      workFolder: folder,
      mediaPath,
      drawSprite: (spec) => {
        const draw = (): Promise<DrawnSprite> => drawSprite(spec, { engine, mediaPath });
        if (spec.kind !== 'caption' || spec.cels.length > 1) return draw();
        return drawn.get(`${spriteIdentity(spec)} ${JSON.stringify(spec)}`, draw);
      },
      jobs,
      signal,
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function even(value: number): number {
  return Math.max(2, Math.round(value / 2) * 2);
}
