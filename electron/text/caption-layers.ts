import { type Canvas, createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import type { LaidOutCaption, PlacedLine, PlacedWord, Rect } from '../../shared/captions/laid-out-caption.ts';
import { STRIKE_OVERHANG_EM } from '../../shared/captions/lay-out-price.ts';
import { unionOf } from '../../shared/captions/rect.ts';
import { partsOf } from '../../shared/timeline/caption-cels.ts';
import { SHADOW, SHADOW_REACH, setShadow } from './soft-shadow.ts';
import type { TextEngine } from './text-engine.ts';
import { fillShapes } from './trace-shapes.ts';

/** A part of a caption drawn at rest; `rect` is in whole px of the scaled output, `centre` is what a pose scales around. */
export type Layer = {
  readonly canvas: Canvas;
  readonly rect: Rect;
  readonly centre: { readonly x: number; readonly y: number };
};

/** The parts of a caption, drawn when first asked for. */
export type CaptionLayers = {
  readonly shapes: Layer | null;
  readonly lines: readonly LineLayers[];
};

/** A line as a whole or word by word; `isLit` gives it in the colour of the word whose turn it is. */
type LineLayers = {
  /** How many parts count when words are lit in turn. */
  readonly parts: number;
  readonly whole: (isLit: boolean) => Layer;
  readonly word: (index: number, isLit: boolean) => Layer | null;
};

type LayersRequest = { readonly caption: LaidOutCaption; readonly scale: number; readonly engine: TextEngine };

/** Height of a strike over the baseline and its thickness, em: the middle of digits. */
const STRIKE = { height: 0.36, thickness: 0.085 } as const;

export function makeLayers({ caption, scale, engine }: LayersRequest): CaptionLayers {
  const { shapes, shadowPx } = caption;
  const around = unionOf(shapes);
  const textShadow = shapes.length > 0 ? 0 : shadowPx;
  const draw = (content: Rect, shadow: number, paint: (context: SKRSContext2D) => void): Layer =>
    drawLayer({ content, shadow, scale, paint });
  return {
    shapes: around
      ? draw(around, shadowPx, (context) => {
          setShadow(context, shadowPx * scale);
          fillShapes(context, shapes);
        })
      : null,
    lines: caption.lines.map((line): LineLayers => {
      const drawLine = (own: PlacedLine): Layer =>
        draw(lineRect(own, engine), textShadow, (context) =>
          paintLine({ context, line: own, engine, shadow: textShadow * scale }),
        );
      const lit = { ...line, colour: line.litColour ?? line.colour };
      const wordOf = (own: PlacedLine, { text, x, width }: PlacedWord) =>
        drawLine({ ...own, text, x: line.x + x, width, words: [] });
      const whole = keep((isLit: boolean) => drawLine(isLit ? lit : line));
      const word = keep((isLit: boolean) => line.words.map((each) => once(() => wordOf(isLit ? lit : line, each))));
      return { parts: partsOf(line), whole, word: (index, isLit) => word(isLit)[index]?.() ?? null };
    }),
  };
}

type LayerRequest = {
  readonly content: Rect;
  readonly shadow: number;
  readonly scale: number;
  readonly paint: (context: SKRSContext2D) => void;
};

function drawLayer({ content, shadow, scale, paint }: LayerRequest): Layer {
  const margin = shadow * (SHADOW_REACH + SHADOW.drop) + 2;
  const x = Math.floor((content.x - margin) * scale);
  const y = Math.floor((content.y - margin) * scale);
  const width = Math.max(1, Math.ceil((content.x + content.width + margin) * scale) - x);
  const height = Math.max(1, Math.ceil((content.y + content.height + margin) * scale) - y);
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.translate(-x, -y);
  context.scale(scale, scale);
  paint(context);
  const centre = { x: (content.x + content.width / 2) * scale, y: (content.y + content.height / 2) * scale };
  return { canvas, rect: { x, y, width, height }, centre };
}

type LinePaint = {
  readonly context: SKRSContext2D;
  readonly line: PlacedLine;
  readonly engine: TextEngine;
  readonly shadow: number;
};

function paintLine({ context, line, engine, shadow }: LinePaint): void {
  const text = engine.prepare(context, line);
  setShadow(context, shadow);
  if (line.stroke) {
    context.lineJoin = 'round';
    context.lineCap = 'round';
    context.strokeStyle = line.stroke.colour;
    // Half of a canvas stroke lies under the fill; ours is measured from the letter's edge.
    context.lineWidth = line.stroke.widthPx * 2;
    context.strokeText(text, line.x, line.baseline);
    if (line.isStruck) fillStrike(context, line, line.stroke.widthPx);
    setShadow(context, 0);
  }
  context.fillStyle = line.colour;
  context.fillText(text, line.x, line.baseline);
  if (line.isStruck) fillStrike(context, line, 0);
}

function fillStrike(context: SKRSContext2D, line: PlacedLine, grow: number): void {
  const overhang = STRIKE_OVERHANG_EM * line.sizePx + grow;
  const thickness = Math.max(2, STRIKE.thickness * line.sizePx) + 2 * grow;
  const middle = line.baseline - STRIKE.height * line.sizePx;
  context.fillStyle = grow > 0 ? (line.stroke?.colour ?? line.colour) : line.colour;
  context.beginPath();
  context.roundRect(line.x - overhang, middle - thickness / 2, line.width + 2 * overhang, thickness, thickness / 2);
  context.fill();
}

function lineRect(line: PlacedLine, engine: TextEngine): Rect {
  const ink = engine.measure(line);
  const grow = (line.stroke?.widthPx ?? 0) + (line.isStruck ? STRIKE_OVERHANG_EM * line.sizePx : 0);
  const left = Math.min(0, ink.inkLeft);
  const right = Math.max(line.width, ink.inkRight);
  return {
    x: line.x + left - grow,
    y: line.baseline - ink.inkAscent - grow,
    width: right - left + 2 * grow,
    height: ink.inkAscent + ink.inkDescent + 2 * grow,
  };
}

/** Makes each of two values when it is first asked for. */
function keep<Value>(make: (isLit: boolean) => Value): (isLit: boolean) => Value {
  const plain = once(() => make(false));
  const lit = once(() => make(true));
  return (isLit) => (isLit ? lit() : plain());
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
