import { describe, expect, it } from 'vitest';
import type { DrawnSprite } from '../../../electron/text/crop-pictures.ts';
import { drawSprite } from '../../../electron/text/draw-sprite.ts';
import { frames } from '../../../shared/base/units.ts';
import { type StickerShape, stickerSchema } from '../../../shared/template/sticker-schema.ts';
import type { SpriteSpec } from '../../../shared/timeline/sprite-spec.ts';
import { engine, REST } from './text-fixtures.ts';

const ports = { engine, mediaPath: () => '' };
const AREA = { x: 200, y: 300, width: 240, height: 160 };
const PARAMETERS = { bend: 0.5, points: 12, tail: 'start', radiusPx: 20, steps: 3, runs: 'fill' } as const;
const KINDS = stickerSchema.shape.shape.options.flatMap(({ shape: { kind } }): readonly string[] =>
  'options' in kind ? kind.options : [kind.value],
);
const SHAPES = KINDS.map((kind) => [kind, { ...PARAMETERS, kind } as StickerShape] as const);

function sticker(shape: StickerShape, changes: Partial<Extract<SpriteSpec, { kind: 'sticker' }>> = {}): SpriteSpec {
  const cels = [{ frames: frames(1), pose: REST, progress: 1 }];
  const ink = { colour: '#ff0000', fill: '#0000ff', strokePx: 12, shadowPx: 0, turnDegrees: 0, rating: 5 };
  return { kind: 'sticker', shape, area: AREA, isMirrored: false, ...ink, cels, scale: 1, ...changes };
}

/** Share of a drawing's ink left of its middle. */
function leftShare({ cels, width, height }: DrawnSprite): number {
  const [cel = new Uint8Array()] = cels;
  let [left, all] = [0, 0];
  for (let at = 3; at < width * height * 4; at += 4) {
    const ink = cel[at] ?? 0;
    all += ink;
    if (((at - 3) / 4) % width < width / 2) left += ink;
  }
  return left / all;
}

describe('drawSticker', () => {
  it.each(SHAPES)('%s fills its box and stays inside it', async (_, shape) => {
    const drawn = await drawSprite(sticker(shape), ports);
    expect([drawn.x >= AREA.x - 8, drawn.y >= AREA.y - 8]).toEqual([true, true]);
    expect(drawn.x + drawn.width).toBeLessThanOrEqual(AREA.x + AREA.width + 8);
    expect(drawn.y + drawn.height).toBeLessThanOrEqual(AREA.y + AREA.height + 8);
    expect(Math.max(drawn.width / AREA.width, drawn.height / AREA.height)).toBeGreaterThan(0.6);
  });

  it.each(['progress', 'ring', 'stars', 'arrow', 'underline', 'check'] as const)(
    '%s shows how far it is',
    async (kind) => {
      const shape = { ...PARAMETERS, kind } as StickerShape;
      const ink = async (progress: number): Promise<number> => {
        const cels = [{ frames: frames(1), pose: REST, progress }];
        const { width, height, cels: drawn } = await drawSprite(sticker(shape, { cels, fill: null }), ports);
        return width * height === 0 ? 0 : (drawn[0]?.filter((value, at) => at % 4 === 3 && value > 128).length ?? 0);
      };
      expect(await ink(1)).toBeGreaterThan((await ink(0.3)) * 1.4);
    },
  );

  it('is turned round for right-to-left markets', async () => {
    const shape = { kind: 'tag' } as const;
    const left = leftShare(await drawSprite(sticker(shape), ports));
    const right = leftShare(await drawSprite(sticker(shape, { isMirrored: true }), ports));
    expect(left).toBeLessThan(0.49);
    expect(left + right).toBeCloseTo(1, 2);
  });

  it('fills as many stars as the rating says', async () => {
    const red = async (rating: number): Promise<number> => {
      const { cels } = await drawSprite(sticker({ kind: 'stars' }, { rating }), ports);
      const [cel = new Uint8Array()] = cels;
      return cel.filter((value, at) => at % 4 === 0 && value > 200 && (cel[at + 3] ?? 0) > 200).length;
    };
    const share = (await red(2.5)) / (await red(5));
    expect(share).toBeGreaterThan(0.46);
    expect(share).toBeLessThan(0.54);
  });
});

describe('drawMat', () => {
  const look = { backdrop: '#102030', pattern: 'none', ink: '#ffffff', inkOpacity: 0 } as const;
  const edge = { border: '#ffffff', borderPx: 10, footPx: 0, radiusPx: 0, shadowPx: 0 };
  const windows = [{ area: { x: 200, y: 400, width: 600, height: 800 }, frame: 'mat', tiltDegrees: 0 }] as const;
  const mat = (isOpen: boolean): SpriteSpec => ({
    kind: 'mat',
    look: { ...look, ...edge },
    isOpen,
    windows,
    scale: 0.5,
  });
  const pixel = (drawn: DrawnSprite, x: number, y: number) => {
    const at = (y * drawn.width + x) * 4;
    return Array.from(drawn.cels[0]?.subarray(at, at + 4) ?? []);
  };

  it('covers the canvas but for its windows, which have a border', async () => {
    const drawn = await drawSprite(mat(false), ports);
    expect([drawn.x, drawn.y, drawn.width, drawn.height]).toEqual([0, 0, 540, 960]);
    expect(pixel(drawn, 50, 50)).toEqual([16, 32, 48, 255]);
    expect(pixel(drawn, 250, 400)[3]).toBe(0);
    expect(pixel(drawn, 97, 400)).toEqual([255, 255, 255, 255]);
  });

  it('draws only edges where the ground is open', async () => {
    const drawn = await drawSprite(mat(true), ports);
    expect([pixel(drawn, 50, 50)[3], pixel(drawn, 97, 400)[3]]).toEqual([0, 255]);
  });
});
