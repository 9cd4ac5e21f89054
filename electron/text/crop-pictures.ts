import { type Canvas, createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import type { Rect } from '../../shared/captions/laid-out-caption.ts';

/** A sprite as raw pictures: place and even size on the output, straight-alpha RGBA, one per cel. */
export type DrawnSprite = Rect & { readonly cels: readonly Uint8Array[] };

/** Draws one picture; the context's origin is the output's. */
export type Painter = (context: SKRSContext2D) => void;

export type PaintRequest = {
  readonly canvas: { readonly width: number; readonly height: number };
  /** Where ink may fall, px on the output. */
  readonly area: Rect;
  readonly painters: readonly Painter[];
};

/** Paints pictures on one canvas after another and crops all to the ink they have between them. */
export function paintCropped({ canvas: output, area, painters }: PaintRequest): DrawnSprite {
  const { x, y, width, height } = evenWithin(area, output);
  if (width <= 0 || height <= 0)
    return { x: 0, y: 0, width: 0, height: 0, cels: painters.map(() => new Uint8Array(0)) };
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  const pictures = painters.map((paint) => {
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, width, height);
    context.translate(-x, -y);
    paint(context);
    return pixelsOf(canvas);
  });
  const ink = evenWithin(unionInk(pictures, width, height), { width, height });
  const cels = pictures.map((picture) => cropped(picture, width, ink));
  return {
    x: ink.width === 0 ? 0 : x + ink.x,
    y: ink.width === 0 ? 0 : y + ink.y,
    width: ink.width,
    height: ink.height,
    cels,
  };
}

function pixelsOf(canvas: Canvas): Uint8Array {
  const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  return new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
}

/** Grows a rectangle to even edges (4:2:0 chroma has half the lines and columns) and clips it to an even size. */
function evenWithin(rect: Rect, limit: { readonly width: number; readonly height: number }): Rect {
  const x = Math.max(0, Math.floor(rect.x / 2) * 2);
  const y = Math.max(0, Math.floor(rect.y / 2) * 2);
  const right = Math.min(limit.width - (limit.width % 2), Math.ceil((rect.x + rect.width) / 2) * 2);
  const bottom = Math.min(limit.height - (limit.height % 2), Math.ceil((rect.y + rect.height) / 2) * 2);
  return { x, y, width: Math.max(0, right - x), height: Math.max(0, bottom - y) };
}

/** Smallest rectangle with all ink; rows and columns known to have ink are not read again. */
function unionInk(pictures: readonly Uint8Array[], width: number, height: number): Rect {
  const ink = { left: width, top: height, right: 0, bottom: 0 };
  for (const picture of pictures) {
    for (let row = 0; row < height; row += 1) {
      const start = row * width * 4 + 3;
      const isKnown = row >= ink.top && row < ink.bottom;
      const left = firstInk(picture, start, isKnown ? ink.left : width);
      if (left < 0 && !isKnown) continue;
      if (left >= 0) ink.left = Math.min(ink.left, left);
      const right = lastInk(picture, start, { from: width, to: isKnown || left < 0 ? ink.right : 0 });
      ink.right = Math.max(ink.right, right);
      ink.top = Math.min(ink.top, row);
      ink.bottom = Math.max(ink.bottom, row + 1);
    }
  }
  if (ink.right <= ink.left) return { x: 0, y: 0, width: 0, height: 0 };
  return { x: ink.left, y: ink.top, width: ink.right - ink.left, height: ink.bottom - ink.top };
}

function firstInk(picture: Uint8Array, start: number, count: number): number {
  for (let column = 0; column < count; column += 1) if (picture[start + column * 4] !== 0) return column;
  return -1;
}

function lastInk(picture: Uint8Array, start: number, range: { readonly from: number; readonly to: number }): number {
  for (let column = range.from; column > range.to; column -= 1)
    if (picture[start + (column - 1) * 4] !== 0) return column;
  return range.to;
}

/** Moves the rows together within the picture's own memory: fresh memory costs more than the copying. */
function cropped(picture: Uint8Array, width: number, ink: Rect): Uint8Array {
  const row = ink.width * 4;
  for (let at = 0; at < ink.height; at += 1) {
    const from = ((ink.y + at) * width + ink.x) * 4;
    picture.copyWithin(at * row, from, from + row);
  }
  return picture.subarray(0, ink.height * row);
}
