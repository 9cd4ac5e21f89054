// The room around the product: a wall in morning light, a window, tiles, a shelf, a wooden worktop.
import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import { noise, roundRect } from './kettle.ts';

export type Room = {
  readonly width: number;
  readonly height: number;
  /** Where the worktop begins, px from the top. */
  readonly counterY: number;
  /** Sideways shift of the far layers against the near ones, px. */
  readonly drift: number;
  /** Blur of the far layers, px. */
  readonly blur: number;
};

export function drawRoom(ctx: SKRSContext2D, room: Room): void {
  const { width, height, counterY, drift, blur } = room;
  const wall = ctx.createLinearGradient(0, 0, width, counterY);
  wall.addColorStop(0, '#f3d9b8');
  wall.addColorStop(0.5, '#dcb592');
  wall.addColorStop(1, '#8d6652');
  ctx.fillStyle = wall;
  ctx.fillRect(0, 0, width, height);
  // Drawn apart and blurred as one picture: a filter on each of the hundred shapes takes a second a frame.
  const far = createCanvas(width, height);
  const layer = far.getContext('2d');
  layer.translate(drift, 0);
  drawTiles(layer, room);
  drawWindowLight(layer, room);
  drawShelf(layer, room);
  ctx.filter = `blur(${blur}px)`;
  ctx.drawImage(far, 0, 0);
  ctx.filter = 'none';
  drawCounter(ctx, room);
  drawSunbeam(ctx, room);
}

function drawTiles(ctx: SKRSContext2D, { width, counterY }: Room): void {
  const size = counterY / 9;
  for (let row = 0; row < 3; row += 1) {
    for (let column = -1; column < width / size + 1; column += 1) {
      const light = 205 + noise(row * 31 + column) * 26;
      ctx.fillStyle = `rgba(${light}, ${light * 0.9}, ${light * 0.78}, 0.55)`;
      const x = column * size * 2 + (row % 2) * size;
      roundRect(ctx, { x, y: counterY - (row + 1) * size, width: size * 2 - 5, height: size - 5, radius: 8 });
    }
  }
}

function drawWindowLight(ctx: SKRSContext2D, { width, counterY }: Room): void {
  const x = width * 0.06;
  const w = Math.min(width * 0.42, counterY * 0.6);
  const h = counterY * 0.56;
  const y = counterY * 0.05;
  const sky = ctx.createLinearGradient(0, y, 0, y + h);
  sky.addColorStop(0, '#fffdf4');
  sky.addColorStop(0.6, '#ffeec2');
  sky.addColorStop(1, '#cfe0b8');
  ctx.fillStyle = sky;
  ctx.fillRect(x, y, w, h);
  ctx.fillStyle = 'rgba(120,160,96,0.55)';
  for (let leaf = 0; leaf < 14; leaf += 1) {
    ctx.beginPath();
    ctx.ellipse(
      x + noise(leaf) * w,
      y + h * (0.72 + noise(leaf + 50) * 0.26),
      w * 0.13,
      h * 0.09,
      leaf,
      0,
      Math.PI * 2,
    );
    ctx.fill();
  }
  ctx.fillStyle = '#f7ede0';
  const bar = Math.max(8, w * 0.035);
  for (const [bx, by, bw, bh] of [
    [x - bar, y - bar, w + 2 * bar, bar],
    [x - bar, y + h, w + 2 * bar, bar * 1.6],
    [x - bar, y, bar, h],
    [x + w, y, bar, h],
    [x + w / 2 - bar / 2, y, bar, h],
    [x, y + h / 2 - bar / 2, w, bar],
  ] as const)
    ctx.fillRect(bx, by, bw, bh);
}

function drawShelf(ctx: SKRSContext2D, { width, counterY }: Room): void {
  const y = counterY * 0.46;
  const from = width * 0.58;
  const unit = counterY / 20;
  ctx.fillStyle = '#6d452c';
  ctx.fillRect(from, y, width - from + 200, unit * 0.5);
  const colours = ['#b5533c', '#e8dcc8', '#4f6f63', '#d9a441', '#8a9aa0', '#c9785a'];
  for (let jar = 0; jar < 6; jar += 1) {
    const w = unit * (1.5 + noise(jar + 3) * 0.9);
    const h = unit * (2 + noise(jar + 13) * 2);
    ctx.fillStyle = colours[jar] ?? '#888888';
    roundRect(ctx, { x: from + unit * (0.6 + jar * 2.7), y: y - h, width: w, height: h, radius: unit * 0.35 });
    ctx.fillStyle = 'rgba(255,255,255,0.3)';
    roundRect(ctx, {
      x: from + unit * (0.8 + jar * 2.7),
      y: y - h * 0.9,
      width: unit * 0.2,
      height: h * 0.75,
      radius: 4,
    });
  }
  for (let leaf = 0; leaf < 16; leaf += 1) {
    ctx.fillStyle = leaf % 2 === 0 ? '#4e7a4a' : '#6f9a5c';
    ctx.save();
    ctx.translate(width * 0.9, y);
    ctx.rotate(-2.6 + leaf * 0.14);
    ctx.beginPath();
    ctx.ellipse(unit * 2.4, 0, unit * 2.2, unit * 0.42, 0, 0, Math.PI * 2);
    ctx.fill();
    ctx.restore();
  }
}

function drawCounter(ctx: SKRSContext2D, { width, height, counterY }: Room): void {
  const wood = ctx.createLinearGradient(0, counterY, 0, height);
  wood.addColorStop(0, '#d49a66');
  wood.addColorStop(0.12, '#b87a49');
  wood.addColorStop(1, '#52301a');
  ctx.fillStyle = wood;
  ctx.fillRect(0, counterY, width, height - counterY);
  ctx.globalAlpha = 0.16;
  for (let grain = 0; grain < 46; grain += 1) {
    const y = counterY + (height - counterY) * (grain / 46) ** 1.4;
    ctx.strokeStyle = grain % 3 === 0 ? '#2e180a' : '#f5cfa0';
    ctx.lineWidth = 1.5 + noise(grain) * 4;
    ctx.beginPath();
    ctx.moveTo(0, y + noise(grain + 5) * 14);
    ctx.bezierCurveTo(
      width * 0.3,
      y - 16 * noise(grain),
      width * 0.7,
      y + 22 * noise(grain + 9),
      width,
      y + noise(grain + 1) * 10,
    );
    ctx.stroke();
  }
  ctx.globalAlpha = 1;
  ctx.fillStyle = 'rgba(255,232,200,0.65)';
  ctx.fillRect(0, counterY, width, Math.max(3, height * 0.003));
}

function drawSunbeam(ctx: SKRSContext2D, { width, height }: Room): void {
  ctx.save();
  ctx.globalCompositeOperation = 'soft-light';
  const glow = ctx.createRadialGradient(
    width * 0.2,
    height * 0.12,
    10,
    width * 0.2,
    height * 0.12,
    Math.max(width, height) * 0.85,
  );
  glow.addColorStop(0, 'rgba(255,240,205,0.95)');
  glow.addColorStop(0.5, 'rgba(255,205,150,0.25)');
  glow.addColorStop(1, 'rgba(40,12,0,0.62)');
  ctx.fillStyle = glow;
  ctx.fillRect(0, 0, width, height);
  ctx.restore();
}

/** A soft shadow where something stands. */
export function drawContactShadow(
  ctx: SKRSContext2D,
  { x, y, radius, strength }: { x: number; y: number; radius: number; strength: number },
): void {
  ctx.save();
  ctx.translate(x, y);
  ctx.scale(1, 0.16);
  const shadow = ctx.createRadialGradient(0, 0, radius * 0.1, 0, 0, radius);
  shadow.addColorStop(0, `rgba(20,8,2,${0.75 * strength})`);
  shadow.addColorStop(0.6, `rgba(20,8,2,${0.35 * strength})`);
  shadow.addColorStop(1, 'rgba(20,8,2,0)');
  ctx.fillStyle = shadow;
  ctx.fillRect(-radius, -radius, radius * 2, radius * 2);
  ctx.restore();
}
