import path from 'node:path';
import { outputOf } from '../../../shared/base/ratio.ts';
import { StudioError } from '../../../shared/base/studio-error.ts';
import { frames } from '../../../shared/base/units.ts';
import { hookOfKey } from '../../../shared/campaign/hook-keys.ts';
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

/** The shorter side, px: large enough to read a caption, small enough to send a dozen by mail. */
const SHORTER = 360;

export type PicturesRequest = {
  readonly campaign: LoadedCampaign;
  readonly context: ExchangeContext;
  readonly units: readonly ExchangeUnit[];
  /** Where the exchange files lie. */
  readonly folder: string;
  readonly signal: AbortSignal;
};

/** Paths of pictures by the moment that they show, and why there are none. */
export type FramePictures = { readonly paths: ReadonlyMap<string, string>; readonly problem: string | null };

/** Draws the middle of each caption once, as the source's market shows it, and with its hook where it is one's. A campaign that cannot be shown yet has no pictures. */
export async function drawFramePictures(studio: Studio, request: PicturesRequest): Promise<FramePictures> {
  const { campaign, context, units, folder, signal } = request;
  const paths = new Map<string, string>();
  try {
    const tools = await studio.tools();
    const moments = new Map(units.flatMap((unit) => momentOf(unit) ?? []).map((moment) => [nameOf(moment), moment]));
    const hooks = [...new Set([null, ...[...moments.values()].map(({ hook }) => hook)])];
    const chosen = hooks.map((hook) => ({ ...context.example, hook }));
    const variants = await buildVariants(studio, campaign, chosen, signal);
    const ports = await planPorts(studio, tools);
    const run = await openRenderRun(studio, { jobs: 1, usesCache: true, signal });
    try {
      for (const [moment, { hook, frame }] of moments) {
        const variant = variants.find((each) => each.hook === hook);
        if (!variant?.timeline) return { paths, problem: variant?.findings[0]?.message ?? null };
        const { timeline } = variant;
        const window = { from: frames(frame), frames: frames(1) };
        const size = outputOf(timeline.canvas, SHORTER);
        const plan = planWindow({ timeline, size, encoder: softwareEncoder('draft'), window }, ports);
        run.expect({ variant, plan });
        const fresh = path.join(run.ports.workFolder, `${moment}.png`);
        await renderPreviewFrame(plan, { target: fresh, plate: null }, run.ports);
        const name = `pictures/${moment}.png`;
        await moveIntoPlace(fresh, path.join(folder, name));
        paths.set(moment, name);
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
  const moment = momentOf(unit);
  return { ...unit, picture: (moment && paths.get(nameOf(moment))) ?? null };
}

type Moment = { readonly hook: string | null; readonly frame: number };

function momentOf({ span, key }: ExchangeUnit): Moment | null {
  return span && { hook: hookOfKey(key), frame: span.from + Math.floor(span.frames / 2) };
}

function nameOf({ hook, frame }: Moment): string {
  return `${hook === null ? '' : `${hook}-`}frame-${String(frame).padStart(3, '0')}`;
}
