// Exact frames of templates with sample footage, made by the renderer itself.
import { copyFile } from 'node:fs/promises';
import { ratioOf } from '../../../shared/base/ratio.ts';
import { StudioError } from '../../../shared/base/studio-error.ts';
import { frames } from '../../../shared/base/units.ts';
import type { Finding } from '../../../shared/check/finding.ts';
import { softwareEncoder } from '../../../shared/render/encoder.ts';
import { planRender, planWindow } from '../../../shared/render/plan-render.ts';
import type { PictureSize, RenderPlan } from '../../../shared/render/render-plan.ts';
import type { FfmpegTools } from '../../ffmpeg/locate.ts';
import { type BuiltVariant, buildVariants } from '../build-variant.ts';
import { chooseVariants } from '../choose-variants.ts';
import type { LoadedCampaign } from '../load-campaign.ts';
import { planPorts } from '../plan-variants.ts';
import { renderPreviewFrame } from '../render/preview-frame.ts';
import { openPlanRenderer } from '../render/render-plans.ts';
import type { RenderPorts } from '../render/render-ports.ts';
import { openRenderRun } from '../render-run.ts';
import type { Studio } from '../studio.ts';

export type FrameRun = {
  readonly variant: BuiltVariant;
  readonly tools: FfmpegTools;
  /** Writes one frame as PNG. */
  readonly write: (frame: number, target: string) => Promise<void>;
  /** Writes the whole film as a draft. */
  readonly film: (target: string) => Promise<void>;
  readonly close: () => Promise<void>;
};

export type WantedFrames = {
  /** A template's campaign, filled with a sample. */
  readonly campaign: LoadedCampaign;
  readonly market: string;
  /** Null for the campaign's own. */
  readonly style: string | null;
  readonly signal: AbortSignal;
};

/** A template in a market, laid out for the shape of a size and ready to give its frames so large. Throws `bad-input` where an error keeps it from being shown. */
export async function openTemplateFrames(studio: Studio, wanted: WantedFrames, size: PictureSize): Promise<FrameRun> {
  const { campaign, signal } = wanted;
  const chosenStyle = wanted.style === null ? {} : { style: wanted.style };
  const document = { ...campaign.document, ...chosenStyle, ratio: ratioOf(size) };
  const choice = { products: 'all', markets: [wanted.market], hooks: 'all' } as const;
  const chosen = chooseVariants(document, choice, studio.markets);
  const [variant] = await buildVariants(studio, { ...campaign, document }, chosen.slice(0, 1), signal);
  const timeline = variant?.timeline;
  if (!timeline) throw cannotShow(campaign.template.id, variant?.findings ?? []);
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
      await renderPreviewFrame(plan, { target, plate: null }, run.ports);
    },
    close: () => run.close(),
  };
}

function cannotShow(template: string, findings: readonly Finding[]): StudioError {
  const first = findings.find(({ severity }) => severity === 'error');
  const message = `The template "${template}" cannot be shown: ${first?.message ?? 'it has no product.'} ${first?.fix ?? ''}`;
  return new StudioError('bad-input', message.trim(), { params: { template } });
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
