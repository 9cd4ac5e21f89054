import type { Rect } from '../captions/laid-out-caption.ts';
import type { Orientation, PictureFacts } from '../catalog/media-facts.ts';
import type { Focus } from '../catalog/product-schema.ts';

/** Width and height, px. */
export type Size = { readonly width: number; readonly height: number };

/** A picture to crop to the shape of `size` about its focus. */
export type CoverRequest = { readonly picture: PictureFacts; readonly focus: Focus; readonly size: Size };

/** The largest area, in upright source px, that has the shape of `size` and lies about the focus; even numbers. */
export function coverCrop({ picture, focus, size }: CoverRequest): Rect {
  const { width, height, sampleAspect } = picture;
  const shape = size.width / size.height / sampleAspect;
  const isWide = width / height > shape;
  const cropWidth = isWide ? nearestEven(height * shape, width) : width;
  const cropHeight = isWide ? height : nearestEven(width / shape, height);
  return {
    x: offset(focus.x, cropWidth, width),
    y: offset(focus.y, cropHeight, height),
    width: cropWidth,
    height: cropHeight,
  };
}

/** The largest size with the picture's shown shape that fits into `size`; even numbers. */
export function containSize({ width, height, sampleAspect }: PictureFacts, size: Size): Size {
  const factor = Math.min(size.width / (width * sampleAspect), size.height / height);
  return {
    width: nearestEven(width * sampleAspect * factor, size.width),
    height: nearestEven(height * factor, size.height),
  };
}

/** Where an area of the upright picture lies in the stored pixels, before they are turned and mirrored. */
export function storedRect(rect: Rect, picture: PictureFacts): Rect {
  const turned = turnBack(rect, picture);
  if (!picture.orientation.isMirrored) return turned;
  const { width } = storedSize(picture, picture.orientation);
  return { ...turned, x: width - turned.x - turned.width };
}

/** A size as it is before the picture is turned upright. */
export function storedSize({ width, height }: Size, { turn }: Orientation): Size {
  return turn === 90 || turn === 270 ? { width: height, height: width } : { width, height };
}

function turnBack({ x, y, width, height }: Rect, picture: PictureFacts): Rect {
  switch (picture.orientation.turn) {
    case 0:
      return { x, y, width, height };
    case 90:
      return { x: y, y: picture.width - x - width, width: height, height: width };
    case 180:
      return { x: picture.width - x - width, y: picture.height - y - height, width, height };
    case 270:
      return { x: picture.height - y - height, y: x, width: height, height: width };
  }
}

function offset(focus: number, part: number, whole: number): number {
  const centred = Math.min(Math.max(focus * whole - part / 2, 0), whole - part);
  // 4:2:0 stores one colour for two lines and columns: an odd offset would shift colours against shapes.
  return Math.floor(centred / 2) * 2;
}

function nearestEven(value: number, most: number): number {
  return Math.min(Math.max(Math.round(value / 2) * 2, 2), most);
}
