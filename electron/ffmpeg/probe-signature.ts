import { open } from 'node:fs/promises';

/** What a file's first bytes say it is. */
export type Signature =
  /** A picture that must be opened with this demuxer: by its name alone ffmpeg would choose the pattern reader. */
  | { readonly kind: 'picture'; readonly demuxer: string }
  /** Text that would make a player open other files or addresses. */
  | { readonly kind: 'script'; readonly what: string }
  | { readonly kind: 'text' }
  | { readonly kind: 'mp4' }
  | { readonly kind: 'unknown' };

/** Reads no more than this of a file's start. */
const HEAD_BYTES = 4_096;

const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/^#EXTM3U/, 'a playlist (M3U)'],
  [/^ffconcat version/, 'a list of other files (ffconcat)'],
  [/^file\s+['"]?\S/m, 'a list of other files (concat)'],
  [/^v=0\r?\n/, 'a session description (SDP)'],
  [/^\[playlist\]/i, 'a playlist (PLS)'],
  [/^<\?xml|^<(svg|smil|mpd|asx)\b/i, 'an XML document (SVG, DASH or the like)'],
];

/** Tells pictures, scripts and plain text apart by their first bytes; names and extensions count for nothing. */
export async function readSignature(path: string): Promise<Signature> {
  const handle = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return signatureOf(buffer.subarray(0, bytesRead));
  } finally {
    await handle.close();
  }
}

/** The demuxer that reads one picture of a codec; null where a clip's container holds it (AVIF, HEIC, GIF). */
export function pictureDemuxer(codec: string): string | null {
  switch (codec) {
    case 'mjpeg':
    case 'jpegls':
      return 'jpeg_pipe';
    case 'png':
      return 'png_pipe';
    case 'webp':
      return 'webp_pipe';
    case 'bmp':
      return 'bmp_pipe';
    case 'tiff':
      return 'tiff_pipe';
    default:
      return null;
  }
}

function signatureOf(head: Buffer): Signature {
  const picture = pictureSignature(head);
  if (picture) return { kind: 'picture', demuxer: picture };
  const text = head
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trimStart();
  const script = SCRIPTS.find(([pattern]) => pattern.test(text));
  if (script) return { kind: 'script', what: script[1] };
  if (/^(ftyp|moov|mdat|free|skip|wide)/.test(head.toString('latin1', 4, 8))) return { kind: 'mp4' };
  return isText(head) ? { kind: 'text' } : { kind: 'unknown' };
}

function pictureSignature(head: Buffer): string | null {
  const start = head.toString('latin1', 0, 12);
  if (start.startsWith('\xff\xd8\xff')) return 'jpeg_pipe';
  // An animated PNG says so before its picture data; it is a clip.
  if (start.startsWith('\x89PNG\r\n\x1a\n')) return head.includes('acTL') ? null : 'png_pipe';
  if (start.startsWith('RIFF') && start.endsWith('WEBP')) return 'webp_pipe';
  if (start.startsWith('II*\0') || start.startsWith('MM\0*')) return 'tiff_pipe';
  // AVIF and HEIC are MP4 files with one picture; sequences have other brands and are clips.
  if (/^ftyp(avif|heic|heix|mif1)/.test(head.toString('latin1', 4, 12))) return 'mov';
  if (start.startsWith('BM') && head.length >= 18 && head.readUInt32LE(14) >= 12 && head.readUInt32LE(14) <= 124)
    return 'bmp_pipe';
  return null;
}

function isText(head: Buffer): boolean {
  return (
    head.length > 0 &&
    head.every((byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d || byte === 0x1b)
  );
}
