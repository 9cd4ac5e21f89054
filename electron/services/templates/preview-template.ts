import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { type CanvasSize, canvasOf, outputOf, type Ratio } from '../../../shared/base/ratio.ts';
import { StudioError } from '../../../shared/base/studio-error.ts';
import { moveIntoPlace } from '../output-folder.ts';
import { fillWithSample } from '../sample-campaign.ts';
import type { Studio } from '../studio.ts';
import { openGivenTemplate } from './open-given.ts';
import { requireSoundTemplate } from './template-folder.ts';
import { type FrameRun, openTemplateFrames, restingFrames } from './template-frames.ts';

export type TemplatePreviewRequest = {
  readonly given: string;
  readonly market: string;
  /** Null for the template's own. */
  readonly style: string | null;
  readonly ratio: Ratio;
  /** `.png` for a frame of each scene side by side, `.mp4` for all of it. */
  readonly target: string;
};

/** The shorter side, px: large enough to judge, small enough to be drawn in seconds. */
const SHORTER = 360;
const GAP = 8;

/** Draws a template with the sample product in it, as the renderer does. Gives the file's path. */
export async function previewTemplate(
  studio: Studio,
  { given, market, style, ratio, target }: TemplatePreviewRequest,
  signal: AbortSignal,
): Promise<string> {
  const ending = path.extname(target).toLowerCase();
  if (ending !== '.png' && ending !== '.mp4')
    throw new StudioError('usage', `Give --out a name that ends in .png (a picture) or .mp4 (moving), not ${target}.`);
  const content = requireSoundTemplate(await openGivenTemplate(studio, given, signal));
  if (style !== null && !content.template.styles[style]) {
    const known = Object.keys(content.template.styles).join(', ');
    throw new StudioError('usage', `The template has no style "${style}". It has: ${known}.`, { params: { style } });
  }
  const file = path.resolve(target);
  const campaign = await fillWithSample(studio, content);
  const size = outputOf(canvasOf(ratio), SHORTER);
  const run = await openTemplateFrames(studio, { campaign, market, style, signal }, size);
  const work = await mkdtemp(path.join(tmpdir(), 'fifteen-template-'));
  try {
    const fresh = path.join(work, `preview${ending}`);
    await (ending === '.mp4' ? run.film(fresh) : drawStrip(run, { size, work }, fresh));
    await moveIntoPlace(fresh, file);
  } finally {
    await run.close();
    await rm(work, { recursive: true, force: true });
  }
  return file;
}

type Strip = { readonly size: CanvasSize; readonly work: string };

async function drawStrip(run: FrameRun, { size, work }: Strip, target: string): Promise<void> {
  const shown = restingFrames(run.variant);
  const canvas = createCanvas(shown.length * (size.width + GAP) - GAP, size.height);
  const pen = canvas.getContext('2d');
  for (const [index, frame] of shown.entries()) {
    const picture = path.join(work, `${frame}.png`);
    await run.write(frame, picture);
    pen.drawImage(await loadImage(await readFile(picture)), index * (size.width + GAP), 0);
  }
  await writeFile(target, await canvas.encode('png'));
}
