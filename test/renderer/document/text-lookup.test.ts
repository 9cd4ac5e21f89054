import { describe, expect, it } from 'vitest';
import { editedLocale, findText } from '../../../renderer/document/text-lookup.ts';
import { sharedLocale } from '../../../shared/locale/text-locales.ts';

const german = { id: 'de-DE', fallback: ['de', 'en'] };
const mexican = { id: 'es-MX', fallback: ['es', 'en'] };
const texts = {
  campaign: { en: { hook: 'Boils' }, 'es-MX': { hook: 'Hierve' } },
  template: { en: { hook: 'Hook', action: 'Buy' }, de: { action: 'Kaufen' } },
};

describe('findText', () => {
  it('asks the campaign in all languages before the template, as the renderer does', () => {
    expect(findText(texts, 'hook', german)).toEqual({ text: 'Boils', origin: 'campaign', locale: 'en' });
    expect(findText(texts, 'action', german)).toEqual({ text: 'Kaufen', origin: 'template', locale: 'de' });
    expect(findText(texts, 'absent', german)).toBeNull();
  });
});

describe('editedLocale', () => {
  it('is the language shared by its markets', () => {
    expect([sharedLocale(german), editedLocale(texts.campaign, 'hook', german)]).toEqual(['de', 'de']);
  });

  it("is the market's own file where the text stands there already", () => {
    expect(editedLocale(texts.campaign, 'hook', mexican)).toBe('es-MX');
    expect(editedLocale(texts.campaign, 'action', mexican)).toBe('es');
  });

  it('is the market itself where its language has no file of its own', () => {
    expect(sharedLocale({ id: 'zh-TW', fallback: ['en'] })).toBe('zh-TW');
  });
});
