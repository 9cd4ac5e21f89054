import { assertNever } from '../base/assert-never.ts';
import type { Transition } from '../template/template-schema.ts';
import type { Size } from './picture-geometry.ts';

/** A transition between two labelled streams (without brackets) of one size at 30 frames a second. */
export type TransitionRequest = {
  readonly transition: Transition;
  /** Frames of the transition that were shown before this window. */
  readonly elapsed: number;
  readonly windowFrames: number;
  readonly size: Size;
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
 * All of it works on 4:2:0 as it is. xfade works in 4:4:4: two conversions and three times the pixels, 13 to 37 ms a
 * frame at 1080x1920 where these take 1 to 11 (ffmpeg 5.1, processor time); its zoom also picks single pixels.
 */
export function transitionFilters(request: TransitionRequest): readonly string[] {
  const { transition, elapsed, windowFrames, incoming, output } = request;
  const count = transitionFrames(transition, elapsed, windowFrames);
  if (count === windowFrames) return mixFilters(request, count);
  return [
    `[${incoming}]split[${incoming}h][${incoming}t]`,
    `[${incoming}h]trim=end_frame=${count}[${incoming}i]`,
    `[${incoming}t]trim=start_frame=${count},setpts=N[${incoming}r]`,
    ...mixFilters({ ...request, incoming: `${incoming}i`, output: `${output}f` }, count),
    `[${output}f][${incoming}r]concat=n=2:v=1:a=0,settb=1/30,setpts=N[${output}]`,
  ];
}

function mixFilters(request: TransitionRequest, count: number): readonly string[] {
  switch (request.transition.kind) {
    case 'cut':
      throw new Error('a cut has no filter');
    case 'crossfade':
      return fadeFilters(request, { from: 0, outgoing: request.outgoing });
    case 'slide':
      return slideFilters(request, []);
    case 'whip':
      return slideFilters(request, smearFilters(request));
    case 'wipe':
      return wipeFilters(request, count);
    case 'zoom':
      return zoomFilters(request);
    default:
      return assertNever(request.transition.kind);
  }
}

type FadeOver = { readonly from: number; readonly outgoing: string };

/**
 * The incoming picture grows opaque over the outgoing one, from a share of the eased way on. `fade` goes by time stamps:
 * eased stamps make an eased fade. Whole microseconds, so that a window that starts late counts as the whole run does.
 */
function fadeFilters({ transition, elapsed, incoming, output }: TransitionRequest, over: FadeOver): readonly string[] {
  const length = transition.frames / 30;
  const stamps = `settb=AVTB,setpts='floor(${seconds(length)}*1000000*${eased('N', transition, elapsed)})'`;
  const fade = `fade=t=in:st=${seconds(length * over.from)}:d=${seconds(length * (1 - over.from))}:alpha=1`;
  return [
    `[${incoming}]format=yuva420p,${stamps},${fade},settb=1/30,setpts=N[${incoming}e]`,
    `[${over.outgoing}][${incoming}e]overlay=format=yuv420,${AGAIN}[${output}]`,
  ];
}

/** Frames one after the other, as `clipPicture` gives them. */
const AGAIN = 'settb=1/30,setpts=N';

/** Both pictures side by side, and a window that moves from one to the other. */
function slideFilters(request: TransitionRequest, after: readonly string[]): readonly string[] {
  const { outgoing, incoming, output } = request;
  const { stack, window, isForward } = travel(request);
  const pair = isForward ? `[${outgoing}][${incoming}]` : `[${incoming}][${outgoing}]`;
  return [`${pair}${[stack, window, ...after, AGAIN].join(',')}[${output}]`];
}

/** A mask, black where the outgoing picture stays, moves like a slide; the pictures stand. */
function wipeFilters(request: TransitionRequest, count: number): readonly string[] {
  const { size, outgoing, incoming, output } = request;
  const { stack, window, isForward } = travel(request);
  const [first, second] = isForward ? [0, 255] : [255, 0];
  const plain = (value: number) => `lutyuv=y=${value}:u=${value}:v=${value}`;
  return [
    `color=s=${size.width}x${size.height}:r=30,trim=end_frame=1,format=yuv420p,split[${output}k][${output}w]`,
    `[${output}k]${plain(first)}[${output}l]`,
    `[${output}w]${plain(second)}[${output}r]`,
    `[${output}l][${output}r]${stack},tpad=stop=${count - 1}:stop_mode=clone,${AGAIN},${window}[${output}m]`,
    `[${outgoing}][${incoming}][${output}m]maskedmerge,${AGAIN}[${output}]`,
  ];
}

/** How much larger the outgoing picture gets, and the share of the way after which the incoming one shows. */
const ZOOM = { growth: 0.9, incomingFrom: 0.35 } as const;

/** Into the outgoing picture, which the incoming one then replaces. */
function zoomFilters(request: TransitionRequest): readonly string[] {
  const { transition, elapsed, size, outgoing } = request;
  const zoom = `1+${ZOOM.growth}*${eased('on', transition, elapsed)}`;
  const middle = "x='(iw-iw/zoom)/2':y='(ih-ih/zoom)/2'";
  return [
    `[${outgoing}]zoompan=z='${zoom}':${middle}:d=1:s=${size.width}x${size.height}:fps=30,${AGAIN}[${outgoing}e]`,
    ...fadeFilters(request, { from: ZOOM.incomingFrom, outgoing: `${outgoing}e` }),
  ];
}

type Travel = { readonly stack: 'hstack' | 'vstack'; readonly window: string; readonly isForward: boolean };

/** A window of the picture's size that crosses two pictures laid together, and whether it starts at the first of them. */
function travel({ transition, elapsed, size }: TransitionRequest): Travel {
  const { direction } = transition;
  const isVertical = direction === 'up' || direction === 'down';
  const isForward = direction === 'left' || direction === 'up';
  const way = eased('n', transition, elapsed);
  const offset = `${isVertical ? size.height : size.width}*${isForward ? way : `(1-${way})`}`;
  const at = isVertical ? `x=0:y='${offset}'` : `x='${offset}':y=0`;
  // Exact: else it moves by two pixels at a time, and a small preview stands elsewhere than the film.
  const window = `crop=${size.width}:${size.height}:${at}:exact=1`;
  return { stack: isVertical ? 'vstack' : 'hstack', window, isForward };
}

/**
 * Ease-in-out (cubic) on frame `counter` of the window, 0 to 1: slow, fast, slow. The first frame has moved already and
 * the last has not quite arrived.
 */
function eased(counter: 'n' | 'N' | 'on', { frames }: Transition, elapsed: number): string {
  const t = `((${counter}+${elapsed + 1})/${frames + 1})`;
  return `if(lt(${t},0.5),4*pow(${t},3),1-pow(2-2*${t},3)/2)`;
}

/** A whip pan smears along its movement while it is fast; planes of colour are half as large, so half as far. */
function smearFilters({ transition, elapsed }: TransitionRequest): readonly string[] {
  const { frames: length, direction } = transition;
  const isVertical = direction === 'up' || direction === 'down';
  const window = `between(n+${elapsed},${Math.floor(length * 0.2)},${Math.ceil(length * 0.8)})`;
  return [
    { planes: 1, reach: 34 },
    { planes: 6, reach: 17 },
  ].map(({ planes, reach }) => {
    const size = isVertical ? `sigma=0.1:sigmaV=${reach}` : `sigma=${reach}:sigmaV=0.1`;
    return `gblur=${size}:steps=3:planes=${planes}:enable='${window}'`;
  });
}

/** Microseconds are ffmpeg's own step for durations. */
function seconds(value: number): string {
  return value.toFixed(6);
}
