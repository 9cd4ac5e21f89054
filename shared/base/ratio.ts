/** Shapes that a film can have, width to height. */
export const RATIOS = ['9:16', '1:1', '16:9'] as const;
/** The shape of a film. */
export type Ratio = (typeof RATIOS)[number];

/** What posts show, and what a campaign has where it says nothing. */
export const DEFAULT_RATIO: Ratio = '9:16';

/** Width and height of a canvas or an output, px. */
export type CanvasSize = { readonly width: number; readonly height: number };

const CANVASES: Readonly<Record<Ratio, CanvasSize>> = {
  '9:16': { width: 1080, height: 1920 },
  '1:1': { width: 1080, height: 1080 },
  '16:9': { width: 1920, height: 1080 },
};

/** The canvas of a shape, px: its shorter side is 1080, as TikTok shows at most. */
export function canvasOf(ratio: Ratio): CanvasSize {
  return CANVASES[ratio];
}

/** The shape of a canvas. Throws for one that no shape has: canvases come from `canvasOf`. */
export function ratioOf({ width, height }: CanvasSize): Ratio {
  const found = RATIOS.find((ratio) => CANVASES[ratio].width * height === CANVASES[ratio].height * width);
  if (!found) throw new Error(`no film is ${width}x${height}`);
  return found;
}

/** An output of a canvas whose shorter side is as given, px; even, as H.264 asks for. */
export function outputOf({ width, height }: CanvasSize, shorter: number): CanvasSize {
  const scale = shorter / Math.min(width, height);
  const even = (px: number): number => Math.round((px * scale) / 2) * 2;
  return { width: even(width), height: even(height) };
}

/** A shape as a part of names of files and folders: `1x1`. */
export function ratioName(ratio: Ratio): string {
  return ratio.replace(':', 'x');
}
