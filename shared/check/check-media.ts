import { FRAME_RATE } from '../base/units.ts';
import { filmAt, rampLegs } from '../timeline/speed-ramp.ts';
import type { TimelineScene } from '../timeline/timeline.ts';
import { type CheckScope, figureIn, findingIn } from './check-scope.ts';
import type { Finding } from './finding.ts';

/** A scene with the file that fills it. `size` is its window where that is not the whole canvas, px. */
export type FilledScene = {
  readonly scene: Pick<TimelineScene, 'id' | 'from' | 'frames' | 'media'>;
  readonly file: string;
  readonly size?: { readonly width: number; readonly height: number };
};

/** A scene with what fills it. */
export type MediaCheck = {
  readonly scenes: readonly FilledScene[];
  readonly canvas: { readonly width: number; readonly height: number };
};

/** `media-short` and `media-upscaled` of a variant's scenes. */
export function checkMedia({ scenes, canvas }: MediaCheck, scope: CheckScope): readonly Finding[] {
  return scenes.flatMap((filled) => [...tooShort(filled, scope), ...enlarged(filled, canvas, scope)]);
}

function tooShort({ scene, file }: FilledScene, scope: CheckScope): readonly Finding[] {
  const { facts, trimStart, whenShort, speed, ramp } = scene.media;
  if (facts.kind !== 'video') return [];
  const source = Math.max(0, facts.duration - trimStart);
  const legs = rampLegs(ramp, { sceneFrames: scene.frames, speed });
  const has = legs ? filmAt(legs, source * FRAME_RATE) / FRAME_RATE : source / speed;
  const wants = scene.frames / FRAME_RATE;
  // Shorter by a frame or two is what every cut clip is.
  if ((wants - has) * FRAME_RATE <= figureIn(scope, 'media-short', 'frames')) return [];
  const what = { loop: 'is repeated', hold: 'stands still on its last picture', slow: 'is slowed down' }[
    legs ? 'hold' : whenShort
  ];
  return [
    findingIn(scope, {
      rule: 'media-short',
      subject: file,
      frames: { from: scene.from, frames: scene.frames },
      message: `${file} has ${has.toFixed(1)} s for scene "${scene.id}", which lasts ${wants.toFixed(1)} s: it ${what}.`,
    }),
  ];
}

function enlarged(
  { scene, file, size }: FilledScene,
  canvas: MediaCheck['canvas'],
  scope: CheckScope,
): readonly Finding[] {
  const { facts, fit } = scene.media;
  const { width, height } = facts.picture;
  const window = size ?? canvas;
  const ratios = [window.width / width, window.height / height];
  const scale = fit === 'cover' ? Math.max(...ratios) : Math.min(...ratios);
  if (scale <= figureIn(scope, 'media-upscaled', 'times')) return [];
  return [
    findingIn(scope, {
      rule: 'media-upscaled',
      subject: file,
      frames: { from: scene.from, frames: scene.frames },
      message: `${file} is ${width}x${height} and is enlarged ${scale.toFixed(1)} times in scene "${scene.id}".`,
    }),
  ];
}
