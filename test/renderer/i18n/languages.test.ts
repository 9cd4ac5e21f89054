import { describe, expect, it } from 'vitest';
import { en } from '../../../renderer/i18n/en.ts';
import { findingTitle } from '../../../renderer/i18n/finding-title.ts';
import { directionOf, LANGUAGES, messages, systemLanguage } from '../../../renderer/i18n/languages.ts';
import { createTranslate } from '../../../renderer/i18n/translate.ts';
import { shippedRules } from '../../setup/rules.ts';

const placeholders = (text: string): readonly string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? '').sort();

describe.each(LANGUAGES)('the screen in $name', ({ id }) => {
  const texts = messages[id];

  it('has every text and no other', () => {
    expect(Object.keys(texts)).toEqual(Object.keys(en));
    expect(Object.values(texts).filter((text) => text.trim() === '')).toEqual([]);
  });

  it('fills in what the English texts fill in', () => {
    const wanted = Object.entries(en).map(([key, text]) => [key, placeholders(text)]);
    expect(Object.entries(texts).map(([key, text]) => [key, placeholders(text)])).toEqual(wanted);
  });

  it('is said in its own words', () => {
    if (id === 'en') return;
    const same = Object.entries(texts).filter(([key, text]) => en[key as keyof typeof en] === text);
    // Names, loan words and texts that are nothing but placeholders.
    expect(same.length).toBeLessThan(30);
  });
});

describe('createTranslate', () => {
  it('fills in values and knows nothing of HTML', () => {
    expect(createTranslate('de')('captions.source', { locale: '<b>en</b>' })).toBe('Quelle (<b>en</b>)');
  });
});

describe('systemLanguage', () => {
  it('takes the first that the screen speaks, by language where the region differs', () => {
    expect(systemLanguage(['nl-NL', 'ar-EG', 'de'])).toBe('ar');
    expect(systemLanguage(['zh-TW'])).toBe('zh-CN');
    expect(systemLanguage(['nl'])).toBe('en');
  });

  it('mirrors Arabic alone', () => {
    expect(LANGUAGES.filter(({ id }) => directionOf(id) === 'rtl').map(({ id }) => id)).toEqual(['ar']);
  });
});

describe('findingTitle', () => {
  it('has words for every rule of the checks', () => {
    const untitled = shippedRules().filter(({ id }) => findingTitle(createTranslate('en'), id) === id);
    expect(untitled).toEqual([]);
  });
});
