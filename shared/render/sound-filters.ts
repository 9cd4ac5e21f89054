import type { ContentHash } from '../base/units.ts';
import type { TimelineSound } from '../timeline/timeline.ts';
import { duckFilters, heardSpans, spokenSpans } from './ducking.ts';
import { heardFrames, soundFrames, stretchOf } from './heard-frames.ts';

/** Samples a second of every mix. */
export const SAMPLE_RATE = 48_000;

/** Samples in one frame at 30 frames a second: a whole number, so sound and picture share one grid. */
const FRAME_SAMPLES = SAMPLE_RATE / 30;

/** A cut in the middle of a wave clicks; this long a fade does not, seconds. */
const EDGE_FADE = 0.01;

/** The music's last moments, seconds. */
const MUSIC_FADE_OUT = 0.8;

/** Everything heard in a variant of `frames` frames. */
export type SoundRequest = {
  readonly sounds: readonly TimelineSound[];
  /** Length of the mix, frames. */
  readonly frames: number;
};

/** The mix as inputs, by content hash in the order of their numbers, and filters that end in `[mix]`. */
export type SoundGraph = {
  readonly inputs: readonly { readonly media: ContentHash; readonly options: readonly string[] }[];
  readonly filters: readonly string[];
};

/** Filters for the whole variant's sound: stereo, 48 kHz, exactly its frames. Silence where nothing is heard. */
export function soundGraph(request: SoundRequest): SoundGraph {
  const { sounds, frames } = request;
  const samples = frames * FRAME_SAMPLES;
  const inputs = sounds.map((sound) => ({ media: sound.facts.hash, options: inputOptions(sound) }));
  const under = { music: duckFilters(heardSpans(sounds)), clip: duckFilters(spokenSpans(sounds)), voice: [] };
  const tracks = sounds.map(
    (sound, index) => `[${index}:a:0]${[...trackFilters(sound), ...under[sound.role]].join(',')}[t${index}]`,
  );
  // A bed of silence makes one graph for any number of tracks, and the length right by itself.
  const bed = `anullsrc=r=${SAMPLE_RATE}:cl=stereo,aformat=sample_fmts=fltp,atrim=end_sample=${samples}[bed]`;
  const labels = ['[bed]', ...sounds.map((_, index) => `[t${index}]`)];
  const mix = `${labels.join('')}amix=inputs=${labels.length}:duration=first:dropout_transition=0:normalize=0,atrim=end_sample=${samples}[mix]`;
  return { inputs, filters: [bed, ...tracks, mix] };
}

/** Decoded from just before the trim on, and exact to the sample: music may be an hour long. */
function inputOptions({ trimStart }: TimelineSound): readonly string[] {
  return ['-vn', ...(trimStart > 0 ? ['-ss', trimStart.toFixed(6)] : [])];
}

function trackFilters(sound: TimelineSound): readonly string[] {
  const { from, role, volume } = sound;
  const heard = heardFrames(sound) * FRAME_SAMPLES;
  const length = heard / SAMPLE_RATE;
  const fadeOut = Math.min(role === 'music' ? MUSIC_FADE_OUT : EDGE_FADE, length / 2);
  return [
    // Fills holes, and the start of tracks that begin after their picture, with silence.
    `aresample=${SAMPLE_RATE}:async=1:first_pts=0`,
    'aformat=sample_fmts=fltp:channel_layouts=stereo',
    ...lengthFilters(sound),
    'apad',
    `atrim=end_sample=${heard}`,
    `afade=t=in:d=${decimal(Math.min(EDGE_FADE, length / 2))}`,
    `afade=t=out:st=${decimal(length - fadeOut)}:d=${decimal(fadeOut)}`,
    ...(volume === 1 ? [] : [`volume=${decimal(volume)}`]),
    // Spoils nothing where it is 0; the S says samples.
    ...(from === 0 ? [] : [`adelay=${from * FRAME_SAMPLES}S:all=1`]),
  ];
}

/** Runs a sound at its picture's speed, and loops or slows a short one just as its picture is. */
function lengthFilters(sound: TimelineSound): readonly string[] {
  const available = soundFrames(sound);
  const isShort = available < sound.frames;
  const tempo = tempoFilters(sound.speed / (isShort ? stretchOf(sound) : 1));
  if (!isShort || sound.whenShort !== 'loop') return tempo;
  const period = available * FRAME_SAMPLES;
  return [...tempo, 'apad', `atrim=end_sample=${period}`, `aloop=loop=-1:size=${period}`];
}

/** atempo keeps the pitch of voices; one of them goes down to half the speed at most. */
function tempoFilters(tempo: number): readonly string[] {
  if (tempo === 1) return [];
  return tempo < 0.5 ? ['atempo=0.5', ...tempoFilters(tempo * 2)] : [`atempo=${decimal(tempo)}`];
}

function decimal(value: number): string {
  return String(Math.round(value * 1e6) / 1e6);
}
