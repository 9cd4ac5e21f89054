// Exact frames of the shipped templates with their sample footage, made by the renderer itself.
import { randomUUID } from 'node:crypto';
import { copyFile, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import type { FfmpegTools } from '../../../electron/ffmpeg/locate.ts';
import { type BuiltVariant, buildVariants } from '../../../electron/services/build-variant.ts';
import { chooseVariants } from '../../../electron/services/choose-variants.ts';
import { planPorts } from '../../../electron/services/plan-variants.ts';
import { renderPreviewFrame } from '../../../electron/services/render/preview-frame.ts';
import { openPlanRenderer } from '../../../electron/services/render/render-plans.ts';
import type { RenderPorts } from '../../../electron/services/render/render-ports.ts';
import { openRenderRun } from '../../../electron/services/render-run.ts';
import { openSampleCampaign } from '../../../electron/services/sample-campaign.ts';
import { openStudio, type Studio } from '../../../electron/services/studio.ts';
import { frames } from '../../../shared/base/units.ts';
import { softwareEncoder } from '../../../shared/render/encoder.ts';
import { planRender, planWindow } from '../../../shared/render/plan-render.ts';
import type { PictureSize, RenderPlan } from '../../../shared/render/render-plan.ts';

export type FrameRun = {
  readonly variant: BuiltVariant;
  readonly tools: FfmpegTools;
  /** Writes one frame as PNG. */
  readonly write: (frame: number, target: string) => Promise<void>;
  /** Writes the whole film as a draft. */
  readonly film: (target: string) => Promise<void>;
  readonly close: () => Promise<void>;
};

type Wanted = { readonly template: string; readonly market: string; readonly style: string | null };

export function openScriptStudio(): Promise<Studio> {
  const { env, platform } = process;
  return openStudio({ env, platform, home: homedir(), now: Date.now, newId: randomUUID });
}

/** A template in a market, ready to give its frames at a size. */
export async function openFrames(studio: Studio, wanted: Wanted, size: PictureSize): Promise<FrameRun> {
  const campaign = await openSampleCampaign(studio, wanted.template);
  const document = { ...campaign.document, ...(wanted.style === null ? {} : { style: wanted.style }) };
  const choice = { products: 'all', markets: [wanted.market], hooks: 'all' } as const;
  const chosen = chooseVariants(document, choice, studio.markets);
  const { signal } = new AbortController();
  const [variant] = await buildVariants(studio, { ...campaign, document }, chosen.slice(0, 1), signal);
  const timeline = variant?.timeline;
  if (!timeline) throw new Error(`${wanted.template}: ${JSON.stringify(variant?.findings)}`);
  const run = await openRenderRun(studio, { jobs: 2, usesCache: true, signal });
  const ports = await planPorts(studio, await studio.tools());
  return {
    variant,
    tools: run.ports.tools,
    film: async (target) => {
      const plan = planRender({ timeline, size, encoder: softwareEncoder('draft') }, ports);
      run.expect({ variant, plan });
      await renderPlan(plan, target, run.ports);
    },
    write: async (frame, target) => {
      const window = { from: frames(frame), frames: frames(1) };
      const plan = planWindow({ timeline, size, encoder: softwareEncoder('draft'), window }, ports);
      run.expect({ variant, plan });
      await renderPreviewFrame(plan, target, run.ports);
    },
    close: () => run.close(),
  };
}

async function renderPlan(plan: RenderPlan, target: string, ports: RenderPorts): Promise<void> {
  const renderer = openPlanRenderer(ports);
  await renderer.expect(plan);
  let failure: Error | null = null;
  await renderer.render([{ id: plan.key, plan: async () => plan }], {
    progress: () => undefined,
    finished: (_id, rendered) => copyFile(rendered.file, target),
    failed: (_id, error) => {
      failure = error;
    },
  });
  if (failure) throw failure;
}

/** Frames at which each scene has come to rest. */
export function restingFrames({ template }: BuiltVariant): readonly number[] {
  const { scenes, canvas } = template;
  return scenes.map(({ from }, index) => {
    const end = scenes[index + 1]?.from ?? canvas.frames;
    return Math.round(from + (end - from) * 0.7);
  });
}

export function scratchFolder(name: string): { readonly folder: string; readonly remove: () => Promise<void> } {
  const folder = path.join(process.env['TMPDIR'] ?? '/tmp', `fifteen-${name}-${process.pid}`);
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
