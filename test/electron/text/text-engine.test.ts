import { createCanvas } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { openFonts } from '../../../electron/text/text-engine.ts';
import { fontFor } from '../../../shared/captions/font-table.ts';
import type { TextMeasurer } from '../../../shared/captions/laid-out-caption.ts';
import { layOutCaption } from '../../../shared/captions/lay-out-caption.ts';
import { caption, market, style } from '../../shared/captions/layout-fixtures.ts';
import { engine, table } from './text-fixtures.ts';

const latin = fontFor({ script: 'Latn' }, 800, table);

function inkColumns(text: string, direction: 'ltr' | 'rtl'): readonly number[] {
  const context = createCanvas(600, 120).getContext('2d');
  context.fillText(engine.prepare(context, { text, font: latin, sizePx: 80, direction, locale: 'en-US' }), 10, 90);
  const { data } = context.getImageData(0, 0, 600, 120);
  return Array.from({ length: 600 }, (_, x) => {
    let ink = 0;
    for (let y = 0; y < 120; y += 1) ink += data[(y * 600 + x) * 4 + 3] ?? 0;
    return ink;
  });
}

describe('text engine', () => {
  it('names what no packaged font can draw, and boxes it instead of asking the system', () => {
    expect(engine.missingGlyphs('ok \u{10FFFD} \u200D\uFE0F\n', latin)).toEqual(['\u{10FFFD}']);
    expect(inkColumns('\u{10FFFD}', 'ltr')).toEqual(inkColumns('□', 'ltr'));
  });

  it('finds glyphs of every script from any market', () => {
    expect(engine.missingGlyphs('日本 한국 ไทย हिन्दी עברית عربي ₫ ₹ ₩ €', latin)).toEqual([]);
  });

  it('honours direction and isolates', () => {
    const withMark = inkColumns('אב!', 'rtl');
    expect(withMark).not.toEqual(inkColumns('אב!', 'ltr'));
    expect(inkColumns('A \u2067אב!\u2069', 'ltr')).not.toEqual(inkColumns('A אב!', 'ltr'));
  });

  it('measures the ink that it draws', () => {
    const ink = inkColumns('Hamburg', 'ltr');
    const measure = engine.measure({ text: 'Hamburg', font: latin, sizePx: 80, direction: 'ltr', locale: 'en-US' });
    expect(ink.findIndex((column) => column > 0)).toBeGreaterThanOrEqual(Math.floor(10 + measure.inkLeft));
    expect(ink.findLastIndex((column) => column > 0)).toBeLessThanOrEqual(Math.ceil(10 + measure.inkRight));
  });

  it('gives the same widths with a full cache as with an empty one', () => {
    const small = openFonts({ table, cacheSize: 2 });
    const widths = () =>
      ['one', 'two', 'three', 'one'].map(
        (text) => small.measure({ text, font: latin, sizePx: 50, direction: 'ltr', locale: 'en-US' }).width,
      );
    expect(widths()).toEqual(widths());
  });

  it('names fonts, weights and the canvas in its identity', () => {
    const identity = engine.fontIdentity(latin);
    expect(identity).toMatch(/@expo-google-fonts\/inter@[\d.]+:800:/);
    expect(identity).toMatch(/@napi-rs\/canvas@[\d.]+ drawing@\d+$/);
    expect(engine.fontIdentity({ ...latin, weight: 700 })).not.toBe(identity);
  });

  it.each([
    { name: 'words', unit: 'kettle boils water ', count: 53 },
    { name: 'one word', unit: 'k', count: 1000 },
    { name: 'Japanese', unit: 'お湯が沸くケトル。', count: 111 },
    { name: 'emoji', unit: '🎉', count: 500 },
  ])('measures about as often as long text of $name is long', ({ unit, count }) => {
    const own = market('ja-JP', 'Jpan');
    const measured = (text: string): number => {
      const request = caption(text, { market: own, style: style({ maxLines: 3 }), font: fontFor(own, 800, table) });
      let characters = 0;
      const measure: TextMeasurer['measure'] = (one) => {
        characters += one.text.length;
        return engine.measure(one);
      };
      expect(layOutCaption(request, { measure }).problems).not.toEqual([]);
      return characters;
    };
    // Twice the text: twice the characters to shape, not four times.
    expect(measured(unit.repeat(2 * count))).toBeLessThan(2.6 * measured(unit.repeat(count)));
  });
});
