// Draws docs/images/shapes.jpg, four templates in all shapes: node assets/samples/make/shapes.ts
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { restingFrames } from '../../../electron/services/templates/template-frames.ts';
import { canvasOf, RATIOS } from '../../../shared/base/ratio.ts';
import { openFrames, openScriptStudio, scratchFolder } from './template-frames.ts';

const TARGET = path.join(import.meta.dirname, '../../../docs/images/shapes.jpg');
/** A template, a market and one of its scenes, counted from 0. */
const SHOWN = [
  ['top-three', 'en-US', 1],
  ['challenge', 'ar-SA', 0],
  ['workout', 'ja-JP', 1],
  ['brand-story', 'th-TH', 2],
] as const;
/** Every frame is so high, px. */
const HEIGHT = 240;
const GAP = 8;
const WIDTHS = RATIOS.map((ratio) => Math.round((canvasOf(ratio).width / canvasOf(ratio).height) * HEIGHT));
const ROW = WIDTHS.reduce((sum, width) => sum + width + GAP, 0);

const studio = await openScriptStudio();
const scratch = scratchFolder('shapes');
await mkdir(scratch.folder, { recursive: true });
const canvas = createCanvas(ROW * 2 + GAP, (HEIGHT + GAP) * (SHOWN.length / 2) - GAP);
const context = canvas.getContext('2d');
context.fillStyle = '#ffffff';
context.fillRect(0, 0, canvas.width, canvas.height);
try {
  for (const [index, [template, market, scene]] of SHOWN.entries()) {
    let x = index % 2 === 0 ? 0 : ROW + GAP;
    const y = Math.floor(index / 2) * (HEIGHT + GAP);
    for (const [column, ratio] of RATIOS.entries()) {
      const { width, height } = canvasOf(ratio);
      const run = await openFrames(studio, { template, market, style: null }, { width: width / 3, height: height / 3 });
      const file = path.join(scratch.folder, `${template}-${column}.png`);
      await run.write(restingFrames(run.variant)[scene] ?? 0, file);
      await run.close();
      context.drawImage(await loadImage(await readFile(file)), x, y, WIDTHS[column] ?? 0, HEIGHT);
      x += (WIDTHS[column] ?? 0) + GAP;
    }
  }
  await writeFile(TARGET, await canvas.encode('jpeg', 82));
} finally {
  await scratch.remove();
}
