import type { SKRSContext2D } from '@napi-rs/canvas';
import { assertNever } from '../../shared/base/assert-never.ts';
import type { MatSprite } from '../../shared/timeline/sprite-spec.ts';

type Size = { readonly width: number; readonly height: number };

/** Distances and sizes of each pattern, px at 1080 wide; rays are counted. */
const DOTS = { pitch: 54, radius: 5 } as const;
const GRID = { pitch: 72, line: 2 } as const;
const STRIPES = { pitch: 72, line: 30 } as const;
const RAYS = 28;

/** Lays a mat's pattern over its ground. */
export function paintPattern(context: SKRSContext2D, look: MatSprite['look'], size: Size): void {
  context.save();
  context.globalAlpha = look.inkOpacity;
  context.fillStyle = look.ink;
  switch (look.pattern) {
    case 'none':
      break;
    case 'dots':
      paintDots(context, size);
      break;
    case 'grid':
      paintGrid(context, size);
      break;
    case 'stripes':
      paintStripes(context, size);
      break;
    case 'rays':
      paintRays(context, size);
      break;
    default:
      assertNever(look.pattern);
  }
  context.restore();
}

function paintDots(context: SKRSContext2D, { width, height }: Size): void {
  context.beginPath();
  for (let y = DOTS.pitch / 2; y < height; y += DOTS.pitch) {
    for (let x = DOTS.pitch / 2; x < width; x += DOTS.pitch) {
      context.moveTo(x + DOTS.radius, y);
      context.arc(x, y, DOTS.radius, 0, 2 * Math.PI);
    }
  }
  context.fill();
}

function paintGrid(context: SKRSContext2D, { width, height }: Size): void {
  for (let x = GRID.pitch / 2; x < width; x += GRID.pitch) context.fillRect(x, 0, GRID.line, height);
  for (let y = GRID.pitch / 2; y < height; y += GRID.pitch) context.fillRect(0, y, width, GRID.line);
}

function paintStripes(context: SKRSContext2D, { width, height }: Size): void {
  context.rotate(Math.PI / 4);
  const reach = Math.hypot(width, height);
  for (let x = -reach; x < reach; x += STRIPES.pitch) context.fillRect(x, -reach, STRIPES.line, 2 * reach);
}

/** From a middle a little above the centre, where products stand. */
function paintRays(context: SKRSContext2D, { width, height }: Size): void {
  const reach = Math.hypot(width, height);
  context.translate(width / 2, height * 0.45);
  context.beginPath();
  for (let ray = 0; ray < RAYS; ray += 2) {
    const [from, to] = [(ray / RAYS) * 2 * Math.PI, ((ray + 1) / RAYS) * 2 * Math.PI];
    context.moveTo(0, 0);
    context.lineTo(Math.cos(from) * reach, Math.sin(from) * reach);
    context.lineTo(Math.cos(to) * reach, Math.sin(to) * reach);
  }
  context.fill();
}
