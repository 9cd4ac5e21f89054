import path from 'node:path';
import { ratioOf } from '../../shared/base/ratio.ts';
import { StudioError } from '../../shared/base/studio-error.ts';
import { type Frames, frames, secondsToFrame } from '../../shared/base/units.ts';
import { softwareEncoder } from '../../shared/render/encoder.ts';
import { planWindow } from '../../shared/render/plan-render.ts';
import type { PictureSize } from '../../shared/render/render-plan.ts';
import { buildVariants } from './build-variant.ts';
import { chooseVariants } from './choose-variants.ts';
import { inFormat, OWN_FORMAT } from './export-format.ts';
import { loadCampaign } from './load-campaign.ts';
import { moveIntoPlace } from './output-folder.ts';
import { outputSize, planPorts } from './plan-variants.ts';
import { renderPreviewFrame } from './render/preview-frame.ts';
import { openRenderRun } from './render-run.ts';
import type { Studio } from './studio.ts';

export type PreviewRequest = {
  readonly folder: string;
  readonly market: string;
  /** Null for the campaign's first product. */
  readonly product: string | null;
  /** An opening by id. */
  readonly hook: string;
  /** Seconds from the start. */
  readonly at: number;
  /** The film is laid out for the shape that this has; null for the campaign's own, as large as a draft. */
  readonly size: PictureSize | null;
  readonly out: string;
};

export type PreviewFrame = { readonly file: string; readonly frame: Frames };

/** Writes one exact frame as PNG: the render's own plan for a window of one frame, at another size. */
export async function previewFrame(
  studio: Studio,
  request: PreviewRequest,
  signal: AbortSignal,
): Promise<PreviewFrame> {
  const campaign = inFormat(await loadCampaign(studio, request.folder), {
    ...OWN_FORMAT,
    ratio: request.size && ratioOf(request.size),
  });
  const products =
    request.product === null ? campaign.document.products.slice(0, 1).map(({ id }) => id) : [request.product];
  const chosen = chooseVariants(
    campaign.document,
    { markets: [request.market], products, hooks: [request.hook] },
    studio.markets,
  );
  const tools = await studio.tools();
  const [variant] = await buildVariants(studio, campaign, chosen, signal);
  if (!variant?.timeline) throw cannotShow(variant?.findings[0]?.message ?? 'nothing was chosen');
  const frame = secondsToFrame(request.at);
  if (frame >= variant.timeline.frames) {
    throw new StudioError(
      'bad-input',
      `Time ${request.at} s is after the end of the video, which is ${variant.timeline.frames / 30} s long.`,
    );
  }
  const window = { from: frame, frames: frames(1) };
  const { timeline } = variant;
  const plan = planWindow(
    {
      timeline,
      size: request.size ?? outputSize('draft', ratioOf(timeline.canvas)),
      encoder: softwareEncoder('draft'),
      window,
    },
    await planPorts(studio, tools),
  );
  const run = await openRenderRun(studio, { jobs: 1, usesCache: true, signal });
  run.expect({ variant, plan });
  const file = path.resolve(request.out);
  try {
    const fresh = path.join(run.ports.workFolder, 'preview.png');
    await renderPreviewFrame(plan, { target: fresh, plate: null }, run.ports);
    await moveIntoPlace(fresh, file);
  } finally {
    await run.close();
  }
  return { file, frame };
}

function cannotShow(reason: string): StudioError {
  return new StudioError('bad-input', `This variant cannot be shown: ${reason}`);
}
