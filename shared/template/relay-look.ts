import type { Ratio } from '../base/ratio.ts';
import { wordsMap } from './relay-maps.ts';
import type { Panel, Template } from './template-schema.ts';
import type { TextStyle } from './text-style-schema.ts';

/**
 * How large words and what goes with them are on a canvas, against those on the template's own: there is less height for
 * as many lines. `text` is where letters start, `least` how far they may shrink, `parts` everything else.
 */
export const SCALES: Readonly<
  Record<Ratio, { readonly text: number; readonly least: number; readonly parts: number }>
> = {
  '9:16': { text: 1, least: 1, parts: 1 },
  '1:1': { text: 0.9, least: 0.72, parts: 0.8 },
  '16:9': { text: 1, least: 0.72, parts: 0.8 },
};

/** Smaller letters are no letters, px: the least that a style may ask for. */
const LEAST_PX = 16;

/** A text style with every length scaled. */
export function relayRole(role: TextStyle, ratio: Ratio): TextStyle {
  const { text, least, parts } = SCALES[ratio];
  const whole = (px: number): number => Math.round(px * parts);
  return {
    ...role,
    sizePx: Math.max(LEAST_PX, Math.round(role.sizePx * text)),
    minSizePx: Math.max(LEAST_PX, Math.round(role.minSizePx * least)),
    strokePx: whole(role.strokePx),
    radiusPx: whole(role.radiusPx),
    paddingX: whole(role.paddingX),
    paddingY: whole(role.paddingY),
    shadowPx: whole(role.shadowPx),
  };
}

/** A scrim makes words on footage readable: on a wide canvas they stand beside it, and the scrim goes. */
export function relayPanels(panels: readonly Panel[], template: Template, ratio: Ratio): Panel[] {
  const { y } = wordsMap(template, ratio);
  const { height } = template.canvas;
  return panels.flatMap((panel): Panel[] => {
    if (panel.kind === 'frame') return [panel];
    if (ratio === '16:9') return [];
    const heightPx = panel.edge === 'top' ? y(panel.heightPx) : y(height) - y(height - panel.heightPx);
    return [{ ...panel, heightPx: Math.max(1, Math.round(heightPx)) }];
  });
}
