import { rm } from 'node:fs/promises';
import path from 'node:path';
import { schemaFaults } from '../../../shared/base/schema-fault.ts';
import { StudioError } from '../../../shared/base/studio-error.ts';
import { type MusicNote, musicPieceSchema, noteOf } from '../../../shared/campaign/music-note.ts';
import { listFolder, statOrNull } from '../../storage/cache-entries.ts';
import { copyBeside } from '../../storage/copy-beside.ts';
import { writeJsonFile } from '../../storage/json-file.ts';
import { parseJson } from '../../storage/parse-json.ts';
import { readBounded } from '../../storage/read-bounded.ts';
import { probeFile } from '../probe-file.ts';
import { freeId, safeFileName } from '../safe-file-name.ts';
import { ASSETS, type Studio } from '../studio.ts';

/** A piece of music with its licence; its id is its folder's name. */
export type MusicPiece = {
  readonly id: string;
  readonly origin: 'shipped' | 'user';
  readonly folder: string;
  /** Name of its file in that folder. */
  readonly file: string;
  readonly note: MusicNote;
};

/** Pieces that can be used, and those that cannot, with the reason. */
export type MusicListing = {
  readonly pieces: readonly MusicPiece[];
  readonly broken: readonly { readonly id: string; readonly problem: string }[];
};

const PIECE_FILE = 'music.json';
const MAX_BYTES = 1 << 16;
/** Beds that this program brings along. */
export const SHIPPED_MUSIC = path.join(ASSETS, 'music');

/** Where the user's own pieces lie, each in a folder named after its id. It may not be there yet. */
export function musicFolder({ folders }: Pick<Studio, 'folders'>): string {
  return path.join(folders.settings, 'music');
}

/** The user's pieces, then those that ship, each group by id. */
export async function listMusic(studio: Studio): Promise<MusicListing> {
  const own = await readShelf(musicFolder(studio), 'user');
  const shipped = await readShelf(SHIPPED_MUSIC, 'shipped');
  return { pieces: [...own.pieces, ...shipped.pieces], broken: own.broken };
}

/** A piece by its id. Throws `file-missing`. */
export async function findMusic(studio: Studio, id: string): Promise<MusicPiece> {
  const { pieces } = await listMusic(studio);
  const found = pieces.find((each) => each.id === id);
  if (found) return found;
  const message = `There is no music "${id}" in the library. There is: ${pieces.map((each) => each.id).join(', ')}. Add a file with: fifteen music add FILE --title TITLE --licence LICENCE`;
  throw new StudioError('file-missing', message, { params: { music: id } });
}

/** Takes a sound file of this machine into the library; its id is made from the title. Throws `not-media` for one without sound. */
export async function addMusic(
  studio: Studio,
  { file, note }: { readonly file: string; readonly note: MusicNote },
  signal: AbortSignal,
): Promise<MusicPiece> {
  const facts = await probeFile(studio, file, signal);
  if (facts.kind === 'image' || !facts.sound) {
    throw new StudioError('not-media', `${file} has no sound. Choose a sound file, or a clip with sound.`);
  }
  const name = safeFileName(path.basename(file), new Set());
  const parsed = musicPieceSchema.safeParse({ schema: 'fifteen/music', version: 1, file: name, ...noteOf(note) });
  if (!parsed.success) throw new StudioError('usage', `The note of ${file}: ${schemaFaults(parsed.error.issues)}.`);
  const { pieces, broken } = await listMusic(studio);
  const taken = [...pieces, ...broken].map((each) => each.id);
  const id = freeId(note.title, { otherwise: 'music', most: 34, taken });
  const folder = path.join(musicFolder(studio), id);
  try {
    await copyBeside(path.resolve(file), path.join(folder, name), studio.newId);
    await writeJsonFile(path.join(folder, PIECE_FILE), parsed.data);
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
  return { id, origin: 'user', folder, file: name, note: noteOf(parsed.data) };
}

/** Takes a piece of the user's out of the library. Campaigns keep their copies. Throws `usage` for one that ships. */
export async function removeMusic(studio: Studio, id: string): Promise<void> {
  const { origin, folder } = await findMusic(studio, id);
  if (origin === 'shipped') throw new StudioError('usage', `"${id}" came with Fifteen and cannot be removed.`);
  await rm(folder, { recursive: true, force: true });
}

async function readShelf(home: string, origin: MusicPiece['origin']): Promise<MusicListing> {
  const pieces: MusicPiece[] = [];
  const broken: MusicListing['broken'][number][] = [];
  for (const id of [...(await listFolder(home))].filter(isPieceId).sort()) {
    const folder = path.join(home, id);
    if (!(await statOrNull(path.join(folder, PIECE_FILE)))) continue;
    try {
      pieces.push({ id, origin, folder, ...(await readPiece(folder)) });
    } catch (error) {
      if (!(error instanceof StudioError)) throw error;
      broken.push({ id, problem: error.message });
    }
  }
  return { pieces, broken };
}

async function readPiece(folder: string): Promise<Pick<MusicPiece, 'file' | 'note'>> {
  const where = `${path.basename(folder)}/${PIECE_FILE}`;
  const bytes = await readBounded(path.join(folder, PIECE_FILE), { maxBytes: MAX_BYTES, rule: 'a note is short.' });
  const parsed = musicPieceSchema.safeParse(parseJson(bytes.toString('utf8'), where));
  if (!parsed.success)
    throw new StudioError('bad-input', `${where}: ${schemaFaults(parsed.error.issues)}. Correct it.`);
  const { file } = parsed.data;
  if (path.basename(file) !== file || !(await statOrNull(path.join(folder, file)))) {
    throw new StudioError('file-missing', `${where} names ${file}, which is not beside it. Add the piece again.`);
  }
  return { file, note: noteOf(parsed.data) };
}

/** A plain name: nothing that a campaign or a screen says leads out of the library. */
function isPieceId(id: string): boolean {
  return /^[a-z0-9][a-z0-9-]{0,39}$/.test(id);
}
