import type { SKRSContext2D } from '@napi-rs/canvas';
import { firstPart, type Point, sampled, strokeLine } from './stroke-path.ts';

/** A drawing's box, px, its thickness, and how much of it is drawn, 0 to 1. */
export type StrokeBox = {
  readonly width: number;
  readonly height: number;
  readonly strokePx: number;
  readonly progress: number;
};

/** The head of an arrow: its length as a share of the shorter side, and how far its barbs open, radians. */
const HEAD = { length: 0.3, angle: 0.52 } as const;
/** A hand goes a little more than once round, and does not quite meet its start. */
const LOOP = { from: -2.2, to: 4.35, drift: 0.07 } as const;

/** A bowed arrow from the top start corner to the bottom end corner; the head comes when the shaft is drawn. */
export function strokeArrow(context: SKRSContext2D, box: StrokeBox, bend: number): void {
  const { width, height, strokePx, progress } = box;
  const inset = strokePx;
  const from: Point = [inset, inset];
  const to: Point = [width - inset, height - inset];
  const bow: Point = [width / 2 + (bend * height) / 2, height / 2 - (bend * width) / 2];
  const shaft = sampled((t) => [
    (1 - t) ** 2 * from[0] + 2 * t * (1 - t) * bow[0] + t * t * to[0],
    (1 - t) ** 2 * from[1] + 2 * t * (1 - t) * bow[1] + t * t * to[1],
  ]);
  strokeLine(context, firstPart(shaft, progress / 0.75), strokePx);
  const opening = (progress - 0.7) / 0.3;
  if (opening <= 0) return;
  const angle = Math.atan2(to[1] - bow[1], to[0] - bow[0]);
  const length = Math.min(width, height) * HEAD.length * opening;
  const barb = (side: 1 | -1): Point => {
    const turned = angle + Math.PI + side * HEAD.angle;
    return [to[0] + Math.cos(turned) * length, to[1] + Math.sin(turned) * length];
  };
  strokeLine(context, [barb(1), to, barb(-1)], strokePx);
}

/** A ring as if drawn by hand. */
export function strokeLoop(context: SKRSContext2D, { width, height, strokePx, progress }: StrokeBox): void {
  const points = sampled((t) => {
    const angle = LOOP.from + (LOOP.to - LOOP.from) * t;
    const shrink = 1 - LOOP.drift * t;
    const radiusX = (width / 2 - strokePx) * shrink;
    const radiusY = (height / 2 - strokePx) * (1 - LOOP.drift + LOOP.drift * t);
    return [width / 2 + radiusX * Math.cos(angle), height / 2 + radiusY * Math.sin(angle)];
  }, 72);
  strokeLine(context, firstPart(points, progress), strokePx);
}

/** One quick line, a little bowed. */
export function strokeUnderline(context: SKRSContext2D, { width, height, strokePx, progress }: StrokeBox): void {
  const inset = strokePx / 2;
  const points = sampled((t) => [
    inset + (width - 2 * inset) * t,
    height * (0.75 - 0.5 * t) + Math.sin(t * Math.PI) * -height * 0.2,
  ]);
  strokeLine(context, firstPart(points, progress), strokePx);
}

export function strokeCross(context: SKRSContext2D, { width, height, strokePx, progress }: StrokeBox): void {
  const [x, y] = [width - strokePx, height - strokePx];
  const lines: readonly (readonly Point[])[] = [
    [
      [strokePx, strokePx],
      [x, y],
    ],
    [
      [x, strokePx],
      [strokePx, y],
    ],
  ];
  for (const [index, line] of lines.entries()) strokeLine(context, firstPart(line, progress * 2 - index), strokePx);
}

export function strokeCheck(context: SKRSContext2D, { width, height, strokePx, progress }: StrokeBox): void {
  const points: readonly Point[] = [
    [strokePx, height * 0.56],
    [width * 0.38, height - strokePx],
    [width - strokePx, strokePx],
  ];
  strokeLine(context, firstPart(points, progress), strokePx);
}

/** A straight line that grows from the start. */
export function strokeRule(context: SKRSContext2D, { width, height, strokePx, progress }: StrokeBox): void {
  const inset = strokePx / 2;
  const line: readonly Point[] = [
    [inset, height / 2],
    [width - inset, height / 2],
  ];
  strokeLine(context, firstPart(line, progress), strokePx);
}

/** The four corners of a viewfinder. */
export function strokeBrackets(context: SKRSContext2D, { width, height, strokePx, progress }: StrokeBox): void {
  const arm = Math.min(width, height) * 0.2 * progress;
  const inset = strokePx / 2;
  for (const [x, y, sideX, sideY] of [
    [inset, inset, 1, 1],
    [width - inset, inset, -1, 1],
    [width - inset, height - inset, -1, -1],
    [inset, height - inset, 1, -1],
  ] as const) {
    const corner: readonly Point[] = [
      [x + arm * sideX, y],
      [x, y],
      [x, y + arm * sideY],
    ];
    strokeLine(context, corner, strokePx);
  }
}
