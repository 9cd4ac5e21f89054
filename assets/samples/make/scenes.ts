// What each clip and still of the kettle campaign shows, as a drawing at a time.
import type { SKRSContext2D } from '@napi-rs/canvas';
import { drawCup, drawPour } from './cup.ts';
import { drawBase, drawKettle } from './kettle.ts';
import { drawContactShadow, drawRoom } from './kitchen.ts';
import { drawSteam } from './steam.ts';

export type Scene = (ctx: SKRSContext2D, seconds: number) => void;
type Placing = { readonly x: number; readonly y: number; readonly scale: number; readonly turn: number };

function ease(t: number): number {
  const x = Math.min(1, Math.max(0, t));
  return x < 0.5 ? 4 * x ** 3 : 1 - (2 - 2 * x) ** 3 / 2;
}

function placed(ctx: SKRSContext2D, { x, y, scale, turn }: Placing, draw: () => void): void {
  ctx.save();
  ctx.translate(x, y);
  ctx.scale(scale, scale);
  ctx.rotate(turn);
  draw();
  ctx.restore();
}

/** Water comes to the boil while the camera comes nearer. */
export const boil: Scene = (ctx, seconds) => {
  const near = 1 + 0.07 * ease(seconds / 4);
  ctx.save();
  ctx.translate(540, 1200);
  ctx.scale(near, near);
  ctx.translate(-540, -1200);
  drawRoom(ctx, { width: 1080, height: 1920, counterY: 1380, drift: 0, blur: 10 });
  drawContactShadow(ctx, { x: 520, y: 1545, radius: 430, strength: 1 });
  placed(ctx, { x: 530, y: 1190, scale: 1.02, turn: 0 }, () => {
    drawBase(ctx, 1);
    drawKettle(ctx, { time: seconds, boil: 0.4 + 0.6 * ease(seconds / 2), light: 1 });
  });
  drawSteam(ctx, { x: 178, y: 860, height: 780, time: seconds + 4, strength: 0.35 + 0.65 * ease(seconds / 2) });
  ctx.restore();
};

/** The kettle leaves its base: no cord. */
export const lift: Scene = (ctx, seconds) => {
  const up = ease((seconds - 0.35) / 1.5);
  const sway = Math.sin(seconds * 1.3) * 6 * up;
  drawRoom(ctx, { width: 1080, height: 1920, counterY: 1440, drift: -60 - seconds * 9, blur: 14 });
  drawContactShadow(ctx, { x: 540, y: 1612, radius: 430, strength: 1 });
  placed(ctx, { x: 530, y: 1256, scale: 1.06, turn: 0 }, () => drawBase(ctx, 1 - up));
  placed(ctx, { x: 530 + up * 34 + sway, y: 1256 - up * 330, scale: 1.06, turn: -0.13 * up }, () =>
    drawKettle(ctx, { time: seconds, boil: 0.3, light: 1 - up }),
  );
  drawSteam(ctx, { x: 186 + up * 2, y: 900 - up * 250, height: 520, time: seconds + 3, strength: 0.7 });
};

/** Tea for the table. */
export const pour: Scene = (ctx, seconds) => {
  const tilt = ease(seconds / 0.9);
  const flow = ease((seconds - 0.7) / 0.4);
  drawRoom(ctx, { width: 1280, height: 720, counterY: 520, drift: 10 - seconds * 5, blur: 8 });
  drawContactShadow(ctx, { x: 392, y: 640, radius: 150, strength: 0.9 });
  placed(ctx, { x: 820, y: 270 + (1 - tilt) * 60, scale: 0.52, turn: -0.2 - 0.38 * tilt }, () =>
    drawKettle(ctx, { time: seconds, boil: 0.2, light: 0.2 }),
  );
  placed(ctx, { x: 390, y: 640, scale: 0.86, turn: 0 }, () =>
    drawCup(ctx, Math.max(0.02, ease((seconds - 0.9) / 2.8))),
  );
  if (flow > 0) drawPour(ctx, { from: [576, 226], to: [392, 290 + flow * 190], time: seconds, width: 15 });
  drawSteam(ctx, { x: 390, y: 440, height: 330, time: seconds + 2, strength: 0.2 + 0.6 * flow });
};

/** The whole kitchen in the morning; a slow drift. */
export const kitchen: Scene = (ctx, seconds) => {
  const t = seconds / 4;
  drawRoom(ctx, { width: 1920, height: 1080, counterY: 760, drift: 40 - 80 * t, blur: 5 });
  drawContactShadow(ctx, { x: 980 - 36 * t, y: 912, radius: 240, strength: 1 });
  placed(ctx, { x: 980 - 36 * t, y: 710, scale: 0.56, turn: 0 }, () => {
    drawBase(ctx, 0.6);
    drawKettle(ctx, { time: seconds, boil: 0.15, light: 0.6 });
  });
  drawContactShadow(ctx, { x: 660 - 50 * t, y: 985, radius: 110, strength: 0.9 });
  placed(ctx, { x: 660 - 50 * t, y: 985, scale: 0.62, turn: 0 }, () => drawCup(ctx, 0.9));
  drawSteam(ctx, { x: 660 - 50 * t, y: 850, height: 260, time: seconds + 6, strength: 0.55 });
};

/** The product and two cups in morning light, 2400 x 3200. */
export const hero: Scene = (ctx) => {
  drawRoom(ctx, { width: 2400, height: 3200, counterY: 2330, drift: 0, blur: 26 });
  drawContactShadow(ctx, { x: 1270, y: 2640, radius: 860, strength: 1 });
  placed(ctx, { x: 1250, y: 1930, scale: 2.05, turn: 0 }, () => {
    drawBase(ctx, 0.8);
    drawKettle(ctx, { time: 2, boil: 0.5, light: 0.9 });
  });
  for (const [x, y, scale] of [
    [470, 2900, 1.75],
    [1980, 2990, 1.9],
  ] as const) {
    drawContactShadow(ctx, { x, y, radius: 190 * scale, strength: 0.9 });
    placed(ctx, { x, y, scale, turn: 0 }, () => drawCup(ctx, 0.9));
    drawSteam(ctx, { x, y: y - 380, height: 620, time: 5 + x / 1000, strength: 0.7 });
  }
};

/** Close to window, light ring and handle, 3000 x 2000. */
export const detail: Scene = (ctx) => {
  drawRoom(ctx, { width: 3000, height: 2000, counterY: 1700, drift: 0, blur: 44 });
  placed(ctx, { x: 1380, y: 760, scale: 3.6, turn: 0 }, () => {
    drawBase(ctx, 1);
    drawKettle(ctx, { time: 3.4, boil: 1, light: 1 });
  });
};

/** The same kitchen by lamplight. */
export const evening: Scene = (ctx) => {
  boil(ctx, 3);
  ctx.save();
  ctx.globalCompositeOperation = 'multiply';
  ctx.fillStyle = '#7c7fb8';
  ctx.fillRect(0, 0, 1080, 1920);
  ctx.globalCompositeOperation = 'screen';
  const lamp = ctx.createRadialGradient(800, 700, 40, 700, 900, 1000);
  lamp.addColorStop(0, 'rgba(255, 180, 100, 0.5)');
  lamp.addColorStop(1, 'rgba(255, 150, 60, 0)');
  ctx.fillStyle = lamp;
  ctx.fillRect(0, 0, 1080, 1920);
  ctx.restore();
};
