import type { Ratio } from '../../shared/base/ratio.ts';

/** How large cells are, px: few products get pictures that can be judged, many get rows that can be scanned. */
export type MatrixSize = { readonly width: number; readonly height: number; readonly pictureWidth: number };

export const HEAD_WIDTH = 208;
export const HEAD_HEIGHT = 40;

const FEW: Readonly<Record<Ratio, MatrixSize>> = {
  '9:16': { width: 172, height: 340, pictureWidth: 270 },
  '1:1': { width: 212, height: 270, pictureWidth: 360 },
  '16:9': { width: 292, height: 226, pictureWidth: 480 },
};

const MANY: Readonly<Record<Ratio, MatrixSize>> = {
  '9:16': { width: 164, height: 104, pictureWidth: 90 },
  '1:1': { width: 200, height: 104, pictureWidth: 90 },
  '16:9': { width: 268, height: 104, pictureWidth: 160 },
};

/** Sizes for so many rows of films of this shape. */
export function matrixSize(products: number, ratio: Ratio): MatrixSize {
  return (products <= 3 ? FEW : MANY)[ratio];
}
