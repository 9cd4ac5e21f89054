import type { SKRSContext2D } from '@napi-rs/canvas';

/** A cup of about 260 x 220, its foot at the origin; `fill` 0 to 1 is how much tea it holds. */
export function drawCup(ctx: SKRSContext2D, fill: number): void {
  const glaze = ctx.createLinearGradient(-130, 0, 130, 0);
  glaze.addColorStop(0, '#b9c7c4');
  glaze.addColorStop(0.3, '#f7faf6');
  glaze.addColorStop(0.65, '#dfe8e3');
  glaze.addColorStop(1, '#7f918d');
  ctx.strokeStyle = '#cfdad6';
  ctx.lineWidth = 24;
  ctx.beginPath();
  ctx.ellipse(138, -122, 52, 58, 0.1, -1.5, 1.9);
  ctx.stroke();
  ctx.fillStyle = glaze;
  ctx.beginPath();
  ctx.moveTo(-132, -214);
  ctx.bezierCurveTo(-128, -70, -96, -6, -56, 0);
  ctx.lineTo(56, 0);
  ctx.bezierCurveTo(96, -6, 128, -70, 132, -214);
  ctx.fill();
  ctx.fillStyle = '#53676a';
  ellipse(ctx, { y: -214, rx: 132, ry: 30 });
  ctx.fillStyle = '#8fa3a2';
  ellipse(ctx, { y: -208, rx: 120, ry: 24 });
  const level = -168 - fill * 34;
  const tea = ctx.createLinearGradient(-110, 0, 110, 0);
  tea.addColorStop(0, '#7a2f0c');
  tea.addColorStop(0.5, '#d9772b');
  tea.addColorStop(1, '#8d3a10');
  if (fill <= 0) return;
  ctx.fillStyle = tea;
  ellipse(ctx, { y: level, rx: 96 + fill * 20, ry: 17 + fill * 5 });
}

function ellipse(ctx: SKRSContext2D, { y, rx, ry }: { y: number; rx: number; ry: number }): void {
  ctx.beginPath();
  ctx.ellipse(0, y, rx, ry, 0, 0, Math.PI * 2);
  ctx.fill();
}

/** The arc of tea between a spout and a cup; thin at its end. */
export function drawPour(
  ctx: SKRSContext2D,
  {
    from,
    to,
    time,
    width,
  }: { from: readonly [number, number]; to: readonly [number, number]; time: number; width: number },
): void {
  const tea = ctx.createLinearGradient(from[0], from[1], to[0], to[1]);
  tea.addColorStop(0, 'rgba(240,160,84,0.95)');
  tea.addColorStop(1, 'rgba(176,84,26,0.95)');
  ctx.strokeStyle = tea;
  ctx.lineCap = 'round';
  for (const [share, offset] of [
    [1, 0],
    [0.35, -0.24],
  ] as const) {
    ctx.lineWidth = width * share;
    if (share < 1) ctx.strokeStyle = 'rgba(255,232,200,0.8)';
    ctx.beginPath();
    ctx.moveTo(from[0] + width * offset, from[1]);
    const sway = Math.sin(time * 9) * width * 0.12;
    ctx.bezierCurveTo(
      from[0] - width * 2.6,
      from[1] + width,
      to[0] + sway + width * offset,
      from[1] + (to[1] - from[1]) * 0.45,
      to[0] + width * offset,
      to[1],
    );
    ctx.stroke();
  }
}
