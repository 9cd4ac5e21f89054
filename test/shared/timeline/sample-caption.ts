import type { LaidOutCaption, PlacedLine } from '../../../shared/captions/laid-out-caption.ts';

/** A laid-out caption of plain lines for tests of what comes after layout. Words sit 100 px apart. */
export function sampleCaption(...lines: readonly string[]): LaidOutCaption {
  return {
    shapes: [],
    lines: lines.map((text, index) => sampleLine(text, index)),
    shadowPx: 0,
    bounds: { x: 100, y: 200, width: 600, height: lines.length * 100 },
  };
}

function sampleLine(text: string, index: number): PlacedLine {
  return {
    text,
    x: 100,
    baseline: 280 + index * 100,
    width: 600,
    sizePx: 80,
    font: { families: ['Sample'], weight: 800 },
    direction: 'ltr',
    locale: 'en-US',
    colour: '#ffffff',
    litColour: null,
    stroke: null,
    isStruck: false,
    words: text.split(' ').map((word, order) => ({ text: word, x: order * 100, width: 90 })),
  };
}
