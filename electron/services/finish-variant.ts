import { copyFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { ManifestVariant, VariantMaking } from '../../shared/render/manifest.ts';
import { partNotes } from '../../shared/render/part-notes.ts';
import { writeSrt } from '../../shared/render/srt.ts';
import { verifyVariant } from '../ffmpeg/verify.ts';
import { hashFile, hashText } from '../storage/hash-file.ts';
import { writeError } from '../storage/system-error.ts';
import { contentKey } from './content-key.ts';
import { moveIntoPlace, variantFiles } from './output-folder.ts';
import type { PlannedVariant } from './plan-variants.ts';
import type { RenderedVariant } from './render/render-plans.ts';
import type { RenderRun } from './render-run.ts';
import { readMaking, writeMaking } from './variant-making.ts';

export type FinishRequest = {
  readonly planned: PlannedVariant;
  readonly rendered: RenderedVariant;
  readonly out: string;
  readonly run: RenderRun;
  /** Keeps the entry for good before the video is moved: no video lies in its place that nothing knows of. */
  readonly note: (entry: ManifestVariant) => Promise<void>;
};

/** Its entry of the list, and its parts beside those of the render before; none of these where there was no such render. */
export type FinishedVariant = {
  readonly entry: ManifestVariant;
  readonly parts: VariantMaking['parts'];
  readonly earlier: VariantMaking['parts'];
};

/** Proves a joined file by probing, makes its companions, and moves all to their places, the video last. */
export async function finishVariant(request: FinishRequest): Promise<FinishedVariant> {
  const { planned, rendered, out, run, note } = request;
  const { plan, variant } = planned;
  const { loudness } = rendered;
  const { tools, signal } = run.ports;
  const settings = { tools, signal };
  // Side by side: each takes a fraction of a second and mostly waits for a process to start.
  const earlier = await readMaking(out, variant);
  const making = { parts: notesOf(request), commands: [...rendered.commands] };
  const [verified, { hash }, subtitles] = await Promise.all([
    verifyVariant(rendered.file, { ...plan.size, frames: plan.frames }, settings),
    hashFile(rendered.file),
    makeSubtitles(request),
    writeMaking(out, variant, making),
  ]);
  const files = variantFiles(out, variant);
  await moveIntoPlace(await copyOfCover(rendered), files.cover);
  await moveIntoPlace(subtitles, files.subtitles);
  const relative = (file: string): string => path.relative(out, file).split(path.sep).join('/');
  const entry: ManifestVariant = {
    product: variant.product,
    market: variant.market,
    hook: variant.hook,
    file: relative(files.video),
    subtitles: relative(files.subtitles),
    cover: relative(files.cover),
    coverFrame: variant.cover,
    planKey: plan.key,
    ...(variant.timeline ? { content: contentKey(variant.timeline) } : {}),
    sha256: hash,
    bytes: (await stat(rendered.file)).size,
    seconds: verified.seconds,
    frames: verified.frames,
    loudness: loudness && { integratedLufs: loudness.integrated, truePeakDb: loudness.truePeak },
    inputs: variant.inputs.map(({ file, hash: sha256 }) => ({ file, sha256 })),
    checks: variant.findings.map(({ rule, severity, subject, message }) => ({ rule, severity, subject, message })),
    ffmpeg: tools.ffmpeg.version,
    encoder: plan.encoder.id,
  };
  await note(entry);
  await moveIntoPlace(rendered.file, files.video);
  return { entry, parts: making.parts, earlier: earlier?.parts ?? [] };
}

function notesOf({ planned: { variant, plan }, run }: FinishRequest): VariantMaking['parts'] {
  if (!variant.timeline) throw new Error('a rendered variant has a timeline');
  const { version } = run.ports.tools.ffmpeg;
  const notes = partNotes({ timeline: variant.timeline, plan, ffmpegVersion: version, hash: hashText });
  return notes.map((note) => ({ ...note, content: { ...note.content } }));
}

/** The cache keeps its own: variants of one picture share a cover. */
async function copyOfCover({ file, cover }: RenderedVariant): Promise<string> {
  if (cover === null) throw new Error('a variant is planned with its cover');
  const target = `${file}.cover.jpg`;
  try {
    await copyFile(cover, target);
  } catch (error) {
    throw writeError(error, target);
  }
  return target;
}

async function makeSubtitles({ planned, rendered }: FinishRequest): Promise<string> {
  const target = `${rendered.file}.srt`;
  try {
    await writeFile(target, writeSrt(planned.variant.cues));
  } catch (error) {
    throw writeError(error, target);
  }
  return target;
}
