// Draws docs/templates.md's frame strips and the README's moving previews:
//   node assets/samples/make/gallery.ts            all of it, some minutes
//   node assets/samples/make/gallery.ts review     the strip of one template, and its moving preview where it has one
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { runFfmpeg } from '../../../electron/ffmpeg/run.ts';
import type { Studio } from '../../../electron/services/studio.ts';
import { restingFrames } from '../../../electron/services/templates/template-frames.ts';
import { openFrames, openScriptStudio, scratchFolder } from './template-frames.ts';

const IMAGES = path.join(import.meta.dirname, '../../../docs/images/templates');
/** A strip's rows: a Latin, a right-to-left and a CJK market. */
const MARKETS = ['en-US', 'ar-SA', 'ja-JP'] as const;
const TILE = { width: 180, height: 320, gap: 6 } as const;
/** The README's previews, with the market that each shows. */
const MOVING: Readonly<Record<string, string>> = {
  'new-arrivals': 'en-US',
  'community-remix': 'ar-SA',
  workout: 'ja-JP',
  'top-three': 'en-US',
  unboxing: 'en-US',
  challenge: 'th-TH',
};
/** Six of them stay under 1.5 MB in all. */
const CLIP = { width: 144, height: 256, everyFrames: 5, quality: 40 } as const;

const studio = await openScriptStudio();
const scratch = scratchFolder('gallery');
const shipped = (await studio.templates.list()).templates.filter(({ origin }) => origin === 'shipped');
const wanted = process.argv.length > 2 ? process.argv.slice(2) : shipped.map(({ id }) => id);
await mkdir(IMAGES, { recursive: true });
await mkdir(scratch.folder, { recursive: true });
try {
  for (const template of wanted) {
    console.log(`drawing ${template}`);
    await drawStrip(studio, template);
    const market = MOVING[template];
    if (market !== undefined) await drawClip(studio, { template, market });
  }
} finally {
  await scratch.remove();
}

async function drawStrip(own: Studio, template: string): Promise<void> {
  const rows: string[][] = [];
  for (const market of MARKETS) {
    const run = await openFrames(own, { template, market, style: null }, TILE);
    const files: string[] = [];
    for (const frame of restingFrames(run.variant)) {
      const file = path.join(scratch.folder, `${template}-${market}-${frame}.png`);
      await run.write(frame, file);
      files.push(file);
    }
    rows.push(files);
    await run.close();
  }
  const columns = Math.max(...rows.map((files) => files.length));
  const pitch = { x: TILE.width + TILE.gap, y: TILE.height + TILE.gap };
  const canvas = createCanvas(columns * pitch.x - TILE.gap, rows.length * pitch.y - TILE.gap);
  const context = canvas.getContext('2d');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  for (const [row, files] of rows.entries()) {
    for (const [column, file] of files.entries())
      context.drawImage(await loadImage(await readFile(file)), column * pitch.x, row * pitch.y);
  }
  await writeFile(path.join(IMAGES, `${template}.webp`), await canvas.encode('webp', 74));
}

type Clip = { readonly template: string; readonly market: string };

async function drawClip(own: Studio, { template, market }: Clip): Promise<void> {
  const run = await openFrames(own, { template, market, style: null }, CLIP);
  const film = path.join(scratch.folder, `${template}.mp4`);
  await run.film(film);
  const { tools } = run;
  const graph = `[0:v]framestep=${CLIP.everyFrames},setpts=N*${CLIP.everyFrames}/30/TB[v]`;
  const webp = ['-c:v', 'libwebp', '-quality', `${CLIP.quality}`, '-loop', '0', '-compression_level', '6'];
  const options = ['-map', '[v]', '-r', `${30 / CLIP.everyFrames}`, ...webp, '-an', '-f', 'webp'];
  const target = path.join(IMAGES, `${template}-moving.webp`);
  await runFfmpeg(
    { inputs: [{ options: [], path: film }], filterGraph: graph, outputs: [{ options, path: target }] },
    { tools, signal: new AbortController().signal },
  );
  await run.close();
}
