import { createCanvas } from '@napi-rs/canvas';

type Size = { readonly width: number; readonly height: number };

/** Straight-alpha RGBA as a PNG file's bytes. */
export function encodePng(pixels: Uint8Array, { width, height }: Size): Promise<Uint8Array> {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  const picture = context.createImageData(width, height);
  picture.data.set(pixels);
  context.putImageData(picture, 0, 0);
  return canvas.encode('png');
}
