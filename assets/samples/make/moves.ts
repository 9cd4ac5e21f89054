// A figure in sportswear that squats, lunges and does push-ups, once in two seconds. Drawn at 1080 x 1920.
import type { SKRSContext2D } from '@napi-rs/canvas';

type Point = readonly [x: number, y: number];
type Figure = {
  readonly hip: Point;
  readonly shoulder: Point;
  readonly head: Point;
  readonly ankles: readonly [Point, Point];
  readonly knees: readonly [Point, Point];
  readonly elbow: Point;
  readonly hand: Point;
};

const FLOOR = 1500;
const LIMB = { leg: 310, arm: 190 } as const;
const LOOK = {
  skin: '#9a6243',
  hair: '#211814',
  shirt: '#c8ff00',
  leggings: '#20242e',
  far: '#151820',
  shoe: '#ffffff',
};
const WALLS = {
  squat: ['#2b3a67', '#496a9a'],
  lunge: ['#5c2a4d', '#a4506f'],
  'push-up': ['#1f4d46', '#3f8f79'],
} as const;

export type Move = keyof typeof WALLS;

/** 0 standing, 1 at the lowest point, and back within two seconds. */
function depthAt(seconds: number): number {
  return (1 - Math.cos(Math.PI * seconds)) / 2;
}

export function drawMove(ctx: SKRSContext2D, move: Move, seconds: number): void {
  drawGym(ctx, move);
  const figure = { squat, lunge, 'push-up': pushUp }[move](depthAt(seconds));
  const spread = Math.abs(figure.hip[0] - figure.hand[0]) + 260;
  ctx.fillStyle = 'rgba(0, 0, 0, 0.28)';
  ctx.beginPath();
  ctx.ellipse((figure.hip[0] + figure.ankles[0][0]) / 2, FLOOR + 34, spread * 0.7, 30, 0, 0, 2 * Math.PI);
  ctx.fill();
  drawFigure(ctx, figure);
}

function drawGym(ctx: SKRSContext2D, move: Move): void {
  const [deep, light] = WALLS[move];
  const wall = ctx.createLinearGradient(0, 0, 0, FLOOR);
  wall.addColorStop(0, deep);
  wall.addColorStop(1, light);
  ctx.fillStyle = wall;
  ctx.fillRect(0, 0, 1080, FLOOR);
  ctx.fillStyle = 'rgba(255, 255, 255, 0.12)';
  ctx.beginPath();
  ctx.arc(540, 900, 420, 0, 2 * Math.PI);
  ctx.fill();
  const floor = ctx.createLinearGradient(0, FLOOR, 0, 1920);
  floor.addColorStop(0, '#d9c3a5');
  floor.addColorStop(1, '#a98d69');
  ctx.fillStyle = floor;
  ctx.fillRect(0, FLOOR, 1080, 420);
  ctx.fillStyle = deep;
  ctx.beginPath();
  ctx.roundRect(90, FLOOR + 10, 900, 70, 30);
  ctx.fill();
}

function squat(depth: number): Figure {
  const hip = mixed([500, 890], [400, 1215], depth);
  const lean = 0.08 + 0.6 * depth;
  const shoulder = reached(hip, lean, 350);
  const ankle: Point = [520, FLOOR];
  const hand = reached(shoulder, 1.5 + 0.25 * (1 - depth), 350);
  return {
    hip,
    shoulder,
    head: reached(shoulder, lean * 0.6, 150),
    ankles: [ankle, [560, FLOOR]],
    knees: [bent(hip, ankle, { length: LIMB.leg, side: 1 }), bent(hip, [560, FLOOR], { length: LIMB.leg, side: 1 })],
    elbow: mixed(shoulder, hand, 0.5),
    hand,
  };
}

function lunge(depth: number): Figure {
  const hip = mixed([530, 925], [530, 1130], depth);
  const shoulder = reached(hip, 0.05, 350);
  const front: Point = [700, FLOOR];
  const back: Point = [330, FLOOR - 20];
  return {
    hip,
    shoulder,
    head: reached(shoulder, 0.05, 150),
    ankles: [front, back],
    knees: [bent(hip, front, { length: LIMB.leg, side: 1 }), bent(hip, back, { length: LIMB.leg, side: 1 })],
    elbow: reached(shoulder, 2.5, 180),
    hand: reached(reached(shoulder, 2.5, 180), 1.1, 170),
  };
}

function pushUp(depth: number): Figure {
  const foot: Point = [170, FLOOR - 10];
  const shoulder = mixed([760, 1180], [790, 1385], depth);
  const hip = mixed(foot, shoulder, 0.58);
  const hand: Point = [770, FLOOR];
  return {
    hip,
    shoulder,
    head: [shoulder[0] + 130, shoulder[1] - 50],
    ankles: [foot, [foot[0] + 30, foot[1]]],
    knees: [mixed(hip, foot, 0.5), mixed(hip, [foot[0] + 30, foot[1]], 0.5)],
    elbow: bent(shoulder, hand, { length: LIMB.arm, side: -1 }),
    hand,
  };
}

function drawFigure(ctx: SKRSContext2D, { hip, shoulder, head, ankles, knees, elbow, hand }: Figure): void {
  for (const side of [1, 0] as const) {
    stroke(ctx, [hip, knees[side], ankles[side]], [84, side === 0 ? LOOK.leggings : LOOK.far]);
    const [x, y] = ankles[side];
    stroke(
      ctx,
      [
        [x - 10, y + 8],
        [x + 62, y + 12],
      ],
      [46, LOOK.shoe],
    );
  }
  stroke(ctx, [mixed(shoulder, head, -0.1), mixed(shoulder, head, 0.5)], [70, LOOK.skin]);
  stroke(ctx, [hip, shoulder], [128, LOOK.shirt]);
  ctx.fillStyle = LOOK.hair;
  ctx.beginPath();
  ctx.arc(head[0] - 14, head[1] - 16, 92, 0, 2 * Math.PI);
  ctx.arc(head[0] - 96, head[1] - 20, 42, 0, 2 * Math.PI);
  ctx.fill();
  ctx.fillStyle = LOOK.skin;
  ctx.beginPath();
  ctx.ellipse(head[0] + 14, head[1] + 10, 74, 84, 0, 0, 2 * Math.PI);
  ctx.fill();
  stroke(ctx, [shoulder, elbow, hand], [58, LOOK.skin]);
  stroke(ctx, [shoulder, mixed(shoulder, elbow, 0.35)], [74, LOOK.shirt]);
}

function stroke(ctx: SKRSContext2D, points: readonly Point[], [width, colour]: readonly [number, string]): void {
  ctx.lineCap = 'round';
  ctx.lineJoin = 'round';
  ctx.lineWidth = width;
  ctx.strokeStyle = colour;
  ctx.beginPath();
  for (const [index, [x, y]] of points.entries()) {
    if (index === 0) ctx.moveTo(x, y);
    else ctx.lineTo(x, y);
  }
  ctx.stroke();
}

function mixed(a: Point, b: Point, share: number): Point {
  return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share];
}

/** A point at a distance; angle 0 is up, a quarter turn to the right is half pi. */
function reached([x, y]: Point, angle: number, distance: number): Point {
  return [x + Math.sin(angle) * distance, y - Math.cos(angle) * distance];
}

/** The joint of two bones of equal length between two points, out to one side. */
function bent(from: Point, to: Point, { length, side }: { readonly length: number; readonly side: 1 | -1 }): Point {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const span = Math.hypot(dx, dy);
  const out = Math.sqrt(Math.max(0, length ** 2 - (span / 2) ** 2)) * side;
  return [from[0] + dx / 2 + (dy / span) * out, from[1] + dy / 2 - (dx / span) * out];
}
