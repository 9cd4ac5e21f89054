import { describe, expect, it } from 'vitest';
import { frames } from '../../../shared/base/units.ts';
import { type StickerMotion, stickerCels } from '../../../shared/timeline/sticker-cels.ts';

function motion(changes: Partial<StickerMotion>): StickerMotion {
  return {
    shape: { kind: 'disc' },
    enter: { kind: 'none', frames: 0, stagger: 0 },
    leave: { kind: 'none', frames: 0 },
    pulses: false,
    frames: frames(60),
    direction: 'ltr',
    ...changes,
  };
}

describe('stickerCels', () => {
  it('holds one picture where nothing moves', () => {
    expect(stickerCels(motion({}))).toMatchObject([{ frames: 60, progress: 1 }]);
  });

  it('fills a bar over its whole time, a new picture at every second frame', () => {
    const cels = stickerCels(motion({ shape: { kind: 'progress', steps: 3 } }));
    expect(cels.map((cel) => cel.frames)).toEqual(Array.from({ length: 30 }, () => 2));
    expect([cels[0]?.progress, cels.at(-1)?.progress]).toEqual([0.0333, 1]);
  });

  it('draws a stroke while it enters, and then rests', () => {
    const cels = stickerCels(
      motion({ shape: { kind: 'arrow', bend: 0.4 }, enter: { kind: 'fade', frames: 10, stagger: 0 } }),
    );
    const drawn = cels.map((cel) => cel.progress);
    expect(drawn).toEqual([...drawn].sort((a, b) => a - b));
    expect(cels).toHaveLength(16);
    expect(cels.at(-1)).toMatchObject({ frames: 45, progress: 1 });
  });

  it('beats once a second', () => {
    const sizes = stickerCels(motion({ pulses: true })).flatMap((cel) =>
      Array.from({ length: cel.frames }, () => cel.pose.scale),
    );
    expect([sizes[0], sizes[30], Math.max(...sizes)]).toEqual([1, 1, 1.1187]);
  });
});
