import { copyFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { settleAll } from '../../shared/base/settle-all.ts';
import type { ManifestVariant, VariantMaking } from '../../shared/render/manifest.ts';
import { partNotes } from '../../shared/render/part-notes.ts';
import { writeSrt } from '../../shared/render/srt.ts';
import { type VerifiedVariant, verifyVariant } from '../ffmpeg/verify.ts';
import { hashFile, hashText } from '../storage/hash-file.ts';
import { writeError } from '../storage/system-error.ts';
import { contentKey } from './content-key.ts';
import { moveIntoPlace, variantFiles } from './output-folder.ts';
import type { PlannedVariant } from './plan-variants.ts';
import type { JoinedVariant, RenderedVariant } from './render/render-plans.ts';
import type { RenderPorts } from './render/render-ports.ts';
import type { RenderRun } from './render-run.ts';
import { readMaking, writeMaking } from './variant-making.ts';

/** What a joined file was found to be. */
export type VariantProof = VerifiedVariant & { readonly sha256: string; readonly provingSeconds: number };

/** Proves a joined file by probing. Errors: those of `verifyVariant`. */
export async function proveVariant(
  { file, plan }: JoinedVariant,
  { tools, signal }: Pick<RenderPorts, 'tools' | 'signal'>,
): Promise<VariantProof> {
  const started = performance.now();
  // Side by side: probing mostly waits for a process to start.
  const [verified, { hash }] = await Promise.all([
    verifyVariant(file, { ...plan.size, frames: plan.frames }, { tools, signal }),
    hashFile(file),
  ]);
  return { ...verified, sha256: hash, provingSeconds: (performance.now() - started) / 1000 };
}

export type FinishRequest = {
  readonly planned: PlannedVariant;
  readonly rendered: RenderedVariant;
  readonly proof: VariantProof;
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

/** Makes the companions of a proved file, and moves all to their places, the video last. */
export async function finishVariant(request: FinishRequest): Promise<FinishedVariant> {
  const { planned, rendered, proof, out, run, note } = request;
  const { plan, variant } = planned;
  const { loudness } = rendered;
  const { tools } = run.ports;
  const earlier = await readMaking(out, variant);
  const making = { parts: notesOf(request), commands: [...rendered.commands] };
  const files = variantFiles(out, variant);
  // Side by side: each of them waits for the disk.
  await settleAll([
    writeMaking(out, variant, making),
    copyOfCover(rendered).then((cover) => moveIntoPlace(cover, files.cover)),
    makeSubtitles(request).then((subtitles) => moveIntoPlace(subtitles, files.subtitles)),
  ]);
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
    sha256: proof.sha256,
    bytes: proof.sizeBytes,
    seconds: proof.seconds,
    frames: proof.frames,
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
