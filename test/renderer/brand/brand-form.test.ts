import { describe, expect, it } from 'vitest';
import {
  addTerm,
  brandLanguages,
  changeTerm,
  languageOf,
  newForm,
  removeFile,
  removeTerm,
  setEndCard,
  setLine,
  setLook,
  setTranslation,
  splitWords,
} from '../../../renderer/brand/brand-form.ts';
import { brandKitSchema } from '../../../shared/campaign/brand-kit-schema.ts';

const PALETTE = { background: '#ffffff', surface: '#f2f2f2', text: '#101010', accent: '#2b6cff', sale: '#d1495b' };
const { kit } = newForm('Fern', PALETTE);

describe('the form of a brand', () => {
  it('leaves captions as the style has them until something is chosen, and again afterwards', () => {
    const chosen = setLook(setLook(kit, 'kind', 'rounded-box'), 'radiusPx', 40);
    expect(chosen.captions).toEqual({ kind: 'rounded-box', radiusPx: 40 });
    expect(setLook(setLook(chosen, 'kind', undefined), 'radiusPx', undefined)).toEqual(kit);
    expect(setLook(kit, 'uppercase', false).captions).toEqual({ uppercase: false });
  });

  it('has an end card with lines by language, and none of what is empty', () => {
    const card = setEndCard(kit, {});
    expect(card.endCard).toEqual({ frames: 60, ground: 'background' });
    const said = setLine(setLine(card, 'en', 'Made slowly.'), 'de', 'Langsam gemacht.');
    expect(setEndCard(said, { frames: 90, ground: 'accent' }).endCard).toEqual({
      ...{ frames: 90, ground: 'accent' },
      line: { en: 'Made slowly.', de: 'Langsam gemacht.' },
    });
    expect(setLine(setLine(said, 'en', ' '), 'de', '')).toEqual(card);
    expect([setEndCard(said, null), setLine(kit, 'en', 'No card')]).toEqual([kit, kit]);
  });

  it('keeps words in every language until languages call them something', () => {
    const first = addTerm(kit, ' lift base ');
    expect(first.terms).toEqual([{ term: 'lift base', keep: true }]);
    const told = changeTerm(changeTerm(first, 0, { keep: false }), 0, { note: 'Never "stand".' });
    const called = setTranslation(told, 0, { language: 'de', text: 'Hubsockel, Sockel' });
    expect(called.terms).toEqual([
      { term: 'lift base', note: 'Never "stand".', translations: { de: ['Hubsockel', 'Sockel'] } },
    ]);
    expect(brandKitSchema.parse(called)).toEqual(called);
    const plain = changeTerm(setTranslation(called, 0, { language: 'de', text: ' , ' }), 0, { note: '' });
    expect(plain.terms).toEqual([{ term: 'lift base' }]);
    expect(removeTerm(plain, 0)).toEqual(kit);
  });

  it('divides words at the commas of every script', () => {
    expect(splitWords('سخان، غلاية,ケトル、やかん，水壶')).toEqual(['سخان', 'غلاية', 'ケトル', 'やかん', '水壶']);
  });

  it('takes a file out of every part that has it', () => {
    const full = { ...kit, logo: 'a.png', logoOnDark: 'a.png', fonts: ['a.ttf'], sound: { file: 'a.wav', volume: 1 } };
    expect(['a.png', 'a.ttf', 'a.wav'].reduce(removeFile, full)).toEqual(kit);
  });
});

describe('the languages of a brand', () => {
  it('are those of the markets, and those that it speaks already', () => {
    const market = (id: string, fallback: readonly string[]) => ({ id, fallback: [...fallback] });
    expect(languageOf(market('es-CL', ['es-MX', 'es', 'en']))).toBe('es');
    expect(languageOf(market('zh-HK', ['zh-TW', 'en']))).toBe('zh-TW');
    expect([languageOf(market('zh-CN', ['en'])), languageOf(market('en-GB', ['en']))]).toEqual(['zh-CN', 'en']);
    const facts = { name: '', direction: 'ltr' as const, currency: 'EUR', numberingSystem: 'latn' };
    const markets = [
      { ...facts, ...market('de-DE', ['de', 'en']), labels: [] },
      { ...facts, ...market('de-AT', ['de', 'en']), labels: [] },
    ];
    const spoken = setLine(setEndCard(kit, {}), 'fr', 'Fait lentement.');
    expect(brandLanguages(spoken, { markets, source: 'en-US' })).toEqual(['en', 'de', 'fr']);
  });
});
