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

/** A stretch of a variant, seconds, in which the music is down by some decibels. */
export type HeardSpan = { readonly from: number; readonly to: number; readonly duckDb: number };

/** When clips are heard and how far the music goes down for them, in order; equal ones are joined where they are close. */
export function heardSpans(sounds: readonly TimelineSound[]): readonly HeardSpan[] {
  const spans = sounds
    .filter((sound) => sound.role === 'clip' && sound.volume > 0 && sound.duckDb > 0)
    .map((sound) => ({ from: sound.from / 30, to: (sound.from + heardFrames(sound)) / 30, duckDb: sound.duckDb }))
    .sort((a, b) => a.from - b.from);
  const joined: HeardSpan[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (last && last.duckDb === span.duckDb && span.from - last.to < DUCK_GAP) {
      joined[joined.length - 1] = { ...last, to: Math.max(last.to, span.to) };
    } else joined.push(span);
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

/** Runs a sound at its picture's speed, and loops or slows a short one just as its picture is. */
function lengthFilters(sound: TimelineSound): readonly string[] {
  const available = clipSoundFrames(sound);
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

function heardFrames(sound: TimelineSound): number {
  if (sound.whenShort === 'loop') return sound.frames;
  return Math.min(sound.frames, Math.round(clipSoundFrames(sound) * stretchOf(sound)));
}

function stretchOf(sound: TimelineSound): number {
  return sound.facts.kind === 'video' ? clipStretch({ ...sound, facts: sound.facts }, sound.frames) : 1;
}

function clipSoundFrames({ facts, trimStart, speed }: TimelineSound): number {
  if (facts.kind === 'image') return 1;
  if (facts.kind === 'video') return clipFrames({ facts, trimStart, speed });
  return Math.max(1, Math.round((facts.duration - trimStart) * 30));
}

/** The music's gain follows the clips by the clock, not by their level: the same on every machine, and no pumping. */
function duckFilter({ sounds }: SoundRequest): readonly string[] {
  const spans = heardSpans(sounds);
  if (spans.length === 0) return [];
  const ramps = spans.map(({ from, to, duckDb }) => {
    const start = decimal(from - DUCK_RAMP);
    const end = decimal(to + DUCK_RAMP);
    return `${decimal(duckDb)}*clip(min(t-(${start}),${end}-t)/${DUCK_RAMP},0,1)`;
  });
  const depth = ramps.reduce((all, ramp) => `max(${all},${ramp})`);
  // 5 ms steps: the gain is evaluated once for each run of samples, and longer runs are heard as steps.
  return ['asetnsamples=n=240', `volume=volume='pow(10,-${depth}/20)':eval=frame`];
}

function decimal(value: number): string {
  return String(Math.round(value * 1e6) / 1e6);
}
