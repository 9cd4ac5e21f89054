/** How large cells are, px: few products get pictures that can be judged, many get rows that can be scanned. */
export type MatrixSize = { readonly width: number; readonly height: number; readonly pictureWidth: number };

export const HEAD_WIDTH = 208;
export const HEAD_HEIGHT = 40;

export function matrixSize(products: number): MatrixSize {
  return products <= 3 ? { width: 172, height: 340, pictureWidth: 270 } : { width: 164, height: 104, pictureWidth: 90 };
}
