import type { Handlers } from '../../../shared/api/dispatch.ts';
import { beatsOf, type FilmBeats } from '../music/beats-of.ts';
import { recentlyMade } from '../recently-used.ts';
import type { EditorContext } from './editor-context.ts';

/** As many pieces as the markets of a campaign play. */
const KNOWN = 40;

/** The music under the film. */
export function createMusicHandlers({ studio, sessions, signal }: EditorContext): Pick<Handlers, 'music.beats'> {
  // Asked for by each part of the screen that shows or uses them; listening takes half a second.
  const known = recentlyMade<FilmBeats | null>(KNOWN);
  return {
    'music.beats': async ({ campaign, path, trimStart }) => {
      const { folder, mediaRevision } = sessions.find(campaign);
      const key = JSON.stringify([campaign, mediaRevision(), path, trimStart]);
      const beats = await known.get(key, () => beatsOf(studio, { folder, file: path, trimStart }, signal));
      return beats && { tempo: beats.tempo, frames: [...beats.frames] };
    },
  };
}
