import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas';

/** The made-up brand of the sample: a rising sun over a rim, and its name; white on nothing, 900 x 300. */
export function drawLogo(ctx: SKRSContext2D): void {
  const folder = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/inter/package.json'));
  GlobalFonts.registerFromPath(join(folder, '800ExtraBold/Inter_800ExtraBold.ttf'), 'Sample Inter');
  ctx.fillStyle = '#ffffff';
  ctx.strokeStyle = '#ffffff';
  ctx.beginPath();
  ctx.arc(150, 172, 74, Math.PI, 0);
  ctx.fill();
  ctx.fillRect(54, 190, 192, 20);
  ctx.lineWidth = 16;
  ctx.lineCap = 'round';
  for (const angle of [-2.5, -2.03, -1.57, -1.11, -0.64]) {
    ctx.beginPath();
    ctx.moveTo(150 + Math.cos(angle) * 100, 172 + Math.sin(angle) * 100);
    ctx.lineTo(150 + Math.cos(angle) * 128, 172 + Math.sin(angle) * 128);
    ctx.stroke();
  }
  ctx.font = '168px "Sample Inter"';
  ctx.fillText('Aurel', 296, 210);
}
