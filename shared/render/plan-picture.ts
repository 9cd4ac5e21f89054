import type { ContentHash } from '../base/units.ts';
import type { MatSprite } from '../timeline/sprite-spec.ts';
import type { PlacedMedia, Timeline, TimelineScene } from '../timeline/timeline.ts';
import type { SceneWindow } from './clip-pieces.ts';
import { layoutFilters, paneArea } from './layout-filters.ts';
import { clipPicture } from './picture-filters.ts';
import type { PictureGraph, PictureSize, PlanInput } from './render-plan.ts';
import type { FrameWindow } from './segment-cuts.ts';
import { type StillSpec, stillPicture, stillSpec } from './still-filters.ts';
import { transitionFilters, transitionFrames } from './transition-filters.ts';

/** A window of a timeline at an output size. */
export type PictureRequest = {
  readonly timeline: Timeline;
  readonly window: FrameWindow;
  readonly size: PictureSize;
  /** Collects the stills that the graph needs, by key. */
  readonly stills: Record<string, StillSpec>;
  /** Takes a sprite that the graph needs into the plan and gives its key. */
  readonly placeSprite: (sprite: MatSprite) => ContentHash;
  readonly key: (content: unknown) => ContentHash;
};

/** The graph of a window, and what it shows, for people. */
export type PlannedPicture = { readonly graph: PictureGraph; readonly title: string };

/** The scenes of one window under its sprites: one scene, or two while one comes in over the other. */
export function planPicture(request: PictureRequest): PlannedPicture {
  const { timeline, window, key } = request;
  const index = timeline.scenes.findLastIndex((scene) => scene.from <= window.from);
  const scene = timeline.scenes[index];
  if (!scene) throw new Error(`no scene at frame ${window.from}`);
  const before = timeline.scenes[index - 1];
  const elapsed = window.from - scene.from;
  const inputs: PlanInput[] = [];
  const isComingIn = before !== undefined && elapsed < scene.transition.frames;
  const graph = isComingIn
    ? transitionGraph({ request, scene, before, elapsed, inputs })
    : {
        filters: scenePicture({ request, scene, window: sceneWindow(scene, window), inputs, output: 'v' }),
        label: 'v',
      };
  const title = isComingIn ? `${before.id} > ${scene.id}` : scene.id;
  return { title, graph: { key: key({ inputs, ...graph, frames: window.frames }), inputs, ...graph } };
}

type TransitionScenes = {
  readonly request: PictureRequest;
  readonly scene: TimelineScene;
  readonly before: TimelineScene;
  readonly elapsed: number;
  readonly inputs: PlanInput[];
};

function transitionGraph({ request, scene, before, elapsed, inputs }: TransitionScenes) {
  const { window } = request;
  const { transition } = scene;
  const tail = { from: window.from - before.from, frames: transitionFrames(transition, elapsed, window.frames) };
  const filters = [
    ...scenePicture({ request, scene: before, window: tail, inputs, output: 'a' }),
    ...scenePicture({ request, scene, window: sceneWindow(scene, window), inputs, output: 'b' }),
    ...transitionFilters({
      transition,
      elapsed,
      windowFrames: window.frames,
      size: request.size,
      outgoing: 'a',
      incoming: 'b',
      output: 'v',
    }),
  ];
  return { filters, label: 'v' };
}

type SceneRequest = {
  readonly request: PictureRequest;
  readonly scene: TimelineScene;
  readonly window: SceneWindow;
  /** Grows by the inputs that the scene needs. */
  readonly inputs: PlanInput[];
  readonly output: string;
};

/** A scene's picture: its footage all over, or the panes of its layout. */
function scenePicture(scenic: SceneRequest): readonly string[] {
  const { request, scene, window, inputs, output } = scenic;
  const { size } = request;
  const { media, layout } = scene;
  if (!layout) return mediaPicture({ ...scenic, media, size });
  const ground = layout.mat.isOpen ? `${output}u` : null;
  const under = ground === null ? [] : mediaPicture({ ...scenic, media, size, output: ground });
  const scale = size.width / request.timeline.canvas.width;
  const panes = layout.panes.map((pane, index) => {
    const area = paneArea(pane.area, scale);
    const label = `${output}p${index}`;
    const filters = mediaPicture({ ...scenic, media: pane.media, size: area, output: label });
    return { label, area, arrives: pane.arrives, filters };
  });
  const matInput = inputs.length;
  inputs.push({ kind: 'sprite', sprite: request.placeSprite(layout.mat) });
  const { backdrop } = layout.mat.look;
  const laid = layoutFilters({ ground, backdrop, panes, matInput, size, window, output });
  return [...under, ...panes.flatMap(({ filters }) => filters), ...laid];
}

type MediaRequest = SceneRequest & { readonly media: PlacedMedia; readonly size: PictureSize };

function mediaPicture({ request, scene, media, size, window, inputs, output }: MediaRequest): readonly string[] {
  const { stills, key } = request;
  const { frames: sceneFrames } = scene;
  const input = inputs.length;
  if (media.facts.kind === 'image') {
    const spec = stillSpec(media, size);
    const still = key(spec);
    stills[still] = spec;
    inputs.push({ kind: 'still', still });
    return stillPicture({ motion: media.motion, sceneFrames, window, size, input, output });
  }
  const clip = clipPicture({ media, sceneFrames, window, size, input, output });
  const { hash } = media.facts;
  inputs.push(...clip.inputs.map((options): PlanInput => ({ kind: 'media', media: hash, options })));
  return clip.filters;
}

function sceneWindow(scene: TimelineScene, window: FrameWindow): SceneWindow {
  return { from: window.from - scene.from, frames: window.frames };
}
