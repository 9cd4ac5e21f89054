import path from 'node:path';

/** Longest name without its ending; leaves room for folders on Windows, whose paths end at 260 characters. */
const MAX_STEM = 80;

/**
 * A name that every file system, shell and ffmpeg graph takes, near to the given one; unlike all that are taken, case aside.
 */
export function safeFileName(given: string, taken: ReadonlySet<string>): string {
  const { name, ext } = path.parse(given.normalize('NFC'));
  const ending = /^\.[A-Za-z0-9]{1,8}$/.test(ext) ? ext.toLowerCase() : '';
  const stem = cut(safeStem(ending === '' ? `${name}${ext}` : name), MAX_STEM);
  for (let count = 1; ; count += 1) {
    const candidate = `${count === 1 ? stem : `${stem}-${count}`}${ending}`;
    if (!taken.has(candidate.toLowerCase())) return candidate;
  }
}

/** Letters, digits and marks of every script stay; what a shell, Windows or ffmpeg reads as a sign becomes a dash. */
function safeStem(name: string): string {
  const stem = name
    .replace(/[^\p{L}\p{N}\p{M}._ -]+/gu, '-')
    .replace(/\s+/g, ' ')
    .replace(/^[-. ]+|[-. ]+$/g, '');
  if (stem === '') return 'media';
  return /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(stem) ? `media-${stem}` : stem;
}

/** Whole characters only: half an emoji or a mark without its letter makes a broken name. */
function cut(text: string, length: number): string {
  const graphemes = Array.from(new Intl.Segmenter('en').segment(text), ({ segment }) => segment);
  return graphemes
    .slice(0, length)
    .join('')
    .replace(/[-. ]+$/, '');
}

/** An id that may stand in `campaign.json` and name a folder: ASCII letters, digits and dashes. */
export function safeId(name: string): string {
  const id = name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '');
  return id === '' || /^(con|prn|aux|nul|com\d|lpt\d)$/.test(id) ? 'product' : id;
}

type IdRequest = {
  /** For a name without any Latin letter or digit. */
  readonly otherwise: string;
  /** Longest id, without the number that tells two apart. */
  readonly most: number;
  readonly taken: readonly string[];
};

/** An id made from a name, unlike all that are taken. */
export function freeId(name: string, { otherwise, most, taken }: IdRequest): string {
  const plain = safeId(name).slice(0, most).replace(/-+$/, '');
  // What `safeId` calls a name without any Latin letter.
  const base = plain === 'product' ? otherwise : plain;
  for (let count = 1; ; count += 1) {
    const id = count === 1 ? base : `${base}-${count}`;
    if (!taken.includes(id)) return id;
  }
}
