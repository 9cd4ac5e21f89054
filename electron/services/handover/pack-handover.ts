import path from 'node:path';
import { StudioError } from '../../../shared/base/studio-error.ts';
import { type HandoverManifest, type HandoverVariant, planVolumes } from '../../../shared/publish/handover.ts';
import { statOrNull } from '../../storage/cache-entries.ts';
import { hashText } from '../../storage/hash-file.ts';
import { chooseVariants, type VariantChoice } from '../choose-variants.ts';
import { loadCampaign } from '../load-campaign.ts';
import { readManifest } from '../manifest-file.ts';
import { requireApproved } from '../review/require-approved.ts';
import type { Studio } from '../studio.ts';
import { collectHandover } from './collect-handover.ts';
import { volumeKey } from './read-volume.ts';
import { writeVolume } from './write-volume.ts';

export type HandoverRequest = VariantChoice & {
  readonly folder: string;
  /** Where the videos are; null for `renders` in the campaign. */
  readonly from: string | null;
  /** Only videos that a review approved, as they are. */
  readonly isApprovedOnly: boolean;
  /** The zip to write; volumes of a large set get their number before its ending. */
  readonly target: string;
  readonly volumeBytes: number;
  readonly replaces: boolean;
};

export type HandoverControl = {
  /** Share of the files that are checked or packed, 0 to 1, never going down. */
  readonly progress: (step: 'check' | 'pack', fraction: number) => void;
  readonly signal: AbortSignal;
};

export type HandoverVolume = {
  readonly file: string;
  readonly variants: number;
  /** It was whole already, from a run that was stopped. */
  readonly wasKept: boolean;
};

/** Packs finished videos, with everything that somebody else needs to sell with them, into one zip or several. */
export async function packHandover(
  studio: Studio,
  request: HandoverRequest,
  { progress, signal }: HandoverControl,
): Promise<readonly HandoverVolume[]> {
  const campaign = await loadCampaign(studio, request.folder);
  const all = chooseVariants(campaign.document, request, studio.markets);
  const out = path.resolve(request.from ?? path.join(campaign.folder, 'renders'));
  const rendered = await readManifest(out);
  const chosen = request.isApprovedOnly ? await requireApproved(all, { folder: campaign.folder, rendered }) : all;
  const { variants, source } = await collectHandover(
    { campaign, chosen, out, rendered },
    (done) => progress('check', done / chosen.length),
    signal,
  );
  const parts = planVolumes(variants, request.volumeBytes);
  const { name } = campaign.document;
  const volumes = parts.map((part, index) => {
    const volume = { volume: index + 1, volumes: parts.length };
    const head = { schema: 'fifteen/handover', version: 1, campaign: name, template: campaign.template.id } as const;
    const manifest: HandoverManifest = { ...head, ...volume, variants: [...part] };
    return { manifest, key: hashText(JSON.stringify(manifest)), file: volumeFile(request.target, volume) };
  });
  // Every refusal comes before the first byte.
  const kept = new Set<string>();
  for (const { file, key } of volumes) if (await isWhole(file, key, request)) kept.add(file);
  const total = totalBytes(variants);
  let packed = 0;
  for (const { manifest, key, file } of volumes) {
    const before = packed;
    const report = (count: number): void => {
      packed += count;
      progress('pack', Math.min(1, packed / total));
    };
    if (!kept.has(file)) {
      const now = new Date(studio.now());
      await writeVolume({ manifest, key, source, target: file, now }, report, signal);
    }
    packed = before + totalBytes(manifest.variants);
    progress('pack', Math.min(1, packed / total));
  }
  return volumes.map(({ file, manifest }) => ({
    file,
    variants: manifest.variants.length,
    wasKept: kept.has(file),
  }));
}

/** Whether a file is this very volume already. Throws `output-exists` for another file that may not be replaced. */
async function isWhole(file: string, key: string, { replaces }: HandoverRequest): Promise<boolean> {
  if (!(await statOrNull(file))) return false;
  if ((await volumeKey(file)) === key) return true;
  if (replaces) return false;
  const message = `${file} exists and is another package. Give --force to replace it, or another --out.`;
  throw new StudioError('output-exists', message, { params: { file } });
}

function volumeFile(target: string, { volume, volumes }: { volume: number; volumes: number }): string {
  const file = path.resolve(target);
  if (volumes === 1) return file;
  const { dir, name, ext } = path.parse(file);
  return path.join(dir, `${name}-${volume}-of-${volumes}${ext}`);
}

function totalBytes(variants: readonly HandoverVariant[]): number {
  return variants.reduce((sum, { video, cover, subtitles }) => sum + video.bytes + cover.bytes + subtitles.bytes, 0);
}
