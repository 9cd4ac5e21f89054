import type { ContentHash } from '../base/units.ts';
import type { ImageFacts } from '../catalog/media-facts.ts';
import type { Motion } from '../template/schema-parts.ts';
import type { PlacedMedia } from '../timeline/timeline.ts';
import type { SceneWindow } from './clip-pieces.ts';
import { CANVAS_TAGS } from './colour-filters.ts';
import { fitFilters } from './fit-filters.ts';
import type { Size } from './picture-geometry.ts';
import { panCrop, panFitSize, panOf, panSize, panTiles, type StillPan } from './still-pan.ts';

/** Everything that decides a prepared still: a photo, upright, cropped or fitted, as one raw 4:2:0 BT.709 frame. */
export type StillSpec = {
  readonly media: ContentHash;
  readonly facts: ImageFacts;
  readonly fit: PlacedMedia['fit'];
  readonly focus: PlacedMedia['focus'];
  /** Part of the fitted picture that is kept, when it does not move; null keeps all. */
  readonly view: Motion['from'] | null;
  /** How it will be moved, where it only slides along one axis. */
  readonly pan: { readonly way: StillPan; readonly canvas: Size } | null;
  /** Size of the prepared frame, px. */
  readonly size: Size;
};

/**
 * Moving stills are prepared at twice the canvas: zoompan places its window on whole source pixels, so this makes
 * its steps half as long, and a zoom of 2 still shows one source pixel for each on the canvas.
 */
const MOTION_SCALE = 2;

/** What to prepare for a placed photo on a canvas of `size`. */
export function stillSpec(media: PlacedMedia, size: Size): StillSpec {
  const { facts, fit, focus, motion } = media;
  if (facts.kind !== 'image') throw new Error('only photos are prepared as stills');
  const source = { media: facts.hash, facts, fit, focus };
  const way = panOf(motion, size);
  if (way) return { ...source, view: null, pan: { way, canvas: size }, size: panSize(way, size) };
  const scale = isMoving(motion) ? MOTION_SCALE : 1;
  const view = isMoving(motion) || motion.from.zoom === 1 ? null : motion.from;
  return { ...source, view, pan: null, size: { width: size.width * scale, height: size.height * scale } };
}

/** Filters from `[0:v]`, the decoded photo, to `[still]`, one frame of the spec's size. */
export function stillFilters({ facts, fit, focus, view, pan, size }: StillSpec): readonly string[] {
  const zoom = view?.zoom ?? 1;
  const whole = pan
    ? panFitSize(pan.way, pan.canvas)
    : { width: even(size.width * zoom), height: even(size.height * zoom) };
  const fitted = fitFilters({
    media: { facts, fit, focus },
    size: whole,
    flags: 'lanczos',
    input: '0:v',
    output: 'fit',
  });
  if (pan) return [...fitted, ...panTiles(pan.way, pan.canvas)];
  const crop = view
    ? [
        `crop=${size.width}:${size.height}:${left(view.x, whole.width, size.width)}:${left(view.y, whole.height, size.height)}`,
      ]
    : [];
  return [...fitted, `[fit]${[...crop, 'format=yuv420p'].join(',')}[still]`];
}

/** A window of a prepared still in its scene, frames, at an output size, px. */
export type StillRequest = {
  readonly motion: Motion;
  readonly sceneFrames: number;
  readonly window: SceneWindow;
  readonly size: Size;
  /** Number of the input that gives the prepared frame. */
  readonly input: number;
  readonly output: string;
};

/** Filters from a prepared still to exactly the window's frames on `[output]`, as `clipPicture` gives them. */
export function stillPicture(request: StillRequest): readonly string[] {
  const { motion, sceneFrames, window, size, input, output } = request;
  const end = `settb=1/30,setpts=N,${CANVAS_TAGS}[${output}]`;
  const repeated = `[${input}:v]tpad=stop=${window.frames - 1}:stop_mode=clone`;
  if (!isMoving(motion)) return [`${repeated},${end}`];
  const pan = panOf(motion, size);
  if (pan) return [`${repeated},${panCrop(pan, { motion, sceneFrames, from: window.from, size })},${end}`];
  const planes = [`${output}y`, `${output}u`, `${output}v`] as const;
  const moved = planes.map((plane, index) => `[${plane}]${zoomFilter(request, index === 0 ? 1 : 2)}[${plane}z]`);
  return [
    `[${input}:v]extractplanes=y+u+v${planes.map((plane) => `[${plane}]`).join('')}`,
    ...moved,
    `${planes.map((plane) => `[${plane}z]`).join('')}mergeplanes=map0s=0:map1s=1:map2s=2:format=yuv420p,${end}`,
  ];
}

/** True when the window on a still changes over its scene. */
function isMoving({ from, to }: Motion): boolean {
  return from.zoom !== to.zoom || from.x !== to.x || from.y !== to.y;
}

type ZoomRequest = Pick<StillRequest, 'motion' | 'sceneFrames' | 'window' | 'size'>;

/**
 * zoompan draws all frames from one: the photo is neither decoded nor scaled again (8.3 s became 1.9 s). Each plane
 * moves by itself: in 4:2:0 zoompan places its window on even pixels only. Measured on an edge in a slow zoom: 0.31 px
 * off the ideal path on average, 0.16 px plane by plane, for 5.0 ms a frame instead of 4.0 (perspective: 0.02 px, 11 ms).
 */
function zoomFilter({ motion, sceneFrames, window, size }: ZoomRequest, divisor: 1 | 2): string {
  const { from, to } = motion;
  const share = `min(1,(on+${window.from})/${Math.max(1, sceneFrames - 1)})`;
  const between = (a: number, b: number) => (a === b ? `${a}` : `(${a}+${round(b - a)}*${share})`);
  // About the window as zoompan takes it, which cuts its size and its place down to whole pixels.
  const x = `round(iw*${between(from.x, to.x)}-floor(iw/zoom)/2)`;
  const y = `round(ih*${between(from.y, to.y)}-floor(ih/zoom)/2)`;
  const target = `${size.width / divisor}x${size.height / divisor}`;
  return `zoompan=z='${between(from.zoom, to.zoom)}':x='${x}':y='${y}':d=${window.frames}:s=${target}:fps=30`;
}

/** Subtraction of decimals must not leave 0.30000000000000004 in a graph that is hashed. */
function round(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

function left(centre: number, whole: number, part: number): number {
  return Math.floor(Math.min(Math.max(centre * whole - part / 2, 0), whole - part) / 2) * 2;
}

function even(value: number): number {
  return Math.round(value / 2) * 2;
}
