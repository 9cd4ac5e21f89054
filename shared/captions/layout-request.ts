import type { Palette } from '../campaign/brand-kit-schema.ts';
import type { Market } from '../locale/market-schema.ts';
import type { Box } from '../template/schema-parts.ts';
import type { TextStyle } from '../template/text-style-schema.ts';
import type { FontChoice, Rect } from './laid-out-caption.ts';

/** Where and how a text is laid out. */
export type LayoutPlace = {
  readonly style: TextStyle;
  readonly palette: Palette;
  /** As the template writes it, for left-to-right; layout mirrors it for right-to-left markets. */
  readonly box: Box;
  /** Width of the canvas in px, around whose middle the box is mirrored. */
  readonly canvasWidth: number;
  readonly align: 'start' | 'center' | 'end';
  readonly valign: 'top' | 'middle' | 'bottom';
  readonly market: Market;
  readonly font: FontChoice;
  /** Mirrored already, as `Timeline.safeZone` has it. */
  readonly safeZone: Rect;
};

/** A caption's text, localised and interpolated. */
export type CaptionRequest = LayoutPlace & {
  readonly text: string;
  /** Text that a countdown's shape keeps room for, so that it does not narrow from 10 to 9. */
  readonly reserve?: string;
};

/** A price as shown in the market, and the earlier one to strike through. */
export type PriceRequest = LayoutPlace & { readonly amount: string; readonly was: string | null };
