import type { SKRSContext2D } from '@napi-rs/canvas';
import { fillOutline, type Point } from './stroke-path.ts';

/** A drawing's box, px. */
export type ShapeBox = { readonly width: number; readonly height: number };

/** A star of many short points. */
export function fillBurst(context: SKRSContext2D, { width, height }: ShapeBox, points: number): void {
  const outline = Array.from({ length: points * 2 }, (_, index): Point => {
    const radius = index % 2 === 0 ? 0.97 : 0.83;
    const angle = (index / points) * Math.PI;
    return [width / 2 + (width / 2) * radius * Math.cos(angle), height / 2 + (height / 2) * radius * Math.sin(angle)];
  });
  fillOutline(context, outline, Math.min(width, height) * 0.03);
}

/** A price tag: pointed at its start, with a hole for the string. */
export function fillTag(context: SKRSContext2D, { width, height }: ShapeBox): void {
  const point = height * 0.5;
  const round = height * 0.12;
  context.beginPath();
  context.moveTo(point, 0);
  context.arcTo(width, 0, width, height, round);
  context.arcTo(width, height, 0, height, round);
  context.arcTo(point, height, 0, height / 2, round);
  context.arcTo(0, height / 2, point, 0, round * 0.6);
  context.arcTo(point, 0, width, 0, round);
  context.closePath();
  context.moveTo(point + height * 0.09, height / 2);
  context.arc(point, height / 2, height * 0.09, 0, 2 * Math.PI);
  context.fill('evenodd');
}

export function fillHeart(context: SKRSContext2D, { width, height }: ShapeBox): void {
  const at = (x: number, y: number): [number, number] => [x * width, y * height];
  context.beginPath();
  context.moveTo(...at(0.5, 0.98));
  context.bezierCurveTo(...at(0.1, 0.66), ...at(0, 0.46), ...at(0, 0.3));
  context.bezierCurveTo(...at(0, -0.06), ...at(0.42, -0.08), ...at(0.5, 0.2));
  context.bezierCurveTo(...at(0.58, -0.08), ...at(1, -0.06), ...at(1, 0.3));
  context.bezierCurveTo(...at(1, 0.46), ...at(0.9, 0.66), ...at(0.5, 0.98));
  context.fill();
}

/** A triangle that points to the end, its corners rounded. */
export function fillPlay(context: SKRSContext2D, { width, height }: ShapeBox): void {
  const inset = Math.min(width, height) * 0.09;
  const corners: readonly Point[] = [
    [inset, inset],
    [width - inset, height / 2],
    [inset, height - inset],
  ];
  fillOutline(context, corners, inset * 2);
}

/** Two opening marks of quotation: drops with a tail that curls up to the end. */
export function fillQuote(context: SKRSContext2D, { width, height }: ShapeBox): void {
  const radius = Math.min(width * 0.22, height * 0.3);
  for (const x of [radius, width * 0.54 + radius]) {
    const y = height - radius;
    context.beginPath();
    context.arc(x, y, radius, 0, 2 * Math.PI);
    context.fill();
    context.beginPath();
    context.moveTo(x - radius, y);
    context.bezierCurveTo(x - radius, height * 0.34, x - radius * 0.2, height * 0.06, x + radius * 0.9, 0);
    context.lineTo(x + radius * 0.9, height * 0.16);
    context.bezierCurveTo(x + radius * 0.2, height * 0.24, x - radius * 0.1, height * 0.4, x, y - radius * 0.9);
    context.fill();
  }
}

export function fillDisc(context: SKRSContext2D, { width, height }: ShapeBox, share = 1): void {
  context.beginPath();
  context.ellipse(width / 2, height / 2, (width / 2) * share, (height / 2) * share, 0, 0, 2 * Math.PI);
  context.fill();
}

/** The tail of a bubble: where it leaves the lower edge, its width and how far it reaches, shares of the height. */
const TAIL = { at: 0.16, width: 0.2, height: 0.2 } as const;

type Bubble = { readonly tail: 'start' | 'end' | 'none'; readonly radiusPx: number };

/** A speech bubble; its tail hangs inside the box. */
export function fillBubble(context: SKRSContext2D, { width, height }: ShapeBox, { tail, radiusPx }: Bubble): void {
  const reach = tail === 'none' ? 0 : Math.min(64, height * TAIL.height);
  const body = height - reach;
  context.beginPath();
  context.roundRect(0, 0, width, body, Math.min(radiusPx, body / 2));
  context.fill();
  if (tail === 'none') return;
  const side = tail === 'start' ? 1 : -1;
  const root = tail === 'start' ? Math.max(radiusPx, width * TAIL.at) : width - Math.max(radiusPx, width * TAIL.at);
  const points: readonly Point[] = [
    [root, body - 2],
    [root + side * reach * 1.2, body - 2],
    [root - side * reach * 0.1, height],
  ];
  fillOutline(context, points);
}

/** The corners of a five-pointed star about a middle. */
export function starPoints(middle: Point, radius: number): readonly Point[] {
  return Array.from({ length: 10 }, (_, index): Point => {
    const reach = index % 2 === 0 ? radius : radius * 0.46;
    const angle = (index / 5) * Math.PI - Math.PI / 2;
    return [middle[0] + reach * Math.cos(angle), middle[1] + reach * Math.sin(angle)];
  });
}
