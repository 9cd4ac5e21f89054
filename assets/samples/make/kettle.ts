// The sample product: one drawing of the kettle, used at every size. Units: the body is about 520 wide and 620 high.
import { Path2D, type SKRSContext2D } from '@napi-rs/canvas';

export type KettleState = {
  /** Seconds, for bubbles. */
  readonly time: number;
  /** How hard the water boils, 0 to 1. */
  readonly boil: number;
  /** Glow of the light ring, 0 to 1. */
  readonly light: number;
};

const BODY =
  'M -190 -300 C -200 -318 -188 -330 -168 -330 L 168 -330 C 188 -330 200 -318 190 -300 C 214 -120 246 90 258 236 C 262 282 240 306 196 306 L -196 306 C -240 306 -262 282 -258 236 C -246 90 -214 -120 -190 -300 Z';
const SPOUT =
  'M -196 -262 C -262 -282 -300 -318 -334 -338 C -344 -344 -352 -334 -346 -324 C -322 -272 -276 -208 -214 -152 Z';
const HANDLE =
  'M 176 -286 C 300 -330 392 -262 398 -128 C 404 10 372 150 262 216 L 246 168 C 322 112 346 2 340 -112 C 336 -204 272 -244 188 -216 Z';
const WINDOW =
  'M -58 -210 C -60 -232 -46 -244 -28 -244 L 28 -244 C 46 -244 60 -232 58 -210 C 64 -60 72 70 78 186 C 80 212 64 226 42 226 L -42 226 C -64 226 -80 212 -78 186 C -72 70 -64 -60 -58 -210 Z';

export function drawKettle(ctx: SKRSContext2D, state: KettleState): void {
  drawHandle(ctx);
  ctx.fillStyle = steel(ctx, -350, -200);
  fillPath(ctx, SPOUT);
  drawBody(ctx);
  drawWindow(ctx, state);
  drawLid(ctx);
  drawRing(ctx, state.light);
}

export function drawBase(ctx: SKRSContext2D, light: number): void {
  ctx.fillStyle = shade(
    ctx,
    [
      [0, '#1d2227'],
      [0.5, '#4a525a'],
      [1, '#15191d'],
    ],
    -250,
    250,
  );
  roundRect(ctx, { x: -250, y: 306, width: 500, height: 44, radius: 20 });
  ctx.fillStyle = `rgba(120, 205, 255, ${0.25 + light * 0.6})`;
  roundRect(ctx, { x: -60, y: 326, width: 120, height: 5, radius: 3 });
}

function drawBody(ctx: SKRSContext2D): void {
  ctx.fillStyle = shade(
    ctx,
    [
      [0, '#6b1d16'],
      [0.1, '#c2402d'],
      [0.26, '#f0765a'],
      [0.42, '#d64c36'],
      [0.7, '#a32d20'],
      [0.9, '#74190f'],
      [1, '#b24a38'],
    ],
    -262,
    262,
  );
  fillPath(ctx, BODY);
  ctx.save();
  clipPath(ctx, BODY);
  const top = ctx.createLinearGradient(0, -330, 0, 306);
  top.addColorStop(0, 'rgba(255,240,225,0.32)');
  top.addColorStop(0.25, 'rgba(255,240,225,0)');
  top.addColorStop(0.8, 'rgba(30,4,0,0)');
  top.addColorStop(1, 'rgba(30,4,0,0.5)');
  ctx.fillStyle = top;
  ctx.fillRect(-280, -340, 560, 660);
  ctx.filter = 'blur(7px)';
  ctx.fillStyle = 'rgba(255,250,244,0.55)';
  ctx.beginPath();
  ctx.moveTo(-158, -290);
  ctx.bezierCurveTo(-172, -100, -196, 80, -206, 250);
  ctx.lineTo(-176, 250);
  ctx.bezierCurveTo(-166, 80, -146, -100, -134, -290);
  ctx.fill();
  ctx.filter = 'none';
  ctx.restore();
}

function drawWindow(ctx: SKRSContext2D, { time, boil, light }: KettleState): void {
  ctx.fillStyle = '#2b0d09';
  fillPath(ctx, WINDOW);
  ctx.save();
  clipPath(ctx, WINDOW);
  const water = ctx.createLinearGradient(0, -150, 0, 226);
  water.addColorStop(0, `rgba(${110 + light * 60}, ${180 + light * 30}, 235, 0.95)`);
  water.addColorStop(1, `rgba(24, ${84 + light * 60}, 158, 0.95)`);
  ctx.fillStyle = 'rgba(230,240,245,0.22)';
  ctx.fillRect(-90, -250, 180, 500);
  ctx.fillStyle = water;
  ctx.beginPath();
  ctx.moveTo(-90, 240);
  for (let x = -90; x <= 90; x += 6)
    ctx.lineTo(x, -128 + Math.sin(x / 17 + time * 7) * 5 * boil + Math.sin(x / 7 - time * 11) * 3 * boil);
  ctx.lineTo(90, 240);
  ctx.fill();
  for (let bubble = 0; bubble < 46; bubble += 1) drawBubble(ctx, { bubble, time, boil });
  ctx.fillStyle = 'rgba(255,255,255,0.5)';
  roundRect(ctx, { x: -48, y: -220, width: 10, height: 400, radius: 5 });
  ctx.restore();
  ctx.strokeStyle = 'rgba(255,225,205,0.4)';
  ctx.lineWidth = 4;
  ctx.stroke(pathOf(WINDOW));
  ctx.fillStyle = 'rgba(255,255,255,0.75)';
  for (let mark = 0; mark < 4; mark += 1) ctx.fillRect(34, -100 + mark * 78, mark % 2 === 0 ? 24 : 15, 3);
}

function drawBubble(ctx: SKRSContext2D, { bubble, time, boil }: { bubble: number; time: number; boil: number }): void {
  const seed = noise(bubble);
  const life = (time * (0.5 + seed * 0.7) + noise(bubble + 99)) % 1;
  const radius = (2.5 + noise(bubble + 7) * 7) * (0.4 + life * 0.8);
  const x = (noise(bubble + 31) - 0.5) * 124 + Math.sin(time * 5 + bubble) * 5;
  ctx.fillStyle = `rgba(235,248,255,${0.62 * boil * Math.min(1, 4 * (1 - life))})`;
  ctx.beginPath();
  ctx.arc(x, 220 - life * 344, radius, 0, Math.PI * 2);
  ctx.fill();
}

function drawLid(ctx: SKRSContext2D): void {
  ctx.fillStyle = steel(ctx, -180, 180);
  roundRect(ctx, { x: -182, y: -352, width: 364, height: 30, radius: 14 });
  ctx.fillStyle = shade(
    ctx,
    [
      [0, '#26221f'],
      [0.4, '#5d5550'],
      [1, '#171412'],
    ],
    -60,
    60,
  );
  roundRect(ctx, { x: -56, y: -402, width: 112, height: 30, radius: 15 });
  roundRect(ctx, { x: -26, y: -378, width: 52, height: 30, radius: 6 });
  ctx.fillStyle = steel(ctx, -258, 258);
  ctx.fillRect(-257, 246, 514, 14);
}

function drawHandle(ctx: SKRSContext2D): void {
  const wood = ctx.createLinearGradient(200, -250, 400, 150);
  wood.addColorStop(0, '#3a241a');
  wood.addColorStop(0.35, '#8a5a3c');
  wood.addColorStop(0.6, '#5d3a27');
  wood.addColorStop(1, '#24150e');
  ctx.fillStyle = wood;
  fillPath(ctx, HANDLE);
  ctx.save();
  clipPath(ctx, HANDLE);
  ctx.filter = 'blur(5px)';
  ctx.strokeStyle = 'rgba(255,214,170,0.5)';
  ctx.lineWidth = 10;
  ctx.stroke(pathOf('M 196 -262 C 292 -300 372 -240 380 -120 C 384 -20 366 90 300 160'));
  ctx.filter = 'none';
  ctx.restore();
}

function drawRing(ctx: SKRSContext2D, light: number): void {
  ctx.save();
  ctx.globalCompositeOperation = 'lighter';
  ctx.filter = 'blur(14px)';
  ctx.fillStyle = `rgba(80,180,255,${light * 0.85})`;
  ctx.fillRect(-236, 282, 472, 16);
  ctx.filter = 'none';
  ctx.fillStyle = `rgba(180,228,255,${light})`;
  ctx.fillRect(-240, 287, 480, 5);
  ctx.restore();
}

function steel(ctx: SKRSContext2D, from: number, to: number) {
  return shade(
    ctx,
    [
      [0, '#6f767c'],
      [0.2, '#e9edf0'],
      [0.45, '#a7afb5'],
      [0.7, '#f6f8f9'],
      [1, '#5c6369'],
    ],
    from,
    to,
  );
}

function shade(ctx: SKRSContext2D, stops: readonly (readonly [number, string])[], from: number, to: number) {
  const gradient = ctx.createLinearGradient(from, 0, to, 0);
  for (const [at, colour] of stops) gradient.addColorStop(at, colour);
  return gradient;
}

function pathOf(data: string): Path2D {
  return new Path2D(data);
}

function fillPath(ctx: SKRSContext2D, data: string): void {
  ctx.fill(pathOf(data));
}

function clipPath(ctx: SKRSContext2D, data: string): void {
  ctx.clip(pathOf(data));
}

type RoundRect = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly radius: number;
};

export function roundRect(ctx: SKRSContext2D, { x, y, width, height, radius }: RoundRect): void {
  ctx.beginPath();
  ctx.roundRect(x, y, width, height, radius);
  ctx.fill();
}

/** A fixed pseudo-random number from 0 to 1 for a whole number: every run draws the same. */
export function noise(seed: number): number {
  const value = Math.sin(seed * 127.1 + 311.7) * 43_758.5453;
  return value - Math.floor(value);
}
