import type { MeasureRequest, TextMeasurer } from '../../../shared/captions/laid-out-caption.ts';
import type { CaptionRequest, LayoutPlace } from '../../../shared/captions/layout-request.ts';
import type { Market } from '../../../shared/locale/market-schema.ts';
import { type TextStyle, textStyleSchema } from '../../../shared/template/text-style-schema.ts';

const RTL_SCRIPTS: ReadonlySet<string> = new Set(['Arab', 'Hebr']);

export function market(id: string, script: Market['script'] = 'Latn'): Market {
  const direction = RTL_SCRIPTS.has(script) ? 'rtl' : 'ltr';
  const source = { where: 'test', checkedOn: '2026-11-24' };
  const sources = [{ what: 'test', where: 'test', checkedOn: '2026-11-24' }];
  const region = id.slice(-2);
  return {
    id,
    name: id,
    region,
    currency: 'EUR',
    direction,
    script,
    numberingSystem: 'latn',
    firstDay: 1,
    fallback: ['en'],
    tax: { display: 'open', certainty: 'low', source },
    disclosure: { words: ['Ad'], when: 'any', minSeconds: 0, certainty: 'low', source },
    sources,
  };
}

/** A font of equal letters: half an em each, a full em for wide scripts and emoji; marks and joiners have no width. */
export const evenMeasurer: TextMeasurer = {
  measure: ({ text, sizePx }: MeasureRequest) => {
    const letters = Array.from(new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text));
    const ems = letters.reduce((sum, { segment }) => sum + emsOf(segment), 0);
    const width = ems * sizePx;
    return { width, inkLeft: 0, inkRight: width, inkAscent: 0.7 * sizePx, inkDescent: 0.2 * sizePx };
  },
};

function emsOf(grapheme: string): number {
  if (/^[\p{Default_Ignorable_Code_Point}\p{M}]*$/u.test(grapheme)) return 0;
  return /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{Emoji_Presentation}、。「」]/u.test(grapheme) ? 1 : 0.5;
}

export function style(changes: Partial<TextStyle> = {}): TextStyle {
  const base = { kind: 'plain-stroke', sizePx: 100, minSizePx: 50, weight: 800, maxLines: 2, colour: 'text' };
  return textStyleSchema.parse({ ...base, ...changes });
}

/** A box 1000 px wide and 600 px high at 40,200 on a 1080 px canvas. */
export function place(changes: Partial<LayoutPlace> = {}): LayoutPlace {
  return {
    style: style(),
    palette: { background: '#000000', surface: '#ffffff', text: '#111111', accent: '#ffd60a', sale: '#e11d48' },
    box: { x: 40, y: 200, width: 1000, height: 600 },
    canvasWidth: 1080,
    align: 'center',
    valign: 'middle',
    market: market('en-US'),
    font: { families: ['Inter'], weight: 800 },
    safeZone: { x: 0, y: 0, width: 1080, height: 1920 },
    ...changes,
  };
}

export function caption(text: string, changes: Partial<LayoutPlace> = {}): CaptionRequest {
  return { ...place(changes), text };
}
