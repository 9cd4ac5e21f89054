import type { ContentHash } from '../base/units.ts';
import type { TimelineSound } from '../timeline/timeline.ts';
import { clipFrames, clipStretch } from './clip-pieces.ts';

/** Samples a second of every mix. */
export const SAMPLE_RATE = 48_000;

/** Samples in one frame at 30 frames a second: a whole number, so sound and picture share one grid. */
const FRAME_SAMPLES = SAMPLE_RATE / 30;

/** The music goes down and comes back over this time, seconds. */
const DUCK_RAMP = 0.2;

/** Two clips closer than this are ducked as one, so that the music does not pump, seconds. */
const DUCK_GAP = 0.8;

/** A cut in the middle of a wave clicks; this long a fade does not, seconds. */
const EDGE_FADE = 0.01;

/** The music's last moments, seconds. */
const MUSIC_FADE_OUT = 0.8;

/** Everything heard in a variant of `frames` frames. */
export type SoundRequest = {
  readonly sounds: readonly TimelineSound[];
  readonly duckDb: number;
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
  const ducking = duckFilter(request);
  const tracks = sounds.map((sound, index) => `[${index}:a:0]${trackFilters(sound, ducking).join(',')}[t${index}]`);
  // A bed of silence makes one graph for any number of tracks, and the length right by itself.
  const bed = `anullsrc=r=${SAMPLE_RATE}:cl=stereo,aformat=sample_fmts=fltp,atrim=end_sample=${samples}[bed]`;
  const labels = ['[bed]', ...sounds.map((_, index) => `[t${index}]`)];
  const mix = `${labels.join('')}amix=inputs=${labels.length}:duration=first:dropout_transition=0:normalize=0,atrim=end_sample=${samples}[mix]`;
  return { inputs, filters: [bed, ...tracks, mix] };
}

/** Seconds of a variant in which clips are heard, in order and joined where they are close. */
export function heardSpans(sounds: readonly TimelineSound[]): readonly (readonly [number, number])[] {
  const spans = sounds
    .filter((sound) => sound.role === 'clip' && sound.volume > 0)
    .map((sound): [number, number] => [sound.from / 30, (sound.from + heardFrames(sound)) / 30])
    .sort((a, b) => a[0] - b[0]);
  const joined: [number, number][] = [];
  for (const [from, to] of spans) {
    const last = joined.at(-1);
    if (last && from - last[1] < DUCK_GAP) last[1] = Math.max(last[1], to);
    else joined.push([from, to]);
  }
  return joined;
}

/** Decoded from just before the trim on, and exact to the sample: music may be an hour long. */
function inputOptions({ trimStart }: TimelineSound): readonly string[] {
  return ['-vn', ...(trimStart > 0 ? ['-ss', trimStart.toFixed(6)] : [])];
}

function trackFilters(sound: TimelineSound, ducking: readonly string[]): readonly string[] {
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
    ...(role === 'music' ? ducking : []),
  ];
}

/** Loops and slows a short sound just as its picture is. */
function lengthFilters(sound: TimelineSound): readonly string[] {
  const available = clipSoundFrames(sound);
  if (available >= sound.frames) return [];
  const period = available * FRAME_SAMPLES;
  if (sound.whenShort === 'loop') return ['apad', `atrim=end_sample=${period}`, `aloop=loop=-1:size=${period}`];
  if (sound.whenShort === 'hold') return [];
  // atempo keeps the pitch of voices.
  return [`atempo=${decimal(1 / stretchOf(sound))}`];
}

function heardFrames(sound: TimelineSound): number {
  if (sound.whenShort === 'loop') return sound.frames;
  return Math.min(sound.frames, Math.round(clipSoundFrames(sound) * stretchOf(sound)));
}

function stretchOf(sound: TimelineSound): number {
  return sound.facts.kind === 'video' ? clipStretch({ ...sound, facts: sound.facts }, sound.frames) : 1;
}

function clipSoundFrames({ facts, trimStart }: TimelineSound): number {
  if (facts.kind === 'image') return 1;
  if (facts.kind === 'video') return clipFrames({ facts, trimStart, whenShort: 'hold' });
  return Math.max(1, Math.round((facts.duration - trimStart) * 30));
}

/** The music's gain follows the clips by the clock, not by their level: the same on every machine, and no pumping. */
function duckFilter({ sounds, duckDb }: SoundRequest): readonly string[] {
  const spans = heardSpans(sounds);
  if (spans.length === 0 || duckDb === 0) return [];
  const ramps = spans.map(([from, to]) => {
    const start = decimal(from - DUCK_RAMP);
    const end = decimal(to + DUCK_RAMP);
    return `clip(min(t-(${start}),${end}-t)/${DUCK_RAMP},0,1)`;
  });
  const depth = ramps.reduce((all, ramp) => `max(${all},${ramp})`);
  // 5 ms steps: the gain is evaluated once for each run of samples, and longer runs are heard as steps.
  return ['asetnsamples=n=240', `volume=volume='pow(10,-${decimal(duckDb)}/20*${depth})':eval=frame`];
}

function decimal(value: number): string {
  return String(Math.round(value * 1e6) / 1e6);
}
