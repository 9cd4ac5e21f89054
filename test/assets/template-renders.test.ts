// Every template with its sample footage: planned in every market, style and shape, and rendered once, small, and probed.
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openFrames } from '../../assets/samples/make/template-frames.ts';
import { openVariantBuilder } from '../../electron/services/build-variant.ts';
import { chooseVariants } from '../../electron/services/choose-variants.ts';
import { planPorts } from '../../electron/services/plan-variants.ts';
import { probeFile } from '../../electron/services/probe-file.ts';
import { openSampleCampaign } from '../../electron/services/sample-campaign.ts';
import { openStudio } from '../../electron/services/studio.ts';
import { canvasOf, outputOf, RATIOS } from '../../shared/base/ratio.ts';
import { softwareEncoder } from '../../shared/render/encoder.ts';
import { planRender } from '../../shared/render/plan-render.ts';
import { shippedMarkets, shippedTemplate, shippedTemplateIds } from '../setup/assets.ts';

const { signal } = new AbortController();
/** The shorter side, px. */
const SMALL = 180;
/** In turn; 9:16 films of every template are rendered and compared by `preview-is-render.test.ts`. */
const SHAPES = ['1:1', '16:9'] as const;
/** Directions and scripts in turn, so that the renders see all of them between them. */
const RENDERED = ['en-US', 'ar-SA', 'ja-JP', 'th-TH'] as const;
/** One of each direction. */
const PLANNED: readonly string[] = ['en-US', 'ar-SA'];
const ids = shippedTemplateIds();

// One studio for all: their samples share footage, and what is known of it.
const root = await mkdtemp(path.join(tmpdir(), 'fifteen-templates-'));
const env = { ...process.env, FIFTEEN_CACHE: path.join(root, 'cache') };
const studio = await openStudio({ env, platform: process.platform, home: root, now: Date.now, newId: randomUUID });
afterAll(() => rm(root, { recursive: true, force: true }));

describe.each(ids)('template %s', (id) => {
  it.each(RATIOS)('is planned without an error in every market and style at %s', async (ratio) => {
    const campaign = await openSampleCampaign(studio, id);
    const ports = await planPorts(studio, await studio.tools());
    const size = outputOf(canvasOf(ratio), SMALL);
    const markets = shippedMarkets().map((market) => market.id);
    for (const style of Object.keys(shippedTemplate(id).styles)) {
      const document = { ...campaign.document, style, ratio };
      const chosen = chooseVariants(document, { products: 'all', markets, hooks: 'all' }, studio.markets);
      const build = await openVariantBuilder(studio, { campaign: { ...campaign, document }, chosen, signal });
      for (const variant of chosen.map(build)) {
        const { market, timeline, findings } = variant;
        const errors = findings.filter(({ severity }) => severity === 'error');
        expect([style, market, errors]).toEqual([style, market, []]);
        // Markets of one language differ in texts alone: a plan for each direction is enough.
        if (!timeline || !PLANNED.includes(market)) continue;
        const plan = planRender({ timeline, size, encoder: softwareEncoder('draft') }, ports);
        expect(plan.segments.reduce((sum, segment) => sum + segment.frames, 0)).toBe(450);
      }
    }
  });

  it('renders to a film of 450 frames', async () => {
    const market = RENDERED[ids.indexOf(id) % RENDERED.length] ?? 'en-US';
    const size = outputOf(canvasOf(SHAPES[ids.indexOf(id) % SHAPES.length] ?? '1:1'), SMALL);
    const run = await openFrames(studio, { template: id, market, style: null }, size);
    const file = path.join(root, `${id}.mp4`);
    await run.film(file);
    await run.close();
    expect(await probeFile(studio, file, signal)).toMatchObject({
      kind: 'video',
      duration: 15,
      averageRate: 30,
      picture: { ...size, codec: 'h264', matrix: 'bt709', range: 'limited' },
    });
  });
});
