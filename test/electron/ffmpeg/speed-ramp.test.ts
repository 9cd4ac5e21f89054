import { describe, expect, it } from 'vitest';
import { rampLegs, sourceAt } from '../../../shared/timeline/speed-ramp.ts';
import { H264, makeMedia } from '../../setup/make-media.ts';
import { hashPicture, place, renderPicture } from '../../setup/render-picture.ts';

const SIZE = { width: 64, height: 64 };
const FRAMES = 90;

/** A clip whose frames say their own number: each is a grey of 24 plus it. */
const counted = await makeMedia('counted.mp4', [
  ...['-f', 'lavfi', '-i', 'color=c=black:s=64x64:r=30:d=6,format=yuv420p,geq=lum=24+N:cb=128:cr=128'],
  ...['-color_range', 'tv', '-colorspace', 'bt709', '-color_primaries', 'bt709', '-color_trc', 'bt709'],
  ...H264,
  ...['-crf', '0'],
]);

/** The number of the clip's frame that each frame of a scene shows, by its grey. */
function numbers(frames: readonly Buffer[]): readonly number[] {
  return frames.map((pixels) => {
    const grey = pixels[(32 * 64 + 32) * 3] ?? 0;
    return (grey * 219) / 255 + 16 - 24;
  });
}

describe.each(['hero', 'punch', 'settle'] as const)('a clip with the ramp %s', (ramp) => {
  it('shows the planned frame of the clip at each frame of its scene', async () => {
    const media = await place(counted, { ramp, trimStart: 0.5 as never });
    const shown = numbers(
      await renderPicture(counted, media, { size: SIZE, sceneFrames: FRAMES, window: { from: 0, frames: FRAMES } }),
    );
    const legs = rampLegs(ramp, { sceneFrames: FRAMES, speed: 1 }) ?? [];
    const wrong = shown.filter((number, frame) => Math.abs(number - (15 + sourceAt(legs, frame))) > 1.5);
    expect(wrong).toEqual([]);
    for (const [frame, number] of shown.entries()) expect(number).toBeGreaterThanOrEqual((shown[frame - 1] ?? 0) - 0.6);
  });

  it('gives the same frames in any window', async () => {
    const media = await place(counted, { ramp, speed: 1.3 });
    const whole = await hashPicture(counted, media, {
      ...{ size: SIZE, sceneFrames: FRAMES },
      window: { from: 0, frames: FRAMES },
    });
    for (const [from, frames] of [
      [0, 10],
      [37, 20],
      [80, 10],
    ] as const) {
      const part = await hashPicture(counted, media, { size: SIZE, sceneFrames: FRAMES, window: { from, frames } });
      expect(part).toEqual(whole.slice(from, from + frames));
    }
  });
});

describe('a clip that ends before its ramp', () => {
  it('stands still on its last frame', async () => {
    const media = await place(counted, { ramp: 'punch', trimStart: 5 as never });
    const shown = numbers(
      await renderPicture(counted, media, { size: SIZE, sceneFrames: FRAMES, window: { from: 0, frames: FRAMES } }),
    );
    expect(shown).toHaveLength(FRAMES);
    expect(Math.abs((shown.at(-1) ?? 0) - 179)).toBeLessThan(1.5);
    expect(shown.at(-1)).toBe(shown.at(-10));
  });
});
