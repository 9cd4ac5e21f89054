import { backingShapes } from './backing-shapes.ts';
import { cleanText, upperCased } from './clean-text.ts';
import { inkOf, withBounds } from './finish-layout.ts';
import { fitText } from './fit-text.ts';
import type { LayoutResult, PlacedLine, TextMeasurer } from './laid-out-caption.ts';
import { isCountdownText, layOutCountdown } from './lay-out-countdown.ts';
import type { CaptionRequest } from './layout-request.ts';
import { inkWidth, measureText } from './measured-lines.ts';
import { alignedX, alignedY, inkRect, penX, stackLines, textArea } from './place-lines.ts';
import { wordPositions } from './word-positions.ts';

/**
 * Decides lines, sizes and places of a caption, px on the canvas. Never throws for any text: what does not fit is cut
 * and reported, and an empty text gives no caption.
 */
export function layOutCaption(request: CaptionRequest, measurer: TextMeasurer): LayoutResult {
  const { style, market, font } = request;
  const cleaned = cleanText(request.text);
  const text = style.uppercase ? upperCased(cleaned, market) : cleaned;
  if (!isVisible(text)) return { caption: null, problems: [] };
  if (style.kind === 'countdown' && isCountdownText(text)) return layOutCountdown({ ...request, text }, measurer);
  const area = textArea(request);
  const fitted = fitText({
    text,
    style,
    market,
    font,
    measurer,
    maxWidth: area.width,
    maxHeight: area.height,
    heightOf: (measures, sizePx) => stackLines(request, measures, sizePx).height,
  });
  const measures = fitted.lines.map((line) => line.measure);
  const stack = stackLines(request, measures, fitted.sizePx);
  const top = Math.round(alignedY(request, area, stack.height));
  const measure = { market, font, measurer };
  const lines = fitted.lines.map(
    (line, index): PlacedLine => ({
      ...inkOf(request, fitted.sizePx),
      text: line.text,
      x: penX(request, area, line.measure),
      baseline: Math.round(top + (stack.baselines[index] ?? 0)),
      width: line.measure.width,
      words: wordPositions(line, market, (word) => measureText(measure, word, fitted.sizePx)),
    }),
  );
  const extents = measures.map((own) => ({ x: alignedX(request, area, inkWidth(own)), width: inkWidth(own) }));
  const shapes = backingShapes(request, { top, stack, extents });
  const inks = lines.map((line, index) => inkRect(line, measures[index] ?? NO_INK));
  return withBounds(request, { lines, shapes, inks, problems: fitted.problems });
}

/** Spaces and direction marks alone show nothing. */
function isVisible(text: string): boolean {
  return /[^\s\u00AD\u200B\u2066-\u2069]/u.test(text);
}

const NO_INK = { width: 0, inkLeft: 0, inkRight: 0, inkAscent: 0, inkDescent: 0 };
