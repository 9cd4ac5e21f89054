import type { TimelineSound } from '../timeline/timeline.ts';
import { heardFrames } from './heard-frames.ts';

/** What is ducked goes down and comes back over this time, seconds. */
const DUCK_RAMP = 0.2;

/** Two sounds closer than this are ducked for as one, so that the music does not pump, seconds. */
const DUCK_GAP = 0.8;

/** A stretch of a variant, seconds, in which others are down by some decibels. */
export type HeardSpan = { readonly from: number; readonly to: number; readonly duckDb: number };

/** When clips and voices are heard and how far the music goes down for them, in order; equal ones are joined where they are close. */
export function heardSpans(sounds: readonly TimelineSound[]): readonly HeardSpan[] {
  return joined(sounds.flatMap((sound) => (sound.role === 'clip' ? clipSpans(sound) : voiceSpans(sound))));
}

/** When somebody speaks over the film: the clips' own sound goes down for it as well. */
export function spokenSpans(sounds: readonly TimelineSound[]): readonly HeardSpan[] {
  return joined(sounds.flatMap(voiceSpans));
}

/**
 * Filters that take a track down in some spans; none where there are none. Its gain follows the clock, not a level: the
 * same on every machine, and no pumping.
 */
export function duckFilters(spans: readonly HeardSpan[]): readonly string[] {
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

function clipSpans(sound: TimelineSound): readonly HeardSpan[] {
  if (sound.volume === 0 || sound.duckDb === 0) return [];
  return [{ from: sound.from / 30, to: (sound.from + heardFrames(sound)) / 30, duckDb: sound.duckDb }];
}

function voiceSpans(sound: TimelineSound): readonly HeardSpan[] {
  if (sound.role !== 'voice' || sound.volume === 0 || sound.duckDb === 0) return [];
  return sound.speech.map(({ from, frames }) => ({ from: from / 30, to: (from + frames) / 30, duckDb: sound.duckDb }));
}

function joined(spans: readonly HeardSpan[]): readonly HeardSpan[] {
  const all: HeardSpan[] = [];
  for (const span of spans.toSorted((a, b) => a.from - b.from)) {
    const last = all.at(-1);
    if (last && last.duckDb === span.duckDb && span.from - last.to < DUCK_GAP) {
      all[all.length - 1] = { ...last, to: Math.max(last.to, span.to) };
    } else all.push(span);
  }
  return all;
}

/** A number as filters take it, exact to the microsecond. */
function decimal(value: number): string {
  return String(Math.round(value * 1e6) / 1e6);
}
