import path from 'node:path';
import { StudioError } from '../../../shared/base/studio-error.ts';
import { frames } from '../../../shared/base/units.ts';
import type { ExchangeUnit } from '../../../shared/exchange/exchange-unit.ts';
import { softwareEncoder } from '../../../shared/render/encoder.ts';
import { planWindow } from '../../../shared/render/plan-render.ts';
import { buildVariants } from '../build-variant.ts';
import type { LoadedCampaign } from '../load-campaign.ts';
import { moveIntoPlace } from '../output-folder.ts';
import { planPorts } from '../plan-variants.ts';
import { renderPreviewFrame } from '../render/preview-frame.ts';
import { openRenderRun } from '../render-run.ts';
import type { Studio } from '../studio.ts';
import type { ExchangeContext } from './exchange-context.ts';

/** Large enough to read a caption, small enough to send a dozen by mail. */
const SIZE = { width: 360, height: 640 };

export type PicturesRequest = {
  readonly campaign: LoadedCampaign;
  readonly context: ExchangeContext;
  readonly units: readonly ExchangeUnit[];
  /** Where the exchange files lie. */
  readonly folder: string;
  readonly signal: AbortSignal;
};

/** Paths of pictures by frame, and why there are none. */
export type FramePictures = { readonly paths: ReadonlyMap<number, string>; readonly problem: string | null };

/** Draws the middle of each caption once, as the source's market shows it. A campaign that cannot be shown yet has no pictures. */
export async function drawFramePictures(studio: Studio, request: PicturesRequest): Promise<FramePictures> {
  const { campaign, context, units, folder, signal } = request;
  const paths = new Map<number, string>();
  try {
    const tools = await studio.tools();
    const [variant] = await buildVariants(studio, campaign, [context.example], signal);
    if (!variant?.timeline) return { paths, problem: variant?.findings[0]?.message ?? null };
    const { timeline } = variant;
    const ports = await planPorts(studio, tools);
    const run = await openRenderRun(studio, { jobs: 1, usesCache: true, signal });
    try {
      for (const at of new Set(units.flatMap((unit) => middleOf(unit) ?? []))) {
        const window = { from: frames(at), frames: frames(1) };
        const plan = planWindow({ timeline, size: SIZE, encoder: softwareEncoder('draft'), window }, ports);
        run.expect({ variant, plan });
        const fresh = path.join(run.ports.workFolder, `frame-${at}.png`);
        await renderPreviewFrame(plan, fresh, run.ports);
        const name = `pictures/frame-${String(at).padStart(3, '0')}.png`;
        await moveIntoPlace(fresh, path.join(folder, name));
        paths.set(at, name);
      }
    } finally {
      await run.close();
    }
    return { paths, problem: null };
  } catch (error) {
    // Texts can be translated without pictures: a missing ffmpeg must not stop them.
    if (error instanceof StudioError && error.code === 'tool-missing') return { paths, problem: error.message };
    throw error;
  }
}

export function withPicture(unit: ExchangeUnit, { paths }: FramePictures): ExchangeUnit {
  return { ...unit, picture: paths.get(middleOf(unit) ?? -1) ?? null };
}

function middleOf({ span }: ExchangeUnit): number | null {
  return span && span.from + Math.floor(span.frames / 2);
}
