import { StudioError } from '../../../shared/base/studio-error.ts';
import { FRAME_RATE } from '../../../shared/base/units.ts';
import { type Beats, findBeats } from '../../../shared/timeline/find-beats.ts';
import { soundEnergy } from '../../ffmpeg/sound-energy.ts';
import { resolveCampaignFile } from '../../storage/campaign-path.ts';
import type { Studio } from '../studio.ts';

/** A piece of music of a campaign, from where it is played under the film. */
export type PlayedMusic = { readonly folder: string; readonly file: string; readonly trimStart: number };

/** Beats as a film has them: frames from its start, which may lie between two. */
export type FilmBeats = { readonly tempo: number; readonly frames: readonly number[] };

/** A film's length and a little more, so that the last beat is found as the others; seconds. */
const HEARD_SECONDS = 16;

/** The beats of the music under a film; null where none is clear. Throws `not-media` for a file without sound. */
export async function beatsOf(
  studio: Studio,
  { folder, file, trimStart }: PlayedMusic,
  signal: AbortSignal,
): Promise<FilmBeats | null> {
  const path = await resolveCampaignFile({ folder, file, use: 'music' });
  const facts = await (await studio.media()).facts(path, signal);
  if (facts.kind === 'image' || !facts.sound) throw new StudioError('not-media', `${file} has no sound.`);
  const beats = await hearBeats(studio, { path, from: trimStart }, signal);
  if (!beats) return null;
  // Music that is shorter than the film starts again, and so do its beats.
  const length = Math.max(1, facts.duration - trimStart);
  const rounds = Array.from({ length: Math.ceil(15 / length) }, (_, round) => round * length);
  const all = rounds.flatMap((start) => beats.times.filter((time) => time < length).map((time) => start + time));
  return {
    tempo: beats.tempo,
    frames: all.map((time) => time * FRAME_RATE).filter((frame) => frame < 15 * FRAME_RATE),
  };
}

/** A sound file of this machine, and where in it is listened from, seconds. */
type HeardFile = { readonly path: string; readonly from: number };

/** The beats of as much of a file as a film hears; null where none is clear. */
export async function hearBeats(studio: Studio, { path, from }: HeardFile, signal: AbortSignal): Promise<Beats | null> {
  const settings = { tools: await studio.tools(), signal };
  return findBeats(await soundEnergy(path, { from, seconds: HEARD_SECONDS }, settings));
}
