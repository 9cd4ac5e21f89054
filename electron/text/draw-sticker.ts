import type { SKRSContext2D } from '@napi-rs/canvas';
import { assertNever } from '../../shared/base/assert-never.ts';
import type { Rect } from '../../shared/captions/laid-out-caption.ts';
import { unionOf } from '../../shared/captions/rect.ts';
import type { StickerCel, StickerSprite } from '../../shared/timeline/sprite-spec.ts';
import { type DrawnSprite, type Painter, paintCropped } from './crop-pictures.ts';
import { type Gauge, paintBar, paintHandle, paintRing, paintStars, paintStopwatch } from './gauge-shapes.ts';
import { SHADOW, SHADOW_REACH, setShadow } from './soft-shadow.ts';
import { fillBubble, fillBurst, fillDisc, fillHeart, fillPlay, fillQuote, fillTag } from './solid-shapes.ts';
import {
  strokeArrow,
  strokeBrackets,
  strokeCheck,
  strokeCross,
  strokeLoop,
  strokeRule,
  strokeUnderline,
} from './stroke-shapes.ts';

export type StickerDrawing = {
  readonly sprite: StickerSprite;
  readonly canvas: { readonly width: number; readonly height: number };
  readonly scale: number;
};

/** Draws a sticker's pictures as vectors, each by itself: they are small and few. */
export function drawSticker({ sprite, canvas, scale }: StickerDrawing): DrawnSprite {
  const area = unionOf(sprite.cels.map((cel) => inkArea(sprite, cel)));
  const painters = sprite.cels.map(
    (cel): Painter =>
      (context) => {
        context.scale(scale, scale);
        if (cel.pose.opacity > 0) paintCel(context, { sprite, cel, scale });
      },
  );
  const ink = area ?? { x: 0, y: 0, width: 0, height: 0 };
  const onOutput = { x: ink.x * scale, y: ink.y * scale, width: ink.width * scale, height: ink.height * scale };
  return paintCropped({ canvas, area: onOutput, painters });
}

/** Where a picture's ink may fall, px at 1080 wide: a turned box lies within the circle around it. */
function inkArea({ area, strokePx, shadowPx, turnDegrees }: StickerSprite, { pose }: StickerCel): Rect {
  const grow = strokePx + shadowPx * (SHADOW_REACH + SHADOW.drop) + 4;
  const round = turnDegrees === 0 ? null : Math.hypot(area.width, area.height);
  const width = (round ?? area.width) * pose.scale + 2 * grow;
  const height = (round ?? area.height) * pose.scale + 2 * grow;
  return {
    x: area.x + area.width / 2 - width / 2 + pose.offsetX,
    y: area.y + area.height / 2 - height / 2 + pose.offsetY,
    width,
    height,
  };
}

type CelPaint = { readonly sprite: StickerSprite; readonly cel: StickerCel; readonly scale: number };

function paintCel(context: SKRSContext2D, { sprite, cel, scale }: CelPaint): void {
  const { area, isMirrored, turnDegrees, shadowPx } = sprite;
  const { pose, progress } = cel;
  context.save();
  context.globalAlpha = Math.min(1, pose.opacity);
  context.translate(area.x + area.width / 2 + pose.offsetX, area.y + area.height / 2 + pose.offsetY);
  context.scale(isMirrored ? -pose.scale : pose.scale, pose.scale);
  context.rotate((turnDegrees * Math.PI) / 180);
  context.translate(-area.width / 2, -area.height / 2);
  setShadow(context, shadowPx * scale);
  context.strokeStyle = sprite.colour;
  context.fillStyle = sprite.fill ?? sprite.colour;
  paintShape(context, sprite, { ...area, progress, ...inks(sprite) });
  context.restore();
}

function inks({ colour, fill, strokePx }: StickerSprite): Pick<Gauge, 'colour' | 'fill' | 'strokePx'> {
  return { colour, fill, strokePx };
}

function paintShape(context: SKRSContext2D, { shape, rating, colour }: StickerSprite, box: Gauge): void {
  switch (shape.kind) {
    case 'arrow':
      strokeArrow(context, box, shape.bend);
      break;
    case 'circle':
      strokeLoop(context, box);
      break;
    case 'underline':
      strokeUnderline(context, box);
      break;
    case 'cross':
      strokeCross(context, box);
      break;
    case 'check':
      strokeCheck(context, box);
      break;
    case 'rule':
      strokeRule(context, box);
      break;
    case 'brackets':
      strokeBrackets(context, box);
      break;
    case 'progress':
      paintBar(context, box, shape.steps);
      break;
    case 'ring':
      paintRing(context, box, shape.runs);
      break;
    case 'stars':
      paintStars(context, box, rating);
      break;
    case 'stopwatch':
      paintStopwatch(context, box);
      break;
    case 'handle':
      paintHandle(context, box);
      break;
    case 'bubble':
      fillBubble(context, box, shape);
      break;
    // Solid shapes have one colour: their corners are rounded by a stroke of it.
    case 'burst':
      context.strokeStyle = box.fill ?? colour;
      fillBurst(context, box, shape.points);
      break;
    case 'play':
      context.strokeStyle = box.fill ?? colour;
      fillPlay(context, box);
      break;
    case 'tag':
      fillTag(context, box);
      break;
    case 'heart':
      fillHeart(context, box);
      break;
    case 'quote':
      fillQuote(context, box);
      break;
    case 'disc':
    case 'dot':
      fillDisc(context, box);
      break;
    default:
      assertNever(shape);
  }
}
