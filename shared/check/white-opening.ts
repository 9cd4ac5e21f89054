import type { SmallFilm } from './find-flashes.ts';

/** What counts as a white opening: nearly all of the picture, nearly white, in every frame of the first moments. */
export type WhiteLimits = {
  readonly frames: number;
  /** Share of the picture, 0 to 1. */
  readonly share: number;
  /** The least of red, green and blue, 0 to 255. */
  readonly level: number;
};

/** True for a film whose first frames are plain white. */
export function opensWhite({ cells, rgb }: SmallFilm, limits: WhiteLimits): boolean {
  const first = Math.min(limits.frames, Math.floor(rgb.length / 3 / cells));
  for (let frame = 0; frame < first; frame += 1) {
    let white = 0;
    for (let cell = 0; cell < cells; cell += 1) {
      const at = (frame * cells + cell) * 3;
      const least = Math.min(rgb[at] ?? 0, rgb[at + 1] ?? 0, rgb[at + 2] ?? 0);
      if (least >= limits.level) white += 1;
    }
    if (white < cells * limits.share) return false;
  }
  return first > 0;
}
