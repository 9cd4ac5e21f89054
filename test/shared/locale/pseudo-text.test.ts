import { describe, expect, it } from 'vitest';
import { findMarket } from '../../../shared/locale/find-market.ts';
import { PSEUDO_MARKETS, pseudoKind } from '../../../shared/locale/pseudo-markets.ts';
import { pseudoText } from '../../../shared/locale/pseudo-text.ts';
import { createTexts } from '../../../shared/locale/texts.ts';

describe('pseudoText', () => {
  it('accents and lengthens by two fifths, in brackets, without touching values', () => {
    expect(pseudoText('Boils in 60 seconds', 'accents')).toBe('[Ɓöîļš îñ 60 šéçöñđš öñé ţŵö]');
    expect(pseudoText('Meet {{product}}', 'accents')).toBe('[Ṁééţ {{product}} ö]');
    expect(pseudoText('{{product}}', 'accents')).toBe('{{product}}');
  });

  it('spells words backwards with right-to-left marks', () => {
    expect(pseudoText('Shop now', 'mirrored')).toBe('\u200FpohS\u200F \u200Fwon\u200F');
  });

  it('takes half as many letters of full width, and keeps punctuation', () => {
    const text = pseudoText('Which look are you?', 'full-width');
    expect(text).toMatch(/^[\p{sc=Han}\p{sc=Hira}]{8}\?$/u);
  });

  it('stacks marks', () => {
    expect(pseudoText('Made in one', 'tallest')).toBe('Mẫdễ ịn ỗnễ');
    expect(pseudoText('every', 'tallest')).toBe('ปั๊ญู้');
  });
});

describe('pseudo-markets', () => {
  it('are found by id only, and each stresses something else', () => {
    expect(PSEUDO_MARKETS.map(({ id }) => [findMarket([], id).id, pseudoKind(id)])).toEqual([
      ['en-XA', 'accents'],
      ['ar-XB', 'mirrored'],
      ['ja-XC', 'full-width'],
      ['th-XD', 'tallest'],
    ]);
    expect(pseudoKind('en-US')).toBeNull();
    expect(() => findMarket([], 'xx')).toThrow(/^(?!.*XA).*$/);
  });

  it("speak the campaign's own words and the template's, disguised", () => {
    const market = findMarket([], 'en-XA');
    const texts = createTexts({
      market,
      sourceLocale: 'de',
      campaign: { de: { hook: 'Kocht' } },
      template: { en: { hook: 'Meet', cta: { action: 'Shop now' } } },
    });
    expect(texts.text('hook', {})).toMatchObject({ text: '[Ķöçĥţ ö]', status: 'ok' });
    expect(texts.text('cta.action', {})).toMatchObject({ text: '[Šĥöþ ñöŵ öñé]', status: 'ok' });
  });
});
