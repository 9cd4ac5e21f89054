import { resolveColour } from '../template/resolve-colour.ts';
import type { LayoutProblem, LayoutResult, PlacedLine, PlacedShape, Rect } from './laid-out-caption.ts';
import type { LayoutPlace } from './layout-request.ts';
import { boundsOf, strokeOf } from './place-lines.ts';
import { excessOver } from './rect.ts';

/** What all lines of a caption share. */
export function inkOf(
  place: LayoutPlace,
  sizePx: number,
): Omit<PlacedLine, 'text' | 'x' | 'baseline' | 'width' | 'words'> {
  const { style, palette, font, market } = place;
  return {
    sizePx,
    font,
    direction: market.direction,
    locale: market.id,
    colour: resolveColour(style.colour, palette),
    litColour: style.highlight === undefined ? null : resolveColour(style.highlight, palette),
    stroke: strokeOf(place),
    isStruck: false,
  };
}

type Placed = {
  readonly lines: readonly PlacedLine[];
  readonly shapes: readonly PlacedShape[];
  readonly inks: readonly Rect[];
  readonly problems: readonly LayoutProblem[];
};

/** Closes a layout: bounds around everything, and whether they keep to the safe zone. */
export function withBounds({ style, safeZone }: LayoutPlace, { lines, shapes, inks, problems }: Placed): LayoutResult {
  const bounds = boundsOf([...inks, ...shapes]);
  const overPx = excessOver(bounds, safeZone);
  const outside = overPx > 0 ? [{ kind: 'outside-safe-zone', overPx } as const] : [];
  return { caption: { shapes, lines, shadowPx: style.shadowPx, bounds }, problems: [...problems, ...outside] };
}
