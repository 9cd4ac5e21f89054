import type { Direction } from '../locale/market-schema.ts';

/** A font as the text engine knows it: an ordered family stack (first that has the glyph wins) and a weight. */
export type FontChoice = {
  readonly families: readonly string[];
  readonly weight: number;
};

/** What a measurer says of one line of text in one font, px. Ink values are relative to the pen origin. */
export type TextMeasure = {
  readonly width: number;
  readonly inkLeft: number;
  readonly inkRight: number;
  readonly inkAscent: number;
  readonly inkDescent: number;
};

/** A question to the measurer: one line, no line breaks. */
export type MeasureRequest = {
  readonly text: string;
  readonly font: FontChoice;
  readonly sizePx: number;
  readonly direction: Direction;
  readonly locale: string;
};

/** The port through which layout asks for real widths; `electron/text` implements it with the real fonts. */
export type TextMeasurer = { readonly measure: (request: MeasureRequest) => TextMeasure };

/** A word of a line with its own left edge, px from the line's left edge. */
export type PlacedWord = { readonly text: string; readonly x: number; readonly width: number };

/** One run of text in one size and colour on one baseline; `x` is the left edge, px on the canvas. */
export type PlacedLine = {
  readonly text: string;
  readonly x: number;
  readonly baseline: number;
  readonly width: number;
  readonly sizePx: number;
  readonly font: FontChoice;
  readonly direction: Direction;
  readonly locale: string;
  readonly colour: string;
  /** Colour of the word whose turn it is; null where words are never lit. */
  readonly litColour: string | null;
  readonly stroke: { readonly colour: string; readonly widthPx: number } | null;
  /** A line through the middle, as for an earlier price. */
  readonly isStruck: boolean;
  /** Empty where words of both directions mix: such lines animate as a whole. */
  readonly words: readonly PlacedWord[];
};

/** A filled shape behind the text, px on the canvas. */
export type PlacedShape = {
  readonly kind: 'rounded-rect';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly radiusPx: number;
  readonly fill: string;
};

/** A rectangle, px. */
export type Rect = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** Everything needed to draw a caption: nothing left to decide. Coordinates are px on the output canvas. */
export type LaidOutCaption = {
  readonly shapes: readonly PlacedShape[];
  readonly lines: readonly PlacedLine[];
  readonly shadowPx: number;
  /** Smallest rectangle around all ink and shapes. */
  readonly bounds: Rect;
};

/** What layout could not do within the style's limits; checks turn these into findings. */
export type LayoutProblem =
  | { readonly kind: 'overflow'; readonly neededPx: number; readonly availablePx: number }
  | { readonly kind: 'too-many-lines'; readonly lines: number; readonly maxLines: number }
  | { readonly kind: 'outside-safe-zone'; readonly overPx: number }
  | { readonly kind: 'truncated'; readonly shown: number; readonly total: number };

/** A caption ready to draw (null for an empty text) and what did not fit. */
export type LayoutResult = { readonly caption: LaidOutCaption | null; readonly problems: readonly LayoutProblem[] };
