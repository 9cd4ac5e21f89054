import { z } from 'zod';
import { type MusicNote, musicNoteSchema } from '../campaign/music-note.ts';
import { type VariantIds, variantName } from '../campaign/variant-ids.ts';
import { type CsvCell, writeCsv } from '../render/csv-table.ts';
import { composeCaption } from './caption.ts';

/** A file of a package: its path in the zip, forward slashes. */
const packedFileSchema = z.object({
  path: z.string().min(1),
  bytes: z.int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

/** One variant of a package: what is said of it, and its files. */
export const handoverVariantSchema = z.object({
  product: z.string(),
  /** The product's name in the market's language. */
  name: z.string(),
  market: z.string(),
  /** Id of its alternative opening; null for the campaign's own. */
  hook: z.string().nullable().default(null),
  /** Price as the market writes it; null without one. */
  price: z.string().nullable(),
  /** Text of the post; empty where the campaign has none. */
  caption: z.string(),
  /** Without `#`. */
  hashtags: z.array(z.string()),
  seconds: z.number(),
  /** What is known of the rights in its music; null where nothing is, or nothing plays. */
  music: musicNoteSchema.nullable().default(null),
  video: packedFileSchema,
  cover: packedFileSchema,
  subtitles: packedFileSchema,
});

/** `manifest.json` of a package. A large set comes in several volumes, each whole by itself. */
export const handoverManifestSchema = z.object({
  schema: z.literal('fifteen/handover'),
  version: z.literal(1),
  campaign: z.string(),
  template: z.string(),
  volume: z.int().min(1),
  volumes: z.int().min(1),
  variants: z.array(handoverVariantSchema),
});

export type PackedFile = z.infer<typeof packedFileSchema>;
export type HandoverVariant = z.infer<typeof handoverVariantSchema>;
export type HandoverManifest = z.infer<typeof handoverManifestSchema>;

/** A text that is written into a package. */
export type PackedText = { readonly path: string; readonly text: string };

/** Name of the list of checksums in a package; `sha256sum --check` reads it. */
export const CHECKSUMS_FILE = 'SHA256SUMS';
/** Name of the machine-readable list in a package. */
const HANDOVER_FILE = 'manifest.json';

/** Where a variant's files lie in a package. */
export function packedPaths(variant: VariantIds) {
  const name = variantName(variant);
  return {
    video: `videos/${name}.mp4`,
    cover: `covers/${name}.jpg`,
    subtitles: `subtitles/${name}.srt`,
    caption: `captions/${name}.txt`,
  };
}

/** Cuts a set into volumes of at most `maxBytes` of files, in order; one variant is never cut. */
export function planVolumes(
  variants: readonly HandoverVariant[],
  maxBytes: number,
): readonly (readonly HandoverVariant[])[] {
  const volumes: HandoverVariant[][] = [];
  let bytes = Number.POSITIVE_INFINITY;
  for (const variant of variants) {
    const size = filesOf(variant).reduce((sum, file) => sum + file.bytes, 0);
    if (bytes + size > maxBytes) {
      volumes.push([]);
      bytes = 0;
    }
    volumes.at(-1)?.push(variant);
    bytes += size;
  }
  return volumes;
}

/** The files of a variant that are copied as they are. */
export function filesOf({ video, cover, subtitles }: HandoverVariant): readonly PackedFile[] {
  return [video, cover, subtitles];
}

/** Everything in a package that is written and not copied, without the checksums. */
export function handoverTexts(manifest: HandoverManifest): readonly PackedText[] {
  const { variants } = manifest;
  const markets = [...new Set(variants.map((variant) => variant.market))];
  return [
    { path: 'README.txt', text: readme(manifest, markets) },
    ...licenceText(variants),
    { path: HANDOVER_FILE, text: `${JSON.stringify(manifest, null, 2)}\n` },
    ...markets.map((market) => ({
      path: `markets/${market}.csv`,
      text: marketCsv(variants.filter((each) => each.market === market)),
    })),
    ...variants.map((variant) => ({ path: packedPaths(variant).caption, text: `${captionText(variant)}\n` })),
  ];
}

/** Name of the list of licences in a package. */
const LICENCES_FILE = 'LICENCES.txt';

/** The licences of the music that plays, each with the videos that it is in; none where no video has a note. */
function licenceText(variants: readonly HandoverVariant[]): readonly PackedText[] {
  const byNote = Map.groupBy(
    variants.filter(({ music }) => music !== null),
    ({ music }) => JSON.stringify(music),
  );
  if (byNote.size === 0) return [];
  const blocks = [...byNote.values()].map((group) => {
    const [first] = group;
    return `${first?.music ? noteLines(first.music) : ''}${group.map(({ video }) => `  ${video.path}\n`).join('')}`;
  });
  return [{ path: LICENCES_FILE, text: blocks.join('\n') }];
}

function noteLines({ title, artist, licence, credit, source, uses }: MusicNote): string {
  const rows = [
    `Music: ${title}${artist ? `, ${artist}` : ''}`,
    `Licence: ${licence}; for ${uses.join(' and ')}`,
    ...(credit ? [`Credit to give: ${credit}`] : []),
    ...(source ? [`Source: ${source}`] : []),
  ];
  return `${rows.join('\n')}\n`;
}

/** The lines of `SHA256SUMS`, GNU form. */
export function checksumLines(files: readonly Pick<PackedFile, 'path' | 'sha256'>[]): string {
  return files.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join('');
}

/** Reads `SHA256SUMS`; null where a line is not of its form. Gives checksums by path. */
export function readChecksums(text: string): ReadonlyMap<string, string> | null {
  const lines = text.split('\n').filter((line) => line !== '');
  const found = lines.map((line) => /^([0-9a-f]{64}) {2}(.+)$/.exec(line));
  if (lines.length === 0 || found.includes(null)) return null;
  return new Map(found.map((match) => [match?.[2] ?? '', match?.[1] ?? '']));
}

const COLUMNS = [
  'product',
  'name',
  'price',
  'caption',
  'hashtags',
  'seconds',
  'video',
  'cover',
  'subtitles',
  'sha256',
  'hook',
];

/** With a byte order mark: without it Excel takes UTF-8 for the system's own code page. */
function marketCsv(variants: readonly HandoverVariant[]): string {
  const rows = variants.map((each): readonly CsvCell[] => [
    ...[each.product, each.name, each.price, each.caption, tagLine(each), each.seconds],
    ...[each.video.path, each.cover.path, each.subtitles.path, each.video.sha256, each.hook],
  ]);
  return `\uFEFF${writeCsv(COLUMNS, rows)}`;
}

function captionText({ caption, hashtags }: HandoverVariant): string {
  return composeCaption(caption, hashtags);
}

function tagLine({ hashtags }: HandoverVariant): string {
  return composeCaption('', hashtags);
}

function readme({ campaign, volume, volumes, variants }: HandoverManifest, markets: readonly string[]): string {
  const part = volumes > 1 ? `\nVolume ${volume} of ${volumes}. Each volume is complete by itself.\n` : '';
  return `${campaign}
${part}
Videos: ${variants.length}
Markets: ${markets.join(', ')}

videos/      one MP4 for each product and market, and each opening: H.264, AAC, 15 s
covers/      a cover picture for each video
subtitles/   the words on screen with their times, SRT
captions/    the text to post with each video, and its hashtags
markets/     one CSV table for each market
${LICENCES_FILE}  licences of the music, where they are known
${HANDOVER_FILE}  the same as data
${CHECKSUMS_FILE}   checksums of all files: sha256sum --check ${CHECKSUMS_FILE}
`;
}
