import { describe, expect, it } from 'vitest';
import { type BreakLevel, breakAtoms, groupsAt, toUnit } from '../../../shared/captions/break-units.ts';
import type { Market } from '../../../shared/locale/market-schema.ts';
import { market } from './layout-fixtures.ts';

function units(text: string, own: Market, level: BreakLevel = 1): readonly string[] {
  return groupsAt(breakAtoms(text, own), level).map((group) => toUnit(group).text);
}

describe('break units', () => {
  it('are the spaced words of Latin text, hyphens included', () => {
    expect(units('The USB-C T-Shirt fits', market('en-US'))).toEqual(['The', 'USB-C', 'T-Shirt', 'fits']);
  });

  it('keep French punctuation and guillemets with their words', () => {
    expect(units('Vraiment ? « Sans fil » : oui !', market('fr-FR'))).toEqual([
      'Vraiment ?',
      '« Sans',
      'fil » :',
      'oui !',
    ]);
  });

  it('keep French percent signs and semicolons, and what stands at a narrow no-break space', () => {
    expect(units('Moins 50 % ; vite', market('fr-FR'))).toEqual(['Moins', '50 % ;', 'vite']);
    expect(units('Prêt\u202F! Oui', market('fr-FR'))).toEqual(['Prêt\u202F!', 'Oui']);
  });

  it('keep a currency sign with its number', () => {
    expect(units('nur 39,90 € heute', market('de-DE'))).toEqual(['nur', '39,90 €', 'heute']);
  });

  it('never break at a no-break space', () => {
    expect(units('60\u00A0s only', market('en-US'))).toEqual(['60\u00A0s', 'only']);
  });

  it('are phrases in Japanese, and never begin with a closing mark or small kana', () => {
    const text = 'いつでもどこでも、お茶の時間を楽しめます。';
    expect(units(text, market('ja-JP', 'Jpan'))).toEqual([
      'いつでも',
      'どこでも、',
      'お茶の',
      '時間を',
      '楽しめます。',
    ]);
    const letters = units('「キャッシュ」だよ。', market('ja-JP', 'Jpan'), 3);
    expect(letters).toEqual(['「キャッ', 'シュ」', 'だ', 'よ。']);
  });

  it('are spaced words in Korean, however long', () => {
    expect(units('언제어디서나 따뜻한차를', market('ko-KR', 'Kore'), 2)).toEqual(['언제어디서나', '따뜻한차를']);
  });

  it('are whole words in Thai and Chinese', () => {
    expect(units('กาต้มน้ำไร้สาย', market('th-TH', 'Thai'), 2).join('|')).not.toMatch(
      /\|[ะาำๆ\u0E31\u0E34-\u0E3A\u0E47-\u0E4E]/u,
    );
    expect(units('隨時隨地享受好茶', market('zh-TW', 'Hant'), 2).join('')).toBe('隨時隨地享受好茶');
  });

  it('keep Hindi postpositions on the line of their word', () => {
    expect(units('केतली में पानी', market('hi-IN', 'Deva'))).toEqual(['केतली में', 'पानी']);
    for (const word of 'ने को से का की में पर है'.split(' ')) {
      expect(units(`चाय ${word} पानी`, market('hi-IN', 'Deva'))).toEqual([`चाय ${word}`, 'पानी']);
    }
    expect(units('यह गर्म है।', market('hi-IN', 'Deva'))).toEqual(['यह', 'गर्म है।']);
  });

  it('keep Polish one-letter words and short Russian prepositions with the word after them', () => {
    expect(units('Herbata w domu i w pracy', market('pl-PL'))).toEqual(['Herbata', 'w domu', 'i w pracy']);
    expect(units('Z bliska', market('pl-PL'))).toEqual(['Z bliska']);
    expect(units('Чай на двоих без шума', market('ru-RU', 'Cyrl'))).toEqual(['Чай', 'на двоих', 'без шума']);
    expect(units('Tea a la carte', market('en-US'))).toEqual(['Tea', 'a', 'la', 'carte']);
  });

  it('never part an Italian article from its word at the apostrophe', () => {
    for (const text of ['dell’acqua', "dell'acqua"]) {
      expect(units(text, market('it-IT'), 3).find((unit) => unit.includes('’') || unit.includes("'"))).toBe(
        `l${text[4]}a`,
      );
    }
  });

  it('never end a line with an opening Spanish mark', () => {
    expect(units('Hola ¿ qué tal?', market('es-ES'))).toEqual(['Hola', '¿ qué', 'tal?']);
    expect(units('¡Hola!', market('es-ES'), 3)[0]).toBe('¡H');
  });

  it('hyphenate long German and Dutch words as a last resort, at least four letters from their ends', () => {
    const german = market('de-DE');
    expect(units('Waschmaschinenzubehör', german, 2)).toEqual(['Waschmaschinenzubehör']);
    expect(units('Waschmaschinenzubehör', german, 3)).toEqual(['Wasch', 'ma', 'schi', 'nen', 'zu', 'behör']);
    expect(units('vaatwasmachine', market('nl-NL'), 3)).toEqual(['vaat', 'was', 'ma', 'chine']);
    expect(units('Wasserkocher', market('en-US'), 3)).toHaveLength(12);
    expect(units('Wasch\u00ADmaschinenzubehör', german, 2)).toEqual(['Wasch', 'maschinenzubehör']);
  });

  it('break long compounds after a hyphen or at a soft hyphen at the second level', () => {
    const own = market('de-DE');
    expect(units('Waschmaschinen-Zubehör', own, 2)).toEqual(['Waschmaschinen-', 'Zubehör']);
    expect(units('Wasser\u00ADkocher', own, 1)).toEqual(['Wasserkocher']);
    expect(units('Wasser\u00ADkocher', own, 2)).toEqual(['Wasser', 'kocher']);
  });

  it('never split emoji families, flags or skin tones', () => {
    expect(units('👨‍👩‍👧🇩🇪👍🏽', market('en-US'), 3)).toEqual(['👨‍👩‍👧', '🇩🇪', '👍🏽']);
  });
});
