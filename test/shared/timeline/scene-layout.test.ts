import { describe, expect, it } from 'vitest';
import type { Mat } from '../../../shared/template/layout-schema.ts';
import type { TemplateScene } from '../../../shared/template/template-schema.ts';
import { placeLayout } from '../../../shared/timeline/scene-layout.ts';
import { sampleTimeline } from '../render/sample-timeline.ts';

const [{ media: footage } = fail()] = sampleTimeline().scenes;
const media = new Map([
  ['one', footage],
  ['two', footage],
]);
const mat: Mat = {
  backdrop: '#ffffff',
  pattern: 'none',
  ink: '#000000',
  inkOpacity: 0,
  border: '#ffffff',
  borderPx: 10,
  footPx: 0,
  radiusPx: 0,
  shadowPx: 0,
  tiltDegrees: 2,
};
const motion = footage.motion;
const left = { x: 20, y: 40, width: 400, height: 900 };
const scene: TemplateScene = {
  id: 'pair',
  from: 0,
  slot: 'one',
  fit: 'cover',
  whenShort: 'loop',
  motion,
  transition: { kind: 'cut', frames: 0, direction: 'left' },
  layout: {
    own: { box: left, frame: 'mat', arrives: { from: 2, frames: 12, direction: 'left' } },
    panes: [{ slot: 'two', box: { ...left, x: 500 }, fit: 'cover', whenShort: 'loop', motion, frame: 'plain' }],
  },
};

function fail(): never {
  throw new Error('the sample has scenes');
}

describe('placeLayout', () => {
  it('gives panes from back to front, and turns only windows with an edge', () => {
    const layout = placeLayout({ scene, media, mat, canvasWidth: 1080, direction: 'ltr' });
    expect(layout?.panes.map(({ slot, area }) => [slot, area.x])).toEqual([
      ['one', 20],
      ['two', 500],
    ]);
    expect(layout?.mat.isOpen).toBe(false);
    expect(layout?.mat.windows.map(({ tiltDegrees }) => tiltDegrees)).toEqual([-2, 0]);
  });

  it('mirrors places and ways for right-to-left markets', () => {
    const layout = placeLayout({ scene, media, mat, canvasWidth: 1080, direction: 'rtl' });
    expect(layout?.panes.map(({ area, arrives }) => [area.x, arrives?.direction])).toEqual([
      [660, 'right'],
      [180, undefined],
    ]);
  });

  it('leaves the ground open where the scene fills the frame itself', () => {
    const open = { ...scene, layout: { panes: scene.layout?.panes ?? [] } };
    const layout = placeLayout({ scene: open, media, mat, canvasWidth: 1080, direction: 'ltr' });
    expect([layout?.mat.isOpen, layout?.panes.length]).toEqual([true, 1]);
  });

  it('is null for a scene without a layout', () => {
    const { layout: _, ...plain } = scene;
    expect(placeLayout({ scene: plain, media, mat: null, canvasWidth: 1080, direction: 'ltr' })).toBeNull();
  });
});
