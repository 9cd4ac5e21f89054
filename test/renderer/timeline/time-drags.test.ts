import { describe, expect, it } from 'vitest';
import { snapFrame, snapSpan } from '../../../renderer/timeline/snap-frame.ts';
import { type DragStart, dragBorder, dragCaption, dragScene } from '../../../renderer/timeline/time-drags.ts';
import { choicesFor } from '../../../shared/campaign/choices.ts';
import { shippedTemplate } from '../../setup/assets.ts';

const START: DragStart = {
  cut: shippedTemplate('feature-trio'),
  choices: choicesFor(
    { markets: [], products: [], schema: 'fifteen/campaign', version: 1, name: '', template: '', sourceLocale: 'en' },
    { product: '', market: '', hook: null },
  ),
  playhead: 200,
  beats: [],
};

describe('snapFrame', () => {
  it('takes the nearest target that is near enough', () => {
    const options = { targets: [100, 108], within: 5 };
    expect([snapFrame(103, options), snapFrame(120, options)]).toEqual([
      { frame: 100, snapped: 100 },
      { frame: 120, snapped: null },
    ]);
  });

  it('moves a span by whichever of its ends is nearer', () => {
    const options = { targets: [100, 150], within: 5 };
    expect([snapSpan({ from: 98, frames: 51 }, options), snapSpan({ from: 97, frames: 52 }, options)]).toEqual([
      { from: 99, snapped: 150 },
      { from: 98, snapped: 150 },
    ]);
  });
});

describe('drags', () => {
  it('put a scene where its middle is', () => {
    const order = (by: number) =>
      dragScene(START, 'hook', { by, perPixel: 1 })
        .choices.sequence?.map(({ scene }) => scene)
        .join(' ');
    expect([order(10), order(120), order(400)]).toEqual([
      'hook feature-1 feature-2 feature-3 closing',
      'feature-1 hook feature-2 feature-3 closing',
      'feature-1 feature-2 feature-3 closing hook',
    ]);
  });

  it('put a scene where one of its ends is at the playhead, once it is near', () => {
    const at = (playhead: number, by: number) => {
      const { choices, snapped } = dragScene({ ...START, playhead }, 'hook', { by, perPixel: 0.5 });
      return [choices.sequence?.findIndex(({ scene }) => scene === 'hook'), snapped];
    };
    // After feature-1, of 90 frames, the hook lies from 90 to 165: its middle alone would keep it where it was.
    expect([at(90, 88), at(165, 88), at(200, 88)]).toEqual([
      [1, 90],
      [1, 165],
      [1, null],
    ]);
    expect([at(0, 3), at(225, 151)]).toEqual([
      [0, 0],
      [2, null],
    ]);
  });

  it('bring a border to the playhead', () => {
    const { choices, snapped } = dragBorder(START, 2, { by: 33, perPixel: 0.5 });
    expect([choices.sequence?.map(({ frames }) => frames), snapped]).toEqual([[75, 125, 55, 90, 105], 200]);
  });

  it('bring a border to a beat of the music', () => {
    const { choices, snapped } = dragBorder({ ...START, beats: [142.3, 187.4] }, 2, { by: 20, perPixel: 0.5 });
    expect([choices.sequence?.map(({ frames }) => frames), snapped]).toEqual([[75, 112, 68, 90, 105], 187]);
  });

  it('bring a caption to a scene, whole or by an end', () => {
    const timing = (part: 'body' | 'start' | 'end', by: number) =>
      dragCaption(START, { id: 'feature-one', part }, { by, perPixel: 0.5 }).choices.captions?.['feature-one']?.timing;
    expect([timing('body', -7), timing('start', -10), timing('end', 1)]).toEqual([
      { scene: 'feature-1', from: 0, frames: 80 },
      { scene: 'feature-1', from: 0, frames: 88 },
      { scene: 'feature-1', from: 8, frames: 82 },
    ]);
  });
});
