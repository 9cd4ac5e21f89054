import type { SKRSContext2D } from '@napi-rs/canvas';
import { fillDisc, starPoints } from './solid-shapes.ts';
import { fillOutline, strokeLine } from './stroke-path.ts';

/** A drawing that shows an amount: its box, px, thickness, colours in hex, and the amount, 0 to 1. */
export type Gauge = {
  readonly width: number;
  readonly height: number;
  readonly strokePx: number;
  readonly colour: string;
  /** Colour of what is not reached yet; null for none. */
  readonly fill: string | null;
  readonly progress: number;
};

/** Gap between the pieces of a bar, as a share of its height. */
const STEP_GAP = 0.9;
const STARS = 5;

/** A bar that fills from the start, in one piece or in steps. */
export function paintBar(context: SKRSContext2D, gauge: Gauge, steps: number): void {
  const { width, height, colour, fill, progress } = gauge;
  const gap = steps > 1 ? Math.min(height * STEP_GAP, width / steps / 4) : 0;
  const piece = (width - gap * (steps - 1)) / steps;
  for (let step = 0; step < steps; step += 1) {
    const x = step * (piece + gap);
    const full = Math.min(1, Math.max(0, progress * steps - step));
    if (fill !== null) paintPill(context, { x, width: piece, height, colour: fill });
    // A pill cannot be narrower than it is high.
    if (full > 0) paintPill(context, { x, width: Math.max(Math.min(height, piece), piece * full), height, colour });
  }
}

type Pill = { readonly x: number; readonly width: number; readonly height: number; readonly colour: string };

function paintPill(context: SKRSContext2D, { x, width, height, colour }: Pill): void {
  context.fillStyle = colour;
  context.beginPath();
  context.roundRect(x, 0, width, height, height / 2);
  context.fill();
}

/** A ring that runs clockwise from the top. */
export function paintRing(context: SKRSContext2D, gauge: Gauge, runs: 'fill' | 'empty'): void {
  const { width, height, strokePx, colour, fill, progress } = gauge;
  const radius = Math.min(width, height) / 2 - strokePx / 2;
  context.lineWidth = strokePx;
  context.lineCap = 'round';
  const arc = (from: number, to: number, stroke: string): void => {
    context.strokeStyle = stroke;
    context.beginPath();
    context.arc(width / 2, height / 2, radius, from, to);
    context.stroke();
  };
  const top = -Math.PI / 2;
  const turn = 2 * Math.PI * progress;
  if (fill !== null) arc(0, 2 * Math.PI, fill);
  if (runs === 'fill') arc(top, top + turn, colour);
  else if (progress < 1) arc(top + turn, top + 2 * Math.PI, colour);
}

/** Five stars that grow one after the other; `rating` of them are filled, the last perhaps in part. */
export function paintStars(context: SKRSContext2D, gauge: Gauge, rating: number): void {
  const { width, height, colour, fill, progress } = gauge;
  const pitch = width / STARS;
  for (let star = 0; star < STARS; star += 1) {
    const grown = Math.min(1, Math.max(0, progress * (STARS + 1) - star));
    if (grown === 0) continue;
    const radius = (Math.min(pitch, height) / 2) * 0.92 * (0.4 + 0.6 * grown);
    const middle = [pitch * (star + 0.5), height / 2] as const;
    const outline = starPoints(middle, radius);
    const paint = (own: string): void => {
      context.fillStyle = own;
      context.strokeStyle = own;
      fillOutline(context, outline, radius * 0.16);
    };
    if (fill !== null) paint(fill);
    const full = Math.min(1, Math.max(0, rating - star));
    context.save();
    context.beginPath();
    context.rect(middle[0] - pitch / 2, 0, pitch * full, height);
    context.clip();
    paint(colour);
    context.restore();
  }
}

/** A stopwatch whose hand goes round once. */
export function paintStopwatch(
  context: SKRSContext2D,
  { width, height, strokePx, colour, fill, progress }: Gauge,
): void {
  const radius = Math.min(width, height * 0.86) / 2 - strokePx / 2;
  const [x, y] = [width / 2, height - radius - strokePx / 2];
  context.save();
  context.translate(x - radius, y - radius);
  if (fill !== null) {
    context.fillStyle = fill;
    fillDisc(context, { width: radius * 2, height: radius * 2 });
  }
  context.restore();
  context.strokeStyle = colour;
  context.lineWidth = strokePx;
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.stroke();
  strokeLine(
    context,
    [
      [x - radius * 0.2, strokePx / 2],
      [x + radius * 0.2, strokePx / 2],
    ],
    strokePx,
  );
  const angle = progress * 2 * Math.PI - Math.PI / 2;
  strokeLine(
    context,
    [
      [x, y],
      [x + Math.cos(angle) * radius * 0.62, y + Math.sin(angle) * radius * 0.62],
    ],
    strokePx,
  );
}

/** The grip of a slider: a disc with an arrow head to either side, on a line from top to bottom. */
export function paintHandle(context: SKRSContext2D, { width, height, strokePx, colour, fill }: Gauge): void {
  const radius = Math.min(width, height) / 2 - strokePx / 2;
  context.strokeStyle = colour;
  strokeLine(
    context,
    [
      [width / 2, strokePx / 2],
      [width / 2, height - strokePx / 2],
    ],
    strokePx,
  );
  context.save();
  context.translate(width / 2 - radius, height / 2 - radius);
  context.fillStyle = fill ?? colour;
  fillDisc(context, { width: radius * 2, height: radius * 2 });
  context.restore();
  context.beginPath();
  context.arc(width / 2, height / 2, radius, 0, 2 * Math.PI);
  context.lineWidth = strokePx;
  context.stroke();
  for (const side of [-1, 1] as const) {
    const tip = width / 2 + side * radius * 0.62;
    const root = width / 2 + side * radius * 0.28;
    const reach = radius * 0.3;
    strokeLine(
      context,
      [
        [root, height / 2 - reach],
        [tip, height / 2],
        [root, height / 2 + reach],
      ],
      strokePx,
    );
  }
}
