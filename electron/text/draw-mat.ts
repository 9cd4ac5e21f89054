import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import type { MatSprite, MatWindow } from '../../shared/timeline/sprite-spec.ts';
import type { DrawnSprite } from './crop-pictures.ts';
import { paintPattern } from './mat-patterns.ts';
import { setShadow } from './soft-shadow.ts';

type MatDrawing = {
  readonly sprite: MatSprite;
  readonly canvas: { readonly width: number; readonly height: number };
  readonly scale: number;
};

/** A phone's edge: nearly black, whatever the palette. Its width covers the square corners of footage behind it. */
const DEVICE = { colour: '#101114', borderPx: 24, radiusPx: 68, camera: { width: 0.26, height: 30, top: 20 } } as const;

/** One picture, all over the canvas: the graph lays it over the footage at 0, 0 without asking for its ink. */
export function drawMat({ sprite, canvas, scale }: MatDrawing): DrawnSprite {
  const { width, height } = canvas;
  const picture = createCanvas(width, height);
  const context = picture.getContext('2d');
  context.scale(scale, scale);
  if (!sprite.isOpen) {
    context.fillStyle = sprite.look.backdrop;
    const size = { width: width / scale, height: height / scale };
    context.fillRect(0, 0, size.width, size.height);
    paintPattern(context, sprite.look, size);
  }
  for (const window of sprite.windows) cutWindow(context, { window, look: sprite.look, scale });
  const { data } = context.getImageData(0, 0, width, height);
  return { x: 0, y: 0, width, height, cels: [new Uint8Array(data.buffer, data.byteOffset, data.byteLength)] };
}

type Edge = {
  readonly colour: string;
  readonly borderPx: number;
  readonly footPx: number;
  readonly radiusPx: number;
  readonly shadowPx: number;
};

function edgeOf({ frame }: MatWindow, look: MatSprite['look']): Edge | null {
  switch (frame) {
    case 'plain':
      return null;
    case 'device':
      return { ...DEVICE, footPx: 0, shadowPx: look.shadowPx };
    case 'mat':
      return { ...look, colour: look.border };
  }
}

type WindowCut = { readonly window: MatWindow; readonly look: MatSprite['look']; readonly scale: number };

function cutWindow(context: SKRSContext2D, { window, look, scale }: WindowCut): void {
  const { area, tiltDegrees } = window;
  const edge = edgeOf(window, look);
  const hole = untilted(area, Math.abs(tiltDegrees));
  const radius = edge?.radiusPx ?? 0;
  context.save();
  context.translate(area.x + area.width / 2, area.y + area.height / 2);
  context.rotate((tiltDegrees * Math.PI) / 180);
  context.translate(-hole.width / 2, -hole.height / 2);
  if (edge) {
    const { borderPx, footPx } = edge;
    setShadow(context, edge.shadowPx * scale);
    context.fillStyle = edge.colour;
    context.beginPath();
    const outer = { width: hole.width + 2 * borderPx, height: hole.height + 2 * borderPx + footPx };
    context.roundRect(-borderPx, -borderPx, outer.width, outer.height, radius === 0 ? 0 : radius + borderPx);
    context.fill();
    setShadow(context, 0);
  }
  context.globalCompositeOperation = 'destination-out';
  context.beginPath();
  context.roundRect(0, 0, hole.width, hole.height, radius);
  context.fill();
  context.globalCompositeOperation = 'source-over';
  if (window.frame === 'device') paintCamera(context, hole.width);
  context.restore();
}

function paintCamera(context: SKRSContext2D, holeWidth: number): void {
  const { width, height, top } = DEVICE.camera;
  context.fillStyle = DEVICE.colour;
  context.beginPath();
  context.roundRect((holeWidth * (1 - width)) / 2, top, holeWidth * width, height, height / 2);
  context.fill();
}

/** The largest rectangle of about the same shape that, turned, stays inside a window's footage, px. */
function untilted({ width, height }: MatWindow['area'], degrees: number): { width: number; height: number } {
  const angle = (degrees * Math.PI) / 180;
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
  return { width: (width - height * sin) / cos, height: (height - width * sin) / cos };
}
