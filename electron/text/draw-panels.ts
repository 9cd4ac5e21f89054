import { loadImage } from '@napi-rs/canvas';
import { StudioError } from '../../shared/base/studio-error.ts';
import type { Rect } from '../../shared/captions/laid-out-caption.ts';
import type { FrameSprite, LogoSprite, ScrimSprite } from '../../shared/timeline/sprite-spec.ts';
import { type DrawnSprite, paintCropped } from './crop-pictures.ts';

type PanelRequest<Sprite> = {
  readonly sprite: Sprite;
  readonly canvas: { readonly width: number; readonly height: number };
  readonly scale: number;
};

/** Stops of a smoothstep: a straight ramp shows an edge where it starts. */
const SCRIM_STOPS = 12;

/** A gradient from an edge of its area to nothing. */
export function drawScrim({ sprite, canvas, scale }: PanelRequest<ScrimSprite>): DrawnSprite {
  const area = scaled(sprite.area, scale);
  return paintCropped({
    canvas,
    area,
    painters: [
      (context) => {
        const [from, to] = sprite.edge === 'top' ? [area.y, area.y + area.height] : [area.y + area.height, area.y];
        const gradient = context.createLinearGradient(0, from, 0, to);
        for (let stop = 0; stop <= SCRIM_STOPS; stop += 1) {
          const t = stop / SCRIM_STOPS;
          gradient.addColorStop(t, withAlpha(sprite.colour, sprite.opacity * (1 - t * t * (3 - 2 * t))));
        }
        context.fillStyle = gradient;
        context.fillRect(area.x, area.y, area.width, area.height);
      },
    ],
  });
}

/** Plain colour all over but for a window with rounded corners. */
export function drawFrame({ sprite, canvas, scale }: PanelRequest<FrameSprite>): DrawnSprite {
  const window = scaled(sprite.window, scale);
  return paintCropped({
    canvas,
    area: { x: 0, y: 0, ...canvas },
    painters: [
      (context) => {
        context.beginPath();
        context.rect(0, 0, canvas.width, canvas.height);
        context.roundRect(window.x, window.y, window.width, window.height, sprite.radiusPx * scale);
        context.fillStyle = sprite.colour;
        context.fill('evenodd');
      },
    ],
  });
}

/** A logo file scaled into its box, whole and centred. */
export async function drawLogo(
  { sprite, canvas, scale }: PanelRequest<LogoSprite>,
  path: string,
): Promise<DrawnSprite> {
  const image = await loadImage(path).catch((cause: unknown) => {
    throw new StudioError('not-media', `Logo ${path} cannot be read as a picture. Use PNG, JPEG, WebP or SVG.`, {
      cause,
    });
  });
  const box = scaled(sprite.box, scale);
  const zoom = Math.min(box.width / image.width, box.height / image.height);
  const width = image.width * zoom;
  const height = image.height * zoom;
  const area = { x: box.x + (box.width - width) / 2, y: box.y + (box.height - height) / 2, width, height };
  return paintCropped({
    canvas,
    area,
    painters: [
      (context) => {
        context.imageSmoothingQuality = 'high';
        context.drawImage(image, area.x, area.y, width, height);
      },
    ],
  });
}

function scaled(rect: Rect, scale: number): Rect {
  return { x: rect.x * scale, y: rect.y * scale, width: rect.width * scale, height: rect.height * scale };
}

/** `#rrggbb` or `#rrggbbaa` with its alpha multiplied. */
function withAlpha(colour: string, alpha: number): string {
  const own = colour.length === 9 ? Number.parseInt(colour.slice(7), 16) / 255 : 1;
  const channels = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return `rgba(${channels.join(', ')}, ${own * alpha})`;
}
