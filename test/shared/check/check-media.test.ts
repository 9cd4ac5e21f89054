import { describe, expect, it } from 'vitest';
import { contentHash, frames, seconds } from '../../../shared/base/units.ts';
import type { PictureFacts } from '../../../shared/catalog/media-facts.ts';
import { checkFills } from '../../../shared/check/check-fills.ts';
import { checkMedia } from '../../../shared/check/check-media.ts';
import { checkPrice } from '../../../shared/check/check-price.ts';
import type { PlacedMedia, TimelineScene } from '../../../shared/timeline/timeline.ts';
import { shippedScope } from '../../setup/rules.ts';

const scope = shippedScope('de-DE');
const canvas = { width: 1080, height: 1920 };
const hash = contentHash('a'.repeat(64));

describe('checkMedia', () => {
  it('is content with footage that is long and large enough', () => {
    const { scene } = sceneOf({ width: 1080, height: 1920 }, 3);
    expect(checkMedia({ scenes: [{ scene, file: 'media/a.mp4' }], canvas }, scope)).toEqual([]);
  });

  it('notices short clips and says what happens to them', () => {
    const { scene } = sceneOf({ width: 1080, height: 1920 }, 1.2);
    expect(checkMedia({ scenes: [{ scene, file: 'media/a.mp4' }], canvas }, scope)).toMatchObject([
      {
        rule: 'media-short',
        severity: 'notice',
        message: 'media/a.mp4 has 1.2 s for scene "hook", which lasts 3.0 s: it is repeated.',
      },
    ]);
  });

  it('warns of pictures that are enlarged, by the way they are fitted', () => {
    const { scene } = sceneOf({ width: 640, height: 480 }, 5);
    expect(checkMedia({ scenes: [{ scene, file: 'media/a.mp4' }], canvas }, scope)).toMatchObject([
      {
        rule: 'media-upscaled',
        severity: 'warning',
        message: 'media/a.mp4 is 640x480 and is enlarged 4.0 times in scene "hook".',
      },
    ]);
    const blurred = { ...scene, media: { ...scene.media, fit: 'contain-blur' as const } };
    expect(checkMedia({ scenes: [{ scene: blurred, file: 'media/a.mp4' }], canvas }, scope)).toMatchObject([
      { message: expect.stringContaining('1.7 times') },
    ]);
  });
});

describe('checkFills and checkPrice', () => {
  it('name what is missing', () => {
    expect(checkFills([{ kind: 'slot-empty', slot: 'hook' }], scope)).toMatchObject([
      { rule: 'slot-empty', severity: 'error', subject: 'hook', product: 'kettle', market: 'de-DE' },
    ]);
    expect(checkPrice({ showsPrice: true, hasPrice: false }, scope)).toMatchObject([
      { rule: 'price-missing', severity: 'warning' },
    ]);
    expect(checkPrice({ showsPrice: false, hasPrice: false }, scope)).toEqual([]);
  });
});

function sceneOf(size: { width: number; height: number }, duration: number): { scene: TimelineScene } {
  const picture: PictureFacts = {
    codec: 'h264',
    ...size,
    orientation: { turn: 0, isMirrored: false },
    pixelFormat: 'yuv420p',
    hasAlpha: false,
    range: 'limited',
    matrix: 'bt709',
    transfer: 'sdr',
    sampleAspect: 1,
  };
  const still = { zoom: 1, x: 0.5, y: 0.5 };
  const media: PlacedMedia = {
    facts: {
      kind: 'video',
      hash,
      duration: seconds(duration),
      averageRate: 30,
      listsKeyFrames: false,
      picture,
      sound: null,
    },
    fit: 'cover',
    focus: { x: 0.5, y: 0.5 },
    trimStart: seconds(0),
    whenShort: 'loop',
    motion: { from: still, to: still },
    speed: 1,
    duckDb: 12,
    volume: 0,
  };
  const transition = { kind: 'cut', frames: 0, direction: 'left' } as const;
  return { scene: { id: 'hook', slot: 'hook', from: frames(0), frames: frames(90), media, layout: null, transition } };
}
