import path from 'node:path';
import type { Handlers } from '../../../shared/api/dispatch.ts';
import { takeMusic } from '../music/apply-music.ts';
import { beatsOf, type FilmBeats } from '../music/beats-of.ts';
import { listMusic } from '../music/music-library.ts';
import { recentlyMade } from '../recently-used.ts';
import type { EditorContext } from './editor-context.ts';
import { MUSIC_ROOTS, mediaAddress } from './media-response.ts';

type MusicHandlers = Pick<Handlers, Extract<keyof Handlers, `music.${string}`>>;

/** As many pieces as the markets of a campaign play. */
const KNOWN = 40;

/** The music under the film. */
export function createMusicHandlers({ studio, sessions, signal }: EditorContext): MusicHandlers {
  // Asked for by each part of the screen that shows or uses them; listening takes half a second.
  const known = recentlyMade<FilmBeats | null>(KNOWN);
  return {
    'music.library': async () => {
      const { pieces, broken } = await listMusic(studio);
      const index = await studio.media();
      const shown = pieces.map(async ({ id, origin, folder, file, note }) => {
        const facts = await index.facts(path.join(folder, file), signal);
        const seconds = facts.kind === 'image' ? 0 : facts.duration;
        return { id, origin, note, seconds, url: mediaAddress(MUSIC_ROOTS[origin], `${id}/${file}`) };
      });
      return { pieces: await Promise.all(shown), broken: [...broken] };
    },
    'music.take': async ({ campaign, window, id }) => {
      const session = sessions.findHeld(campaign, window);
      const taken = await takeMusic(studio, { campaign: session.folder, id }, signal);
      sessions.mediaChanged(session.id);
      return { ...taken };
    },
    'music.beats': async ({ campaign, path, trimStart }) => {
      const { folder, mediaRevision } = sessions.find(campaign);
      const key = JSON.stringify([campaign, mediaRevision(), path, trimStart]);
      const beats = await known.get(key, () => beatsOf(studio, { folder, file: path, trimStart }, signal));
      return beats && { tempo: beats.tempo, frames: [...beats.frames] };
    },
  };
}
