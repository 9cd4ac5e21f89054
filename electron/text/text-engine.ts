import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import type { FontTable } from '../../shared/captions/font-table.ts';
import type { FontChoice, MeasureRequest, TextMeasure, TextMeasurer } from '../../shared/captions/laid-out-caption.ts';
import type { OwnFont } from '../../shared/captions/own-fonts.ts';
import { openFontLibrary } from './font-library.ts';

/** Measures and draws text with the packaged fonts and those that a brand brings, never with fonts of the system. */
export type TextEngine = TextMeasurer & {
  /** Characters that no family of the stack has; joiners, spaces and controls never count. */
  readonly missingGlyphs: (text: string, font: FontChoice) => readonly string[];
  /** Names every package version that decides the pixels; part of content keys. */
  readonly fontIdentity: (font: FontChoice) => string;
  /** Takes in a font file of the user's; `file` names it in messages. Throws `bad-input` for what is none. */
  readonly addFont: (bytes: Buffer, file: string) => OwnFont;
  /** Sets a context up for a text and returns what to draw: the text with unknown characters boxed. */
  readonly prepare: (context: SKRSContext2D, request: MeasureRequest) => string;
};

const DEFAULT_CACHE_SIZE = 20_000;
/** Word spacing for each em of tighter letter spacing. */
const WORD_SPACE_BACK = 3;

/** Opens the packaged fonts; each file is loaded when a text first needs it, for the CJK ones are big. */
export function openFonts(options: { readonly table: FontTable; readonly cacheSize?: number }): TextEngine {
  const library = openFontLibrary(options.table);
  const context = createCanvas(8, 8).getContext('2d');
  const limit = options.cacheSize ?? DEFAULT_CACHE_SIZE;
  const known = new Map<string, TextMeasure>();

  const prepare = (target: SKRSContext2D, request: MeasureRequest): string => {
    const { text, aliases, trackingEm } = library.resolve(request.text, request.font);
    target.font = `${request.sizePx}px ${aliases.map((alias) => `"${alias}"`).join(', ')}`;
    // Without it canvas follows the machine's language, and Han shapes with it.
    target.lang = request.locale;
    target.direction = request.direction;
    target.letterSpacing = `${request.sizePx * trackingEm}px`;
    // Tight letters need their word spaces back, or words run together at a distance.
    target.wordSpacing = `${request.sizePx * trackingEm * -WORD_SPACE_BACK}px`;
    target.textRendering = 'geometricPrecision';
    target.textAlign = 'left';
    target.textBaseline = 'alphabetic';
    return text;
  };

  const measure = (request: MeasureRequest): TextMeasure => {
    const { font, sizePx, direction, locale, text } = request;
    const key = `${font.families.join()}|${font.weight}|${sizePx}|${direction}|${locale}|${text}`;
    const found = known.get(key);
    if (found) {
      // Put last again: the first key of the map is then the one unused for longest.
      known.delete(key);
      known.set(key, found);
      return found;
    }
    const metrics = context.measureText(prepare(context, request));
    const measured = {
      width: metrics.width,
      inkLeft: -metrics.actualBoundingBoxLeft,
      inkRight: metrics.actualBoundingBoxRight,
      inkAscent: metrics.actualBoundingBoxAscent,
      inkDescent: metrics.actualBoundingBoxDescent,
    };
    known.set(key, measured);
    const oldest = known.size > limit ? known.keys().next().value : undefined;
    if (oldest !== undefined) known.delete(oldest);
    return measured;
  };

  return {
    measure,
    prepare,
    missingGlyphs: library.missingGlyphs,
    fontIdentity: library.identity,
    addFont: library.add,
  };
}
