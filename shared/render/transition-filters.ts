import { assertNever } from '../base/assert-never.ts';
import type { Transition } from '../template/template-schema.ts';

/** A transition between two labelled streams (without brackets) of one size at 30 frames a second. */
export type TransitionRequest = {
  readonly transition: Transition;
  /** Frames of the transition that were shown before this window. */
  readonly elapsed: number;
  readonly windowFrames: number;
  readonly outgoing: string;
  readonly incoming: string;
  readonly output: string;
};

/** Frames of a window (which starts `elapsed` frames into the transition) that belong to the transition. */
export function transitionFrames(transition: Transition, elapsed: number, windowFrames: number): number {
  return Math.min(windowFrames, transition.frames - elapsed);
}

/**
 * Filters that bring `[incoming]` in over `[outgoing]`, eased, from the window's first frame on; afterwards the
 * incoming frames pass unchanged. The incoming label must have the window's frames, the outgoing one exactly
 * `transitionFrames`. A window gives the very frames that the whole run gives.
 *
 * xfade (libavfilter/vf_xfade.c, 5.1) gets exactly the frames of the transition on both sides: with more outgoing
 * frames than incoming ones it waits for ever, and the first frame that it passes on afterwards still has a column
 * of the outgoing picture. It works in 4:4:4 only: brought back at once, the frames after it are not converted.
 */
export function transitionFilters(request: TransitionRequest): readonly string[] {
  const { transition, elapsed, windowFrames, outgoing, incoming, output } = request;
  const count = transitionFrames(transition, elapsed, windowFrames);
  if (count === windowFrames) return fadeFilters(request);
  return [
    `[${incoming}]split[${incoming}h][${incoming}t]`,
    `[${incoming}h]trim=end_frame=${count}[${incoming}i]`,
    `[${incoming}t]trim=start_frame=${count},setpts=N[${incoming}r]`,
    ...fadeFilters({ ...request, outgoing, incoming: `${incoming}i`, output: `${output}f` }),
    `[${output}f][${incoming}r]concat=n=2:v=1:a=0,settb=1/30,setpts=N[${output}]`,
  ];
}

function fadeFilters({ transition, elapsed, outgoing, incoming, output }: TransitionRequest): readonly string[] {
  const length = transition.frames;
  // xfade's progress follows the time stamps of its first input: eased stamps make an eased transition. Whole
  // microseconds, its own step, so that a window that starts late counts exactly as the whole run does.
  const stamps = `setpts='floor(${easedStamp(elapsed, length)}*1000000/30)'`;
  const offset = -Math.floor((easedFrames(elapsed, length) * 1_000_000) / 30) / 1_000_000;
  const fade = `xfade=transition=${xfadeName(transition)}:duration=${seconds(length / 30)}:offset=${seconds(offset)}`;
  return [
    `[${outgoing}]settb=AVTB,${stamps}[${outgoing}e]`,
    `[${incoming}]settb=AVTB,${stamps}[${incoming}e]`,
    `[${outgoing}e][${incoming}e]${[fade, ...blurFilters(transition, elapsed), 'settb=1/30', 'setpts=N', 'format=yuv420p'].join(',')}[${output}]`,
  ];
}

/** Ease-in-out on frame N of the window, in frames: slow, fast, slow. */
function easedStamp(elapsed: number, length: number): string {
  const t = `((N+${elapsed})/${length})`;
  return `${length}*if(lt(${t},0.5),4*pow(${t},3),1-pow(2-2*${t},3)/2)`;
}

function easedFrames(elapsed: number, length: number): number {
  const t = elapsed / length;
  return length * (t < 0.5 ? 4 * t ** 3 : 1 - (2 - 2 * t) ** 3 / 2);
}

function xfadeName(transition: Transition): string {
  switch (transition.kind) {
    case 'cut':
      throw new Error('a cut has no filter');
    case 'crossfade':
      return 'fade';
    case 'slide':
    case 'whip':
      return `slide${transition.direction}`;
    case 'wipe':
      return `wipe${transition.direction}`;
    case 'zoom':
      return 'zoomin';
    default:
      return assertNever(transition.kind);
  }
}

/** A whip pan smears along its movement while it is fast. */
function blurFilters({ kind, frames: length, direction }: Transition, elapsed: number): readonly string[] {
  if (kind !== 'whip') return [];
  const isVertical = direction === 'up' || direction === 'down';
  const size = isVertical ? 'sizeX=1:sizeY=70' : 'sizeX=70:sizeY=1';
  const window = `between(n+${elapsed},${Math.floor(length * 0.2)},${Math.ceil(length * 0.8)})`;
  return [`avgblur=${size}:enable='${window}'`];
}

/** Microseconds are ffmpeg's own step for durations. */
function seconds(value: number): string {
  return value.toFixed(6);
}
