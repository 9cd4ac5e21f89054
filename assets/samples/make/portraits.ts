// Four people with a cup or a kettle in hand: the creators of the sample campaigns. Drawn at 1080 x 1920.
import type { SKRSContext2D } from '@napi-rs/canvas';
import { drawCup } from './cup.ts';
import { drawBase, drawKettle } from './kettle.ts';

export type Portrait = {
  readonly wall: readonly [string, string];
  readonly skin: string;
  readonly hair: string;
  readonly cut: 'bun' | 'short' | 'curls' | 'scarf';
  readonly shirt: string;
  readonly holds: 'cup' | 'kettle';
};

export const PORTRAITS: readonly Portrait[] = [
  { wall: ['#f6d9c4', '#e7a987'], skin: '#e3a77f', hair: '#4a2a1a', cut: 'bun', shirt: '#2f6f73', holds: 'cup' },
  { wall: ['#d3e3f3', '#8fb2d6'], skin: '#8a5a3c', hair: '#1c1513', cut: 'curls', shirt: '#e2b33c', holds: 'kettle' },
  { wall: ['#e6e0f5', '#b3a2de'], skin: '#f0c5a2', hair: '#2b2b33', cut: 'short', shirt: '#c74b50', holds: 'cup' },
  { wall: ['#dcefd9', '#94c29a'], skin: '#c98e65', hair: '#7b3f61', cut: 'scarf', shirt: '#33406b', holds: 'kettle' },
];

type Ellipse = readonly [x: number, y: number, radiusX: number, radiusY: number];

function fillEllipse(ctx: SKRSContext2D, [x, y, radiusX, radiusY]: Ellipse, fill: string): void {
  ctx.fillStyle = fill;
  ctx.beginPath();
  ctx.ellipse(x, y, radiusX, radiusY, 0, 0, 2 * Math.PI);
  ctx.fill();
}

export function drawPortrait(ctx: SKRSContext2D, person: Portrait): void {
  drawWall(ctx, person);
  drawHairBehind(ctx, person);
  drawBody(ctx, person);
  drawFace(ctx, person);
  drawHairInFront(ctx, person);
  drawHeld(ctx, person);
}

function drawWall(ctx: SKRSContext2D, { wall: [light, deep] }: Portrait): void {
  const wall = ctx.createLinearGradient(0, 0, 900, 1920);
  wall.addColorStop(0, light);
  wall.addColorStop(1, deep);
  ctx.fillStyle = wall;
  ctx.fillRect(0, 0, 1080, 1920);
  fillEllipse(ctx, [540, 800, 430, 430], 'rgba(255, 255, 255, 0.35)');
  ctx.fillStyle = 'rgba(255, 255, 255, 0.28)';
  ctx.beginPath();
  ctx.roundRect(70, 180, 230, 330, 18);
  ctx.roundRect(800, 260, 200, 150, 18);
  ctx.fill();
}

function drawHairBehind(ctx: SKRSContext2D, { hair, cut }: Portrait): void {
  if (cut === 'bun') {
    fillEllipse(ctx, [540, 500, 105, 95], hair);
    fillEllipse(ctx, [540, 720, 200, 215], hair);
  } else if (cut === 'curls') {
    for (let turn = 0; turn < 14; turn += 1) {
      const angle = Math.PI * (0.86 + (turn / 13) * 1.28);
      fillEllipse(ctx, [540 + 195 * Math.cos(angle), 720 + 205 * Math.sin(angle), 88, 88], hair);
    }
  } else if (cut === 'scarf') {
    ctx.fillStyle = hair;
    ctx.beginPath();
    ctx.moveTo(318, 1180);
    ctx.bezierCurveTo(300, 860, 320, 520, 540, 510);
    ctx.bezierCurveTo(760, 520, 780, 860, 762, 1180);
    ctx.closePath();
    ctx.fill();
  }
}

function drawBody(ctx: SKRSContext2D, { shirt, skin, cut, hair }: Portrait): void {
  ctx.fillStyle = shaded(skin, -0.12);
  ctx.fillRect(478, 900, 124, 190);
  const cloth = ctx.createLinearGradient(200, 1050, 880, 1900);
  cloth.addColorStop(0, shaded(shirt, 0.1));
  cloth.addColorStop(1, shaded(shirt, -0.2));
  ctx.fillStyle = cloth;
  ctx.beginPath();
  ctx.moveTo(150, 1920);
  ctx.bezierCurveTo(150, 1420, 160, 1180, 330, 1110);
  ctx.bezierCurveTo(420, 1075, 470, 1060, 480, 1040);
  ctx.quadraticCurveTo(540, 1120, 600, 1040);
  ctx.bezierCurveTo(610, 1060, 660, 1075, 750, 1110);
  ctx.bezierCurveTo(920, 1180, 930, 1420, 930, 1920);
  ctx.closePath();
  ctx.fill();
  if (cut !== 'scarf') return;
  ctx.fillStyle = shaded(hair, -0.08);
  ctx.beginPath();
  ctx.moveTo(350, 1010);
  ctx.quadraticCurveTo(540, 1230, 730, 1010);
  ctx.quadraticCurveTo(720, 1240, 540, 1260);
  ctx.quadraticCurveTo(360, 1240, 350, 1010);
  ctx.fill();
}

function drawFace(ctx: SKRSContext2D, { skin, hair, cut }: Portrait): void {
  if (cut !== 'scarf') for (const x of [376, 704]) fillEllipse(ctx, [x, 780, 30, 44], shaded(skin, -0.1));
  const face = ctx.createRadialGradient(500, 700, 60, 540, 780, 260);
  face.addColorStop(0, shaded(skin, 0.08));
  face.addColorStop(1, shaded(skin, -0.05));
  ctx.fillStyle = face;
  ctx.beginPath();
  ctx.ellipse(540, 770, 168, 208, 0, 0, 2 * Math.PI);
  ctx.fill();
  for (const x of [450, 630]) fillEllipse(ctx, [x, 850, 42, 28], 'rgba(214, 80, 70, 0.22)');
  for (const x of [474, 606]) {
    fillEllipse(ctx, [x, 770, 17, 21], '#241a18');
    fillEllipse(ctx, [x + 6, 762, 5, 6], '#ffffff');
  }
  ctx.lineCap = 'round';
  ctx.strokeStyle = cut === 'scarf' ? '#3a241c' : hair;
  ctx.lineWidth = 12;
  for (const [from, to] of [
    [442, 504],
    [576, 638],
  ] as const) {
    ctx.beginPath();
    ctx.moveTo(from, 724);
    ctx.quadraticCurveTo((from + to) / 2, 702, to, 722);
    ctx.stroke();
  }
  ctx.strokeStyle = shaded(skin, -0.28);
  ctx.lineWidth = 8;
  ctx.beginPath();
  ctx.moveTo(536, 790);
  ctx.quadraticCurveTo(522, 834, 548, 838);
  ctx.stroke();
  ctx.fillStyle = '#8f2d2d';
  ctx.beginPath();
  ctx.moveTo(476, 880);
  ctx.quadraticCurveTo(540, 900, 604, 880);
  ctx.quadraticCurveTo(586, 946, 540, 946);
  ctx.quadraticCurveTo(494, 946, 476, 880);
  ctx.fill();
  ctx.fillStyle = '#ffffff';
  ctx.beginPath();
  ctx.moveTo(488, 886);
  ctx.quadraticCurveTo(540, 902, 592, 886);
  ctx.quadraticCurveTo(540, 926, 488, 886);
  ctx.fill();
}

function drawHairInFront(ctx: SKRSContext2D, { hair, cut }: Portrait): void {
  ctx.fillStyle = hair;
  ctx.beginPath();
  if (cut === 'scarf') {
    ctx.moveTo(352, 820);
    ctx.bezierCurveTo(330, 520, 750, 520, 728, 820);
    ctx.bezierCurveTo(700, 620, 380, 620, 352, 820);
  } else if (cut === 'short') {
    ctx.moveTo(366, 770);
    ctx.bezierCurveTo(330, 520, 480, 490, 580, 510);
    ctx.bezierCurveTo(720, 520, 740, 640, 714, 770);
    ctx.bezierCurveTo(700, 680, 660, 650, 560, 654);
    ctx.bezierCurveTo(470, 658, 400, 650, 366, 770);
  } else {
    ctx.moveTo(366, 760);
    ctx.bezierCurveTo(360, 540, 480, 530, 540, 540);
    ctx.bezierCurveTo(620, 530, 720, 560, 714, 760);
    ctx.bezierCurveTo(680, 660, 600, 650, 520, 610);
    ctx.bezierCurveTo(470, 650, 400, 680, 366, 760);
  }
  ctx.fill();
}

/** A cup or the kettle before the chest, with the hand and sleeve that hold it. */
function drawHeld(ctx: SKRSContext2D, { shirt, skin, holds }: Portrait): void {
  ctx.lineCap = 'round';
  ctx.strokeStyle = shaded(shirt, -0.1);
  ctx.lineWidth = 150;
  ctx.beginPath();
  ctx.moveTo(880, 1760);
  ctx.lineTo(740, 1560);
  ctx.stroke();
  ctx.save();
  if (holds === 'cup') {
    ctx.translate(560, 1590);
    ctx.scale(0.95, 0.95);
    drawCup(ctx, 0.9);
  } else {
    ctx.translate(520, 1450);
    ctx.scale(0.52, 0.52);
    drawBase(ctx, 0.4);
    drawKettle(ctx, { time: 1.4, boil: 0.3, light: 0.8 });
  }
  ctx.restore();
  const hand: Ellipse = holds === 'cup' ? [690, 1510, 74, 62] : [738, 1470, 66, 72];
  fillEllipse(ctx, hand, skin);
}

/** A colour made lighter (above 0) or darker. */
function shaded(hex: string, by: number): string {
  const towards = by > 0 ? 255 : 0;
  const channels = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16);
    return Math.round(value + (towards - value) * Math.abs(by));
  });
  return `rgb(${channels.join(', ')})`;
}
