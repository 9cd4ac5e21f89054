import { open } from 'node:fs/promises';
import exifr from 'exifr';
import type { Orientation } from '../../shared/catalog/media-facts.ts';
import type { ProbedStream } from './probe-schema.ts';

const UPRIGHT: Orientation = { turn: 0, isMirrored: false };

/** EXIF 2.3, tag 0x0112, values 1 to 8, as a mirror followed by a clockwise turn. */
const EXIF_ORIENTATIONS: readonly Orientation[] = [
  UPRIGHT,
  { turn: 0, isMirrored: true },
  { turn: 180, isMirrored: false },
  { turn: 180, isMirrored: true },
  { turn: 270, isMirrored: true },
  { turn: 90, isMirrored: false },
  { turn: 90, isMirrored: true },
  { turn: 270, isMirrored: false },
];

/** Longest EXIF block that is read, bytes; the orientation stands in its first directory. */
const LONGEST_EXIF = 1024 * 1024;

/** How a clip's display matrix turns its pixels; from the bare `rotate` tag in files of old cameras. */
export function matrixOrientation({ side_data_list, tags }: ProbedStream): Orientation {
  const data = side_data_list?.find((entry) => entry.displaymatrix !== undefined || entry.rotation !== undefined);
  // Dump lines of av_display_matrix: "00000000:        0    65536        0".
  const rows = [...(data?.displaymatrix ?? '').matchAll(/:\s+(-?\d+)\s+(-?\d+)\s+(-?\d+)/g)];
  const [first, second] = rows;
  if (first && second) {
    const [a, b, c, d] = [Number(first[1]), Number(first[2]), Number(second[1]), Number(second[2])];
    const isMirrored = a * d - b * c < 0;
    return { turn: quarterTurn(isMirrored ? Math.atan2(-b, -a) : Math.atan2(b, a)), isMirrored };
  }
  // ffprobe's rotation counts anticlockwise, the tag clockwise.
  const degrees = data?.rotation !== undefined ? -data.rotation : Number(tags?.['rotate'] ?? 0);
  return { turn: quarterTurn((degrees / 180) * Math.PI), isMirrored: false };
}

/** How a photo's EXIF block turns its pixels. Damaged blocks count as none: the photo itself is still good. */
export async function exifOrientation(path: string): Promise<Orientation> {
  try {
    const source = (await webpExif(path)) ?? path;
    const value = await exifr.orientation(source);
    return EXIF_ORIENTATIONS[(value ?? 1) - 1] ?? UPRIGHT;
  } catch {
    return UPRIGHT; // exifr throws for formats without EXIF and for damaged blocks alike.
  }
}

function quarterTurn(radians: number): Orientation['turn'] {
  const turns = [0, 90, 180, 270] as const;
  const quarter = Math.round(radians / (Math.PI / 2));
  return turns[((quarter % 4) + 4) % 4] ?? 0;
}

/** The EXIF chunk of a WebP file, which exifr 7.1 does not look for; null for other formats and for none. */
async function webpExif(path: string): Promise<Buffer | null> {
  const handle = await open(path, 'r');
  try {
    const read = async (position: number, length: number) => {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, position);
      return buffer.subarray(0, bytesRead);
    };
    const head = (await read(0, 12)).toString('latin1');
    if (!head.startsWith('RIFF') || !head.endsWith('WEBP')) return null;
    let position = 12;
    for (;;) {
      const chunk = await read(position, 8);
      if (chunk.length < 8) return null;
      const length = chunk.readUInt32LE(4);
      if (chunk.toString('latin1', 0, 4) === 'EXIF') {
        const exif = await read(position + 8, Math.min(length, LONGEST_EXIF));
        // Some writers keep JPEG's "Exif\0\0" in front of the TIFF block.
        return exif.toString('latin1', 0, 4) === 'Exif' ? exif.subarray(6) : exif;
      }
      position += 8 + length + (length % 2);
    }
  } finally {
    await handle.close();
  }
}
