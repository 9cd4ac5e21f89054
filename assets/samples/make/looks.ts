// Eight fashion looks: a garment on a form in a colour-blocked studio. 1080 x 1620.
import { Path2D, type SKRSContext2D } from '@napi-rs/canvas';
import { noise } from './kettle.ts';

type Look = {
  readonly wall: string;
  readonly block: string;
  readonly floor: string;
  readonly cloth: string;
  readonly trim: string;
  readonly garment: 'dress' | 'coat' | 'blouse' | 'suit';
};

export const LOOKS: readonly Look[] = [
  { wall: '#e9d5c3', block: '#c8664a', floor: '#b98d6b', cloth: '#1f3d3a', trim: '#d9b36a', garment: 'dress' },
  { wall: '#cfd9d6', block: '#3f6f78', floor: '#8aa3a1', cloth: '#e0a23a', trim: '#5b3413', garment: 'coat' },
  { wall: '#f0dfe3', block: '#d98ba0', floor: '#c7a2a8', cloth: '#fbf6ee', trim: '#a8415b', garment: 'blouse' },
  { wall: '#d8d3e6', block: '#6a5aa0', floor: '#9d94bb', cloth: '#e9633f', trim: '#fff1d8', garment: 'dress' },
  { wall: '#e8e4d4', block: '#7d8b52', floor: '#a9ab83', cloth: '#2a2a33', trim: '#d4c38a', garment: 'suit' },
  { wall: '#f3e3b8', block: '#e3a72f', floor: '#cda25a', cloth: '#2f5aa8', trim: '#f7f2e4', garment: 'coat' },
  { wall: '#dbe6ef', block: '#7aa6cc', floor: '#9db6ca', cloth: '#b5304a', trim: '#f4d6c4', garment: 'dress' },
  { wall: '#e7dccf', block: '#8c6a54', floor: '#b39a86', cloth: '#f1e7d6', trim: '#6d4a34', garment: 'suit' },
];

const SHAPES: Readonly<Record<Look['garment'], string>> = {
  dress:
    'M -92 -330 C -60 -300 60 -300 92 -330 L 128 -300 C 112 -210 86 -140 78 -90 C 150 120 214 330 252 520 C 120 566 -120 566 -252 520 C -214 330 -150 120 -78 -90 C -86 -140 -112 -210 -128 -300 Z',
  coat: 'M -104 -340 L 104 -340 C 170 -322 206 -286 220 -226 L 262 170 L 196 184 L 168 -60 L 190 470 C 90 496 -90 496 -190 470 L -168 -60 L -196 184 L -262 170 L -220 -226 C -206 -286 -170 -322 -104 -340 Z',
  blouse:
    'M -96 -320 C -50 -286 50 -286 96 -320 C 168 -304 214 -262 236 -190 L 268 60 C 236 84 206 82 182 66 L 150 -96 L 168 214 C 90 240 -90 240 -168 214 L -150 -96 L -182 66 C -206 82 -236 84 -268 60 L -236 -190 C -214 -262 -168 -304 -96 -320 Z',
  suit: 'M -100 -340 L 100 -340 C 176 -322 212 -280 224 -214 L 252 200 L 190 210 L 164 -70 L 176 236 L 150 540 L 30 540 L 8 250 L -8 250 L -30 540 L -150 540 L -176 236 L -164 -70 L -190 210 L -252 200 L -224 -214 C -212 -280 -176 -322 -100 -340 Z',
};

export function drawLook(ctx: SKRSContext2D, look: Look): void {
  drawSet(ctx, look);
  ctx.save();
  ctx.translate(540, 800);
  ctx.scale(1.12, 1.12);
  drawForm(ctx);
  drawGarment(ctx, look);
  ctx.restore();
}

function drawSet(ctx: SKRSContext2D, { wall, block, floor }: Look): void {
  ctx.fillStyle = wall;
  ctx.fillRect(0, 0, 1080, 1620);
  ctx.fillStyle = block;
  ctx.fill(new Path2D('M 150 1290 L 150 520 C 150 240 330 130 540 130 C 750 130 930 240 930 520 L 930 1290 Z'));
  const arch = ctx.createLinearGradient(150, 0, 930, 0);
  arch.addColorStop(0, 'rgba(0,0,0,0.24)');
  arch.addColorStop(0.45, 'rgba(255,255,255,0.16)');
  arch.addColorStop(1, 'rgba(0,0,0,0.18)');
  ctx.fillStyle = arch;
  ctx.fill(new Path2D('M 150 1290 L 150 520 C 150 240 330 130 540 130 C 750 130 930 240 930 520 L 930 1290 Z'));
  ctx.fillStyle = floor;
  ctx.fillRect(0, 1290, 1080, 330);
  const light = ctx.createLinearGradient(0, 1290, 0, 1620);
  light.addColorStop(0, 'rgba(0,0,0,0.22)');
  light.addColorStop(0.35, 'rgba(255,255,255,0.08)');
  light.addColorStop(1, 'rgba(0,0,0,0.28)');
  ctx.fillStyle = light;
  ctx.fillRect(0, 1290, 1080, 330);
  ctx.save();
  ctx.globalCompositeOperation = 'soft-light';
  const sun = ctx.createRadialGradient(200, 120, 20, 200, 120, 1500);
  sun.addColorStop(0, 'rgba(255,246,224,0.9)');
  sun.addColorStop(1, 'rgba(30,10,20,0.55)');
  ctx.fillStyle = sun;
  ctx.fillRect(0, 0, 1080, 1620);
  ctx.restore();
  ctx.save();
  ctx.filter = 'blur(24px)';
  ctx.fillStyle = 'rgba(0,0,0,0.42)';
  ctx.beginPath();
  ctx.ellipse(560, 1412, 270, 42, 0, 0, Math.PI * 2);
  ctx.fill();
  ctx.restore();
}

function drawForm(ctx: SKRSContext2D): void {
  const wood = ctx.createLinearGradient(-40, 0, 40, 0);
  wood.addColorStop(0, '#4a3020');
  wood.addColorStop(0.5, '#a87a52');
  wood.addColorStop(1, '#3a2416');
  ctx.fillStyle = wood;
  ctx.fillRect(-13, 200, 26, 340);
  ctx.fill(new Path2D('M -120 552 C -60 520 60 520 120 552 L 120 566 L -120 566 Z'));
  ctx.fillStyle = '#e9dcc9';
  ctx.fill(
    new Path2D(
      'M -34 -420 C -30 -452 30 -452 34 -420 L 44 -344 C 90 -330 112 -318 120 -290 L -120 -290 C -112 -318 -90 -330 -44 -344 Z',
    ),
  );
  ctx.fillStyle = wood;
  ctx.fill(new Path2D('M -30 -440 C -30 -462 30 -462 30 -440 Z'));
}

function drawGarment(ctx: SKRSContext2D, { cloth, trim, garment }: Look): void {
  const shape = new Path2D(SHAPES[garment]);
  ctx.fillStyle = cloth;
  ctx.fill(shape);
  ctx.save();
  ctx.clip(shape);
  ctx.filter = 'blur(9px)';
  for (let fold = 0; fold < 15; fold += 1) {
    const x = -240 + fold * 34 + noise(fold) * 14;
    ctx.strokeStyle = fold % 2 === 0 ? 'rgba(255,255,255,0.17)' : 'rgba(0,0,0,0.24)';
    ctx.lineWidth = 9 + noise(fold + 40) * 14;
    ctx.beginPath();
    ctx.moveTo(x * 0.34, -140);
    ctx.bezierCurveTo(x * 0.5, 60, x * 0.86, 260, x * 1.1, 560);
    ctx.stroke();
  }
  ctx.filter = 'none';
  const body = ctx.createLinearGradient(-260, 0, 260, 0);
  body.addColorStop(0, 'rgba(0,0,0,0.36)');
  body.addColorStop(0.36, 'rgba(255,255,255,0.14)');
  body.addColorStop(1, 'rgba(0,0,0,0.44)');
  ctx.fillStyle = body;
  ctx.fillRect(-300, -360, 600, 940);
  drawTrim(ctx, trim, garment);
  ctx.restore();
}

function drawTrim(ctx: SKRSContext2D, trim: string, garment: Look['garment']): void {
  ctx.fillStyle = trim;
  ctx.strokeStyle = trim;
  ctx.lineWidth = 6;
  if (garment === 'dress') {
    ctx.fill(new Path2D('M -90 -104 C -40 -88 40 -88 90 -104 L 86 -66 C 40 -52 -40 -52 -86 -66 Z'));
    ctx.stroke(new Path2D('M -260 470 C -120 524 120 524 260 470'));
    return;
  }
  ctx.stroke(new Path2D('M 0 -180 L 0 560'));
  ctx.fill(new Path2D('M -100 -340 L -2 -176 L -44 -110 L -112 -250 Z'));
  ctx.fill(new Path2D('M 100 -340 L 2 -176 L 44 -110 L 112 -250 Z'));
  for (let button = 0; button < 3; button += 1) {
    ctx.beginPath();
    ctx.arc(24, -70 + button * 92, 10, 0, Math.PI * 2);
    ctx.fill();
  }
}
