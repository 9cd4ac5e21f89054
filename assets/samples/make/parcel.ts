// A parcel on the kitchen counter that opens, and the kettle that comes out of it. Drawn at 1080 x 1920.
import type { SKRSContext2D } from '@napi-rs/canvas';
import { drawBase, drawKettle } from './kettle.ts';
import { drawContactShadow, drawRoom } from './kitchen.ts';

const BOX = { left: 190, right: 890, top: 1080, bottom: 1600 } as const;
const CARD = { front: '#c99a63', side: '#b5854f', inside: '#8a5f36', tape: '#e8d3ad', ink: '#7a5530' } as const;

function ease(t: number): number {
  const x = Math.min(1, Math.max(0, t));
  return x < 0.5 ? 4 * x ** 3 : 1 - (2 - 2 * x) ** 3 / 2;
}

/** Closed until 0.9 s, open at 1.5 s, the kettle above the rim at 2.6 s. */
export function drawParcel(ctx: SKRSContext2D, seconds: number): void {
  const open = ease((seconds - 0.9) / 0.6);
  const rise = ease((seconds - 1.4) / 1.2);
  drawRoom(ctx, { width: 1080, height: 1920, counterY: 1380, drift: -30 - seconds * 6, blur: 12 });
  drawContactShadow(ctx, { x: 540, y: 1610, radius: 430, strength: 1 });
  ctx.fillStyle = CARD.inside;
  ctx.fillRect(BOX.left + 30, BOX.top - 46 * open, BOX.right - BOX.left - 60, 60);
  if (rise > 0) {
    ctx.save();
    ctx.translate(540, 1420 - rise * 560);
    ctx.scale(0.66, 0.66);
    drawBase(ctx, 0.3);
    drawKettle(ctx, { time: seconds, boil: 0.1, light: 0.6 });
    ctx.restore();
  }
  drawFlap(ctx, -1, open);
  drawFlap(ctx, 1, open);
  drawFront(ctx, open);
}

function drawFront(ctx: SKRSContext2D, open: number): void {
  const { left, right, top, bottom } = BOX;
  const card = ctx.createLinearGradient(left, top, right, bottom);
  card.addColorStop(0, CARD.front);
  card.addColorStop(1, CARD.side);
  ctx.fillStyle = card;
  ctx.beginPath();
  ctx.roundRect(left, top, right - left, bottom - top, 10);
  ctx.fill();
  ctx.fillStyle = CARD.tape;
  ctx.fillRect(500, top, 80, 150 * (1 - open) + 60);
  ctx.strokeStyle = CARD.ink;
  ctx.lineWidth = 8;
  ctx.lineCap = 'round';
  ctx.lineJoin = 'round';
  // Two arrows: this side up.
  for (const x of [690, 780]) {
    ctx.beginPath();
    ctx.moveTo(x, 1500);
    ctx.lineTo(x, 1420);
    ctx.moveTo(x - 24, 1446);
    ctx.lineTo(x, 1418);
    ctx.lineTo(x + 24, 1446);
    ctx.stroke();
  }
  ctx.beginPath();
  ctx.moveTo(660, 1530);
  ctx.lineTo(812, 1530);
  ctx.stroke();
  ctx.fillStyle = '#f5efe4';
  ctx.beginPath();
  ctx.roundRect(260, 1360, 250, 170, 8);
  ctx.fill();
  ctx.fillStyle = '#c9bfae';
  for (const [y, width] of [
    [1396, 180],
    [1436, 200],
    [1476, 120],
  ] as const) {
    ctx.fillRect(284, y, width, 16);
  }
}

/** A flap lies flat over the top while closed, and hangs out to its side when open. */
function drawFlap(ctx: SKRSContext2D, side: -1 | 1, open: number): void {
  const hinge = side < 0 ? BOX.left : BOX.right;
  const middle = (BOX.left + BOX.right) / 2;
  const reach = Math.abs(middle - hinge);
  const angle = Math.PI * 1.18 * open;
  const tip = hinge - side * Math.cos(angle) * reach;
  const lift = Math.sin(Math.min(angle, Math.PI)) * 210 - (angle > Math.PI ? (angle - Math.PI) * 150 : 0);
  ctx.fillStyle = open < 0.5 ? CARD.side : CARD.front;
  ctx.beginPath();
  ctx.moveTo(hinge, BOX.top + 4);
  ctx.lineTo(tip, BOX.top - lift + 4);
  ctx.lineTo(tip - side * 26 * (1 - open), BOX.top - lift - 56);
  ctx.lineTo(hinge - side * 30, BOX.top - 54);
  ctx.closePath();
  ctx.fill();
}
