import { randomBytes } from 'node:crypto';
import { appendFile, copyFile, mkdir, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { makeMedia } from '../../../setup/make-media.ts';

const VIDEO = [
  '-f',
  'lavfi',
  '-i',
  'testsrc2=size=360x640:rate=30:duration=3',
  '-c:v',
  'libx264',
  '-preset',
  'ultrafast',
  '-crf',
  '40',
  '-pix_fmt',
  'yuv420p',
  '-f',
  'mp4',
];

/** Size that a market's file is padded to. */
const NO_PADDING = (_market: string): number => 0;

/** A campaign folder with finished videos for the given markets, as a render leaves it; no two files are alike. */
export async function renderedCampaign(
  folder: string,
  markets: readonly string[],
  bytes = NO_PADDING,
): Promise<string> {
  const campaign = path.join(folder, 'kettle.fifteen');
  await mkdir(campaign);
  const products = [{ id: 'kettle', name: 'Aurel Kettle' }];
  const document = {
    schema: 'fifteen/campaign',
    version: 1,
    name: 'Kettle',
    template: 'feature-trio',
    markets,
    products,
  };
  await writeFile(path.join(campaign, 'campaign.json'), JSON.stringify(document));
  await addRenders(campaign, markets, bytes);
  return campaign;
}

/** Finished videos beside a campaign's document: short ones, with the manifest that a render leaves. */
export async function addRenders(campaign: string, markets: readonly string[], bytes = NO_PADDING): Promise<void> {
  const renders = path.join(campaign, 'renders', 'kettle');
  await mkdir(renders, { recursive: true });
  const variants = [];
  for (const market of markets) {
    const file = path.join(renders, `${market}.mp4`);
    await copyFile(await makeMedia('post.mp4', VIDEO), file);
    await appendFile(file, freeBox(Math.max(64, bytes(market) - (await stat(file)).size)));
    const cover = ['-f', 'lavfi', '-i', 'color=c=gray:size=90x160:rate=1:duration=1', '-frames:v', '1'];
    await copyFile(await makeMedia('cover.jpg', cover), path.join(renders, `${market}.cover.jpg`));
    variants.push(await manifestEntry(file, market));
  }
  const manifest = {
    schema: 'fifteen/manifest',
    version: 1,
    campaign: { name: 'Kettle', template: 'feature-trio', revision: 1 },
    variants,
  };
  await writeFile(path.join(campaign, 'renders', 'manifest.json'), JSON.stringify(manifest));
}

/** ISO 14496-12: a box that players skip. */
function freeBox(length: number): Buffer {
  const box = Buffer.alloc(length);
  box.writeUInt32BE(length, 0);
  box.write('free', 4, 'latin1');
  randomBytes(32).copy(box, 8);
  return box;
}

async function manifestEntry(file: string, market: string) {
  const { size } = await stat(file);
  const sha256 = '0'.repeat(64);
  const base = {
    product: 'kettle',
    market,
    file: `kettle/${market}.mp4`,
    subtitles: `kettle/${market}.srt`,
    cover: `kettle/${market}.cover.jpg`,
  };
  const inputs = [{ file: 'media/boil.mp4', sha256 }];
  return {
    ...base,
    planKey: sha256,
    sha256,
    bytes: size,
    seconds: 3,
    frames: 90,
    loudness: null,
    inputs,
    checks: [],
    ffmpeg: '7',
  };
}
