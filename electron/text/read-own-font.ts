import { createHash } from 'node:crypto';
import { create, type Font } from 'fontkit';
import { StudioError } from '../../shared/base/studio-error.ts';
import { contentHash } from '../../shared/base/units.ts';
import type { OwnFont } from '../../shared/captions/own-fonts.ts';

/** A full Chinese family has some 20 MB in one weight. */
export const MAX_FONT_BYTES = 32 << 20;

/** How families of the user's begin; no packaged one does. */
export const OWN_FAMILY = 'own:';
const FAMILY_DIGITS = 16;

/** A file of the user's that proved to be a font. */
export type ReadFont = Omit<OwnFont, 'has'> & { readonly font: Font };

/** What every font needs to be drawn with; outlines are in `glyf` or in one of the others. */
const NEEDED_TABLES = ['cmap', 'head', 'hhea', 'hmtx', 'maxp', 'name', 'OS/2'] as const;
const OUTLINE_TABLES = ['glyf', 'CFF ', 'CFF2'] as const;
/** The head of a font file, and each entry of its list of tables. */
const HEAD_BYTES = 12;
const ENTRY_BYTES = 16;

/**
 * Holds bytes of a stranger's to what a font is before any parser sees them: by signature, by the list of tables and their
 * places in the file, by what fontkit makes of it. Throws `bad-input`, naming the file and the way out.
 */
export function readOwnFont(bytes: Buffer, file: string): ReadFont {
  const fault = signatureFault(bytes) ?? tableFault(bytes);
  if (fault !== null) throw refused(file, fault);
  try {
    const font = create(bytes);
    const weight = font['OS/2'].usWeightClass;
    // Asked once: a list of characters that cannot be read shows here, not in the middle of a film.
    if (!font.hasGlyphForCodePoint(0x41) && font.numGlyphs < 2) throw refused(file, 'holds no letters');
    const name = font.fullName.slice(0, 100);
    const hash = contentHash(createHash('sha256').update(bytes).digest('hex'));
    return {
      font,
      family: OWN_FAMILY + hash.slice(0, FAMILY_DIGITS),
      hash,
      name,
      weight: weight >= 1 && weight <= 1000 ? weight : 400,
    };
  } catch (error) {
    if (error instanceof StudioError) throw error;
    throw refused(file, 'is damaged', error);
  }
}

function signatureFault(bytes: Buffer): string | null {
  const start = bytes.toString('latin1', 0, 4);
  switch (start) {
    case '\0\x01\0\0':
    case 'OTTO':
    case 'true':
      return bytes.length > MAX_FONT_BYTES ? `has more than ${MAX_FONT_BYTES >> 20} MB` : null;
    case 'wOFF':
    case 'wOF2':
      return 'is a web font (WOFF); take the TTF or OTF file of the same font';
    case 'ttcf':
      return 'is a collection of fonts (TTC); take a file with one font in it';
    default:
      return 'is no font: it begins like none; take a TTF or OTF file';
  }
}

function tableFault(bytes: Buffer): string | null {
  if (bytes.length < HEAD_BYTES) return 'is cut off';
  const count = bytes.readUInt16BE(4);
  if (bytes.length < HEAD_BYTES + count * ENTRY_BYTES) return 'is cut off';
  const tables = Array.from({ length: count }, (_, index) => {
    const at = HEAD_BYTES + index * ENTRY_BYTES;
    return { tag: bytes.toString('latin1', at, at + 4), end: bytes.readUInt32BE(at + 8) + bytes.readUInt32BE(at + 12) };
  });
  if (tables.some(({ end }) => end > bytes.length)) return 'is cut off, or names parts that lie outside it';
  const tags = tables.map(({ tag }) => tag);
  const lacking = NEEDED_TABLES.filter((tag) => !tags.includes(tag));
  if (lacking.length > 0) return `lacks what a font needs (${lacking.join(', ')})`;
  return OUTLINE_TABLES.some((tag) => tags.includes(tag)) ? null : 'has no outlines to draw';
}

function refused(file: string, why: string, cause?: unknown): StudioError {
  return new StudioError('bad-input', `The font ${file} ${why}.`, { params: { file }, cause });
}
