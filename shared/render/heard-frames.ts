import type { TimelineSound } from '../timeline/timeline.ts';
import { clipFrames, clipStretch } from './clip-pieces.ts';

/** Frames for which a sound is heard: its place's, or fewer where it ends before and is not repeated. */
export function heardFrames(sound: TimelineSound): number {
  if (sound.whenShort === 'loop') return sound.frames;
  return Math.min(sound.frames, Math.round(soundFrames(sound) * stretchOf(sound)));
}

/** Frames of sound that a file has from its trim on, at its speed. */
export function soundFrames({ facts, trimStart, speed }: TimelineSound): number {
  if (facts.kind === 'image') return 1;
  if (facts.kind === 'video') return clipFrames({ facts, trimStart, speed });
  return Math.max(1, Math.round((facts.duration - trimStart) * 30));
}

/** How many times longer a short clip's sound becomes, just as its picture does; 1 for all others. */
export function stretchOf(sound: TimelineSound): number {
  return sound.facts.kind === 'video' ? clipStretch({ ...sound, facts: sound.facts }, sound.frames) : 1;
}
