import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { previewFrame } from '../../../electron/services/preview-frame.ts';
import { renderCampaign } from '../../../electron/services/render-campaign.ts';
import { openStudio, type Studio } from '../../../electron/services/studio.ts';

const run = promisify(execFile);
const SAMPLE = path.join(import.meta.dirname, '../../../assets/samples/kettle.fifteen');
const MARKETS: readonly string[] = JSON.parse(await readFile(path.join(SAMPLE, 'campaign.json'), 'utf8')).markets;
/** Every kind of transition and caption is in these. */
const PLAIN = ['feature-trio', 'outfit-display', 'promotion'] as const;
/** Split screens, a phone over footage, tilted photos. */
const LAID_OUT = ['community-remix', 'creator-spotlight', 'unboxing'] as const;
const signal = new AbortController().signal;
const ignore = (): void => undefined;
const on = { started: ignore, finding: ignore, progress: ignore, settled: ignore, explained: ignore, note: ignore };

/** The sample's product and footage in another template, which fills its slots by itself. */
async function campaignWith(template: string, folder: string): Promise<string> {
  await cp(SAMPLE, folder, { recursive: true });
  const file = path.join(folder, 'campaign.json');
  const { slots: _slots, style: _style, ...document } = JSON.parse(await readFile(file, 'utf8'));
  await writeFile(file, JSON.stringify({ ...document, template }));
  return folder;
}

type Compared = { readonly video: string; readonly frame: number; readonly picture: string };

/** SSIM of a picture and a frame of the video scaled down to it, both as BT.709. */
async function similarity(ffmpeg: string, { video, frame, picture }: Compared): Promise<number> {
  const same = 'scale=540:960:flags=area:out_color_matrix=bt709:out_range=tv,format=yuv444p,setpts=0';
  const graph = `[0]select=eq(n\\,${frame}),${same}[a];[1]${same}[b];[a][b]ssim`;
  const args = ['-hide_banner', '-i', video, '-i', picture, '-lavfi', graph, '-frames:v', '1', '-f', 'null', '-'];
  const { stderr } = await run(ffmpeg, args);
  return Number(/SSIM.* All:([\d.]+)/.exec(stderr)?.[1]);
}

describe('a preview frame', () => {
  let root = '';
  let studio: Studio;
  beforeAll(async () => {
    root = await mkdtemp(path.join(tmpdir(), 'fifteen preview '));
    const env = { ...process.env, FIFTEEN_CACHE: path.join(root, 'cache') };
    studio = await openStudio({ env, platform: process.platform, home: root, now: Date.now, newId: randomUUID });
  });
  afterAll(() => rm(root, { recursive: true, force: true }));

  type Way = { readonly quality: 'draft' | 'standard'; readonly frames: readonly number[] };

  /** The least similar of some frames of every market, as the editor draws them and as they are in the exported file. */
  async function leastSimilar(template: string, markets: readonly string[], { quality, frames }: Way) {
    const folder = await campaignWith(template, path.join(root, `${template}-${quality}.fifteen`));
    const request = { folder, markets, products: 'all', hooks: 'all', out: null, jobs: null, memoryMb: null } as const;
    const way = { quality, encoder: 'software', usesCache: true, replaces: true, first: null, only: [] } as const;
    const { results } = await renderCampaign(studio, { ...request, ...way }, { on, signal });
    const { ffmpeg } = await studio.tools();
    const seen: { readonly market: string; readonly frame: number; readonly ssim: number }[] = [];
    for (const [index, { market, product, file, error }] of results.entries()) {
      if (file === null) throw new Error(`${market}: ${error?.message}`);
      for (const first of frames) {
        const frame = (first + index * 37) % 450;
        const picture = path.join(root, `${template}-${market}-${frame}.png`);
        const size = { width: 540, height: 960 };
        await previewFrame(
          studio,
          { folder, market, product, hook: 'own', at: frame / 30, size, out: picture },
          signal,
        );
        seen.push({ market, frame, ssim: await similarity(ffmpeg.path, { video: file, frame, picture }) });
      }
    }
    return { compared: seen.length, unlike: seen.filter(({ ssim }) => !(ssim >= 0.97)) };
  }

  // A draft has the editor's own size: nothing but its coarse encoding stands between the two.
  it.each(PLAIN)('of %s is the frame of the exported draft, in every market', async (template) => {
    const found = await leastSimilar(template, MARKETS, { quality: 'draft', frames: [11] });
    expect(found).toEqual({ compared: MARKETS.length, unlike: [] });
  });

  // At 8 panes still slide in; at 238 a phone lies over footage, or cards stand; the second market is 37 frames on.
  it.each(LAID_OUT)('of %s, with its windows and stickers, is the frame of the exported draft', async (template) => {
    const found = await leastSimilar(template, ['en-US', 'ar-SA'], { quality: 'draft', frames: [8, 96, 238] });
    expect(found).toEqual({ compared: 6, unlike: [] });
  });

  it.each(PLAIN)('of %s is the frame of the full export, scaled down', async (template) => {
    const found = await leastSimilar(template, ['ar-SA'], {
      quality: 'standard',
      frames: [20, 88, 160, 271, 344, 430],
    });
    expect(found).toEqual({ compared: 6, unlike: [] });
  });
});
