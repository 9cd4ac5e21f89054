import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type BuiltVariant, buildVariants } from '../../../electron/services/build-variant.ts';
import { chooseVariants } from '../../../electron/services/choose-variants.ts';
import { OWN_FORMAT } from '../../../electron/services/export-format.ts';
import { outputSize, planPorts } from '../../../electron/services/plan-variants.ts';
import { previewFrame } from '../../../electron/services/preview-frame.ts';
import { createArtefacts } from '../../../electron/services/render/artefacts.ts';
import { openPlates } from '../../../electron/services/render/plates.ts';
import { renderPreviewFrame } from '../../../electron/services/render/preview-frame.ts';
import { renderSegment } from '../../../electron/services/render/render-segment.ts';
import { openSpritePool } from '../../../electron/services/render/sprite-pool.ts';
import { renderCampaign } from '../../../electron/services/render-campaign.ts';
import { openRenderRun, type RenderRun } from '../../../electron/services/render-run.ts';
import { openSampleCampaign } from '../../../electron/services/sample-campaign.ts';
import { sampleFolder } from '../../../electron/services/sample-folder.ts';
import type { Studio } from '../../../electron/services/studio.ts';
import { frames } from '../../../shared/base/units.ts';
import { softwareEncoder } from '../../../shared/render/encoder.ts';
import { type PlanPorts, planRender, planWindow } from '../../../shared/render/plan-render.ts';
import type { PictureSize, RenderPlan, Segment } from '../../../shared/render/render-plan.ts';
import type { Timeline } from '../../../shared/timeline/timeline.ts';
import { readAsset, shippedTemplateIds } from '../../setup/assets.ts';
import { compareFrames, type FramePair } from './compare-frames.ts';
import { testStudio } from './editor/test-editor.ts';

const { markets: MARKETS } = readAsset('samples/kettle.fifteen/campaign.json') as { readonly markets: string[] };
const TEMPLATES = shippedTemplateIds().map((id, place) => [id, place] as const);
const PREVIEW = { width: 540, height: 960 } as const;
const JOBS = 2;
const signal = new AbortController().signal;

const root = await mkdtemp(path.join(tmpdir(), 'fifteen preview '));
const studio = await testStudio(root);
afterAll(() => rm(root, { recursive: true, force: true }));

type Exported = {
  readonly variant: BuiltVariant;
  readonly plan: RenderPlan;
  readonly segment: Segment;
  /** The frame of the segment that is looked at. */
  readonly at: number;
};

function timelineOf({ timeline, market }: BuiltVariant): Timeline {
  if (!timeline) throw new Error(`${market} cannot be shown`);
  return timeline;
}

/** The nth segment to look at: first each that shows a text, then the shortest of them, which cost least, over and over. */
function segmentInTurn(segments: readonly Segment[], turn: number): Segment {
  const worded = segments.filter(({ sprites }) => sprites.length > 0);
  const short = worded.toSorted((a, b) => a.frames - b.frames).slice(0, 2);
  const found = worded[turn] ?? short[turn % short.length];
  if (!found) throw new Error('nothing is shown over the pictures');
  return found;
}

type Way = { readonly size: PictureSize; readonly turn: number };

/**
 * A frame of the exported video and the editor's own picture of it, for each market. Of the video only the segment
 * with that frame is rendered, by the export's plan and executor: markets take turns with segments and with frames of
 * them, so that between them they see arrivals, transitions and rests of every scene.
 */
async function comparedPairs(template: string, markets: readonly string[], { size, turn }: Way) {
  const variants = await buildSample(studio, template, markets);
  const ports = await planPorts(studio, await studio.tools());
  const exported = variants.map((variant, index): Exported => {
    const plan = planRender({ timeline: timelineOf(variant), size, encoder: softwareEncoder('standard') }, ports);
    const segment = segmentInTurn(plan.segments, turn + index);
    return { variant, plan, segment, at: (11 + index * 17) % segment.frames };
  });
  const run = await openRenderRun(studio, { jobs: JOBS, usesCache: true, signal });
  try {
    const found = await compareFrames(run.ports.tools.ffmpeg.path, await renderPairs(exported, { run, ports }));
    return exported.map(({ variant, segment, at }, index) => {
      return { market: variant.market, scene: segment.title, frame: segment.from + at, ssim: found[index] ?? 0 };
    });
  } finally {
    await run.close();
  }
}

async function buildSample(given: Studio, template: string, markets: readonly string[]) {
  const campaign = await openSampleCampaign(given, template);
  const products = campaign.document.products.slice(0, 1).map(({ id }) => id);
  const chosen = chooseVariants(campaign.document, { products, markets, hooks: 'all' }, given.markets);
  return buildVariants(given, campaign, chosen, signal);
}

type Bench = { readonly run: RenderRun; readonly ports: PlanPorts };

async function renderPairs(exported: readonly Exported[], { run, ports }: Bench): Promise<readonly FramePair[]> {
  const artefacts = createArtefacts(run.ports.cache, JOBS);
  const sprites = openSpritePool(run.ports);
  const plates = openPlates({ ports: run.ports, artefacts, sprites });
  const context = { ports: run.ports, artefacts, plates, sprites };
  for (const { variant, plan, segment } of exported) {
    run.expect({ variant, plan });
    await plates.expect({ ...plan, segments: [segment] });
  }
  const renderPair = async ({ plan, variant, segment, at }: Exported, order: number): Promise<FramePair> => {
    const { path: video } = await renderSegment({ plan, segment, order, onFrame: () => undefined }, context);
    // As in the editor, each preview works in a folder of its own: their sprites have the same names.
    const workFolder = await mkdtemp(path.join(run.ports.workFolder, 'preview-'));
    const picture = path.join(workFolder, 'frame.png');
    const preview = previewPlan(timelineOf(variant), segment.from + at, ports);
    await artefacts.slot(order, () =>
      renderPreviewFrame(preview, { target: picture, plate: null }, { ...run.ports, workFolder }),
    );
    return { video, frame: at, picture };
  };
  const pairs = await Promise.allSettled(exported.map(renderPair));
  return pairs.map((each) => {
    if (each.status === 'rejected') throw each.reason;
    return each.value;
  });
}

function previewPlan(timeline: Timeline, frame: number, ports: PlanPorts): RenderPlan {
  const window = { from: frames(frame), frames: frames(1) };
  return planWindow({ timeline, size: PREVIEW, encoder: softwareEncoder('draft'), window }, ports);
}

/** What a plan shows over the pictures at a frame of one of its segments: each sprite with the one picture of it. */
function shownAt({ sprites }: RenderPlan, segment: Segment, at: number): readonly object[] {
  return segment.sprites.flatMap(({ sprite, from, frames: length }): readonly object[] => {
    const spec = sprites[sprite];
    if (!spec || at < from || at >= from + length) return [];
    if (spec.kind !== 'caption' && spec.kind !== 'sticker') return [spec];
    let end = from;
    const cel = spec.cels.find((each) => {
      end += each.frames;
      return at < end;
    });
    return [{ ...spec, cels: [cel] }];
  });
}

const unlike = (seen: readonly { readonly ssim: number }[]) => seen.filter(({ ssim }) => !(ssim >= 0.97));

describe.each(TEMPLATES)('a preview frame of %s', (template, place) => {
  it('shows the very pictures of texts that the export shows, in every market', async () => {
    const variants = await buildSample(studio, template, MARKETS);
    const ports = await planPorts(studio, await studio.tools());
    expect(variants).toHaveLength(12);
    for (const variant of variants) {
      const timeline = timelineOf(variant);
      const plan = planRender({ timeline, size: PREVIEW, encoder: softwareEncoder('standard') }, ports);
      for (const segment of plan.segments) {
        // Where texts still come in, and where they rest.
        for (const at of [5, Math.floor(segment.frames / 2)]) {
          const preview = previewPlan(timeline, segment.from + at, ports);
          const [only] = preview.segments;
          expect(only && shownAt(preview, only, 0)).toEqual(shownAt(plan, segment, at));
        }
      }
    }
  });

  // An export of the preview's own size: nothing but encoding stands between the two. Each market in every third template.
  it('is the frame of the exported video, in four markets', async () => {
    const markets = MARKETS.filter((_, index) => index % 3 === place % 3);
    const seen = await comparedPairs(template, markets, { size: PREVIEW, turn: place % 2 });
    expect(seen).toHaveLength(4);
    expect(unlike(seen)).toEqual([]);
  });

  it('is the frame of the export at its full size, scaled down', async () => {
    const market = place % 2 === 0 ? 'en-US' : 'ar-SA';
    // Past the first round of segments: one of the shortest.
    const seen = await comparedPairs(template, [market], { size: outputSize('standard', '9:16'), turn: 100 + place });
    expect(seen).toHaveLength(1);
    expect(unlike(seen)).toEqual([]);
  });
});

describe('a preview frame that is asked for by time', () => {
  it('is the frame of the whole file, as the render joined and verified it', async () => {
    const folder = sampleFolder('kettle');
    const [market, product] = ['ar-SA', 'kettle'];
    const request = { folder, markets: [market], products: 'all', hooks: 'all', jobs: null, memoryMb: null } as const;
    const way = {
      quality: 'draft',
      encoder: 'software',
      usesCache: true,
      replaces: true,
      first: null,
      format: OWN_FORMAT,
    } as const;
    const ignore = (): void => undefined;
    const on = { started: ignore, finding: ignore, progress: ignore, settled: ignore, explained: ignore, note: ignore };
    const out = path.join(root, 'out');
    const { results } = await renderCampaign(studio, { ...request, ...way, out, only: [] }, { on, signal });
    const video = results[0]?.file;
    if (!video) throw new Error(results[0]?.error?.message);
    const pairs = [];
    for (const frame of [20, 88, 160, 271, 344, 430]) {
      const picture = path.join(root, `${frame}.png`);
      await previewFrame(
        studio,
        { folder, market, product, hook: 'own', at: frame / 30, size: PREVIEW, out: picture },
        signal,
      );
      pairs.push({ video, frame, picture });
    }
    const { ffmpeg } = await studio.tools();
    const found = await compareFrames(ffmpeg.path, pairs);
    expect(found.filter((ssim) => !(ssim >= 0.97))).toEqual([]);
  });
});
