import type { SKRSContext2D } from '@napi-rs/canvas';
import { noise } from './kettle.ts';

export type Steam = {
  readonly x: number;
  readonly y: number;
  /** Height of the plume, px. */
  readonly height: number;
  readonly time: number;
  /** 0 none, 1 full. */
  readonly strength: number;
};

/** A plume of soft puffs that rise, widen and turn; drawn as light. */
export function drawSteam(ctx: SKRSContext2D, { x, y, height, time, strength }: Steam): void {
  if (strength <= 0) return;
  ctx.save();
  for (let puff = 0; puff < 54; puff += 1) {
    const life = (time * (0.34 + noise(puff) * 0.2) + noise(puff + 200)) % 1;
    const sway =
      Math.sin(time * 1.6 + puff * 1.9 + life * 5) * height * 0.07 * life +
      (noise(puff + 77) - 0.4) * height * 0.16 * life;
    const radius = height * (0.03 + life * 0.13);
    const alpha = 0.5 * strength * Math.sin(Math.PI * life) ** 0.9;
    const px = x + sway;
    const py = y - height * life;
    const cloud = ctx.createRadialGradient(px, py, 0, px, py, radius);
    cloud.addColorStop(0, `rgba(255,250,244,${alpha})`);
    cloud.addColorStop(0.5, `rgba(255,248,240,${alpha * 0.5})`);
    cloud.addColorStop(1, 'rgba(255,248,240,0)');
    ctx.fillStyle = cloud;
    ctx.fillRect(px - radius, py - radius, radius * 2, radius * 2);
  }
  ctx.restore();
}
