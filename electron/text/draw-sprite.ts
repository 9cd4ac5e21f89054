import { assertNever } from '../../shared/base/assert-never.ts';
import { canvasOf, DEFAULT_RATIO } from '../../shared/base/ratio.ts';
import type { ContentHash } from '../../shared/base/units.ts';
import type { SpriteSpec } from '../../shared/timeline/sprite-spec.ts';
import type { DrawnSprite } from './crop-pictures.ts';
import { drawCaption } from './draw-caption.ts';
import { drawMat } from './draw-mat.ts';
import { drawFrame, drawLogo, drawScrim } from './draw-panels.ts';
import { drawSticker } from './draw-sticker.ts';
import type { TextEngine } from './text-engine.ts';

export type DrawPorts = {
  readonly engine: TextEngine;
  /** Where a media file lies; only logos ask. */
  readonly mediaPath: (hash: ContentHash) => string;
};

/** Draws a sprite's pictures, one per cel, cropped to their ink. A sprite without ink has width and height 0. */
export async function drawSprite(spec: SpriteSpec, ports: DrawPorts): Promise<DrawnSprite> {
  const { scale } = spec;
  const { width, height } = canvasOf(spec.ratio ?? DEFAULT_RATIO);
  const canvas = { width: Math.round(width * scale), height: Math.round(height * scale) };
  switch (spec.kind) {
    case 'caption':
      return drawCaption({ sprite: spec, canvas, scale, engine: ports.engine });
    case 'scrim':
      return drawScrim({ sprite: spec, canvas, scale });
    case 'frame':
      return drawFrame({ sprite: spec, canvas, scale });
    case 'sticker':
      return drawSticker({ sprite: spec, canvas, scale });
    case 'mat':
      return drawMat({ sprite: spec, canvas, scale });
    case 'logo':
      return drawLogo({ sprite: spec, canvas, scale }, ports.mediaPath(spec.media));
    default:
      return assertNever(spec);
  }
}
