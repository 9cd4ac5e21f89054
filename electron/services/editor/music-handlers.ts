import type { Handlers } from '../../../shared/api/dispatch.ts';
import { beatsOf } from '../music/beats-of.ts';
import type { EditorContext } from './editor-context.ts';

/** The music under the film. */
export function createMusicHandlers({ studio, sessions, signal }: EditorContext): Pick<Handlers, 'music.beats'> {
  return {
    'music.beats': async ({ campaign, path, trimStart }) => {
      const { folder } = sessions.find(campaign);
      const beats = await beatsOf(studio, { folder, file: path, trimStart }, signal);
      return beats && { tempo: beats.tempo, frames: [...beats.frames] };
    },
  };
}
