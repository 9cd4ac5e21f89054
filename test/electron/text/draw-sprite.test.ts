import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import type { DrawnSprite } from '../../../electron/text/crop-pictures.ts';
import { drawSprite } from '../../../electron/text/draw-sprite.ts';
import { contentHash, frames } from '../../../shared/base/units.ts';
import { market } from '../../shared/captions/layout-fixtures.ts';
import { engine, laidOut, REST, spriteOf } from './text-fixtures.ts';

const ports = { engine, mediaPath: () => '' };
const english = market('en-US');

function pixel(sprite: DrawnSprite, x: number, y: number, cel = 0): readonly number[] {
  const at = ((y - sprite.y) * sprite.width + (x - sprite.x)) * 4;
  return Array.from(sprite.cels[cel]?.subarray(at, at + 4) ?? []);
}

describe('drawSprite', () => {
  it('gives even places and sizes and one picture of that size per cel', async () => {
    const poses = [{ ...REST, opacity: 0.5, offsetY: 33 }, { ...REST, scale: 0.7 }, REST];
    const drawn = await drawSprite(spriteOf(laidOut('Boils fast', english), poses, 0.5), ports);
    expect([drawn.x, drawn.y, drawn.width, drawn.height].map((value) => value % 2)).toEqual([0, 0, 0, 0]);
    expect(drawn.cels.map((cel) => cel.length)).toEqual(poses.map(() => drawn.width * drawn.height * 4));
  });

  it('gives equal bytes for equal specs', async () => {
    const spec = spriteOf(laidOut('Boils fast ⚡', english, { shadowPx: 12 }), [{ ...REST, scale: 0.8 }, REST]);
    expect(await drawSprite(spec, ports)).toEqual(await drawSprite(spec, ports));
  });

  it('draws straight alpha: a half-transparent white box is white', async () => {
    const boxed = laidOut('Hi', english, {
      kind: 'badge',
      fill: '#ffffff',
      paddingX: 40,
      paddingY: 40,
      maxLines: 1,
      radiusPx: 4,
    });
    const drawn = await drawSprite(spriteOf(boxed, [{ ...REST, opacity: 0.5 }]), ports);
    const [red, green, blue, alpha] = pixel(drawn, boxed.bounds.x + 20, boxed.bounds.y + 20);
    expect([red, green, blue]).toEqual([255, 255, 255]);
    expect(alpha).toBeGreaterThan(126);
    expect(alpha).toBeLessThan(129);
  });

  it('moves words one by one', async () => {
    const state = laidOut('Boils fast', english);
    const words = [REST, { ...REST, opacity: 0 }];
    const cel = { frames: frames(1), state: 0, shapes: REST, lines: [{ whole: REST, words }], lit: null };
    const one = await drawSprite({ kind: 'caption', states: [state], cels: [cel], scale: 1 }, ports);
    const both = await drawSprite(spriteOf(state), ports);
    expect(one.x).toBe(both.x);
    expect(one.width).toBeLessThan(both.width * 0.65);
  });

  it('draws nothing where nothing shows', async () => {
    const drawn = await drawSprite(spriteOf(laidOut('Hi', english), [{ ...REST, opacity: 0 }]), ports);
    expect([drawn.width, drawn.height, drawn.cels.length]).toEqual([0, 0, 1]);
  });

  it('fades a scrim from its edge to nothing', async () => {
    const area = { x: 0, y: 1400, width: 1080, height: 520 };
    const spec = { kind: 'scrim', area, edge: 'bottom', colour: '#000000', opacity: 0.6, scale: 1 } as const;
    const drawn = await drawSprite(spec, ports);
    expect({ x: drawn.x, width: drawn.width, bottom: drawn.y + drawn.height }).toEqual({
      x: 0,
      width: 1080,
      bottom: 1920,
    });
    expect(pixel(drawn, 540, 1918)[3]).toBe(153);
    expect(pixel(drawn, 540, 1440)[3]).toBeLessThan(12);
  });

  it('leaves the window of a frame open', async () => {
    const window = { x: 60, y: 60, width: 960, height: 1800 };
    const drawn = await drawSprite({ kind: 'frame', window, radiusPx: 40, colour: '#ff0000', scale: 0.5 }, ports);
    expect([drawn.width, drawn.height]).toEqual([540, 960]);
    expect(pixel(drawn, 10, 10)).toEqual([255, 0, 0, 255]);
    expect(pixel(drawn, 270, 480)[3]).toBe(0);
    expect(pixel(drawn, 31, 31)[3]).toBe(255);
  });

  it('fits a logo into its box, whole and centred', async () => {
    const logo = createCanvas(200, 100);
    const context = logo.getContext('2d');
    context.fillStyle = '#00ff00';
    context.fillRect(0, 0, 200, 100);
    const path = join(mkdtempSync(join(tmpdir(), 'fifteen-logo-')), 'logo.png');
    writeFileSync(path, logo.toBuffer('image/png'));
    const box = { x: 100, y: 100, width: 300, height: 300 };
    const spec = { kind: 'logo', media: contentHash('0'.repeat(64)), box, scale: 1 } as const;
    const { x, y, width, height } = await drawSprite(spec, { engine, mediaPath: () => path });
    expect({ x, y, width, height }).toEqual({ x: 100, y: 174, width: 300, height: 152 });
  });

  it('says so when a logo is no picture', async () => {
    const path = join(mkdtempSync(join(tmpdir(), 'fifteen-logo-')), 'logo.png');
    writeFileSync(path, 'no picture');
    const box = { x: 0, y: 0, width: 10, height: 10 };
    const spec = { kind: 'logo', media: contentHash('0'.repeat(64)), box, scale: 1 } as const;
    await expect(drawSprite(spec, { engine, mediaPath: () => path })).rejects.toMatchObject({ code: 'not-media' });
  });
});
