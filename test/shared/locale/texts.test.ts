import { describe, expect, it } from 'vitest';
import { createTexts, type TextResources, type Texts } from '../../../shared/locale/texts.ts';
import { shippedMarket } from '../../setup/assets.ts';

function texts(market: string, campaign: TextResources, template: TextResources = {}): Texts {
  return createTexts({ market: shippedMarket(market), campaign, template });
}

describe('createTexts', () => {
  it('walks from the market to its language to English', () => {
    const resources = { 'es-MX': { a: 'mx' }, es: { a: 'es', b: 'es' }, en: { a: 'en', b: 'en', c: 'en' } };
    const found = texts('es-MX', resources);
    expect(['a', 'b', 'c', 'd'].map((key) => found.text(key, {}))).toEqual([
      { text: 'mx', status: 'ok', from: { namespace: 'campaign', language: 'es-MX' }, unfilled: [] },
      { text: 'es', status: 'ok', from: { namespace: 'campaign', language: 'es' }, unfilled: [] },
      { text: 'en', status: 'fallback', from: { namespace: 'campaign', language: 'en' }, unfilled: [] },
      { text: '', status: 'missing', from: null, unfilled: [] },
    ]);
  });

  it("prefers the campaign's words in any language to the template's", () => {
    const found = texts('de-DE', { en: { hook: 'ours' } }, { de: { hook: 'Vorlage', cta: 'Kaufen' } });
    expect(found.text('hook', {})).toMatchObject({ text: 'ours', status: 'fallback' });
    expect(found.text('cta', {})).toMatchObject({ text: 'Kaufen', from: { namespace: 'template', language: 'de' } });
  });

  it('fills values as they are and names those without one', () => {
    const found = texts('en-US', { en: { hook: 'Meet {{product}} & {{friend}}' } });
    expect(found.text('hook', { product: '<b>Kettle</b>' })).toMatchObject({
      text: 'Meet <b>Kettle</b> &',
      unfilled: ['friend'],
    });
  });

  it('does not read values as texts of their own', () => {
    const found = texts('en-US', { en: { hook: '{{product}}', secret: 'x' } });
    expect(found.text('hook', { product: '$t(secret) {{price}}' }).text).toContain('$t(secret)');
  });

  it('chooses plurals by the rules of the language', () => {
    const found = texts('ar-SA', {
      ar: { left_one: 'واحد', left_two: 'اثنان', left_few: '{{count}} قطع', left_other: '{{count}} قطعة' },
    });
    expect([1, 2, 3, 100].map((count) => found.text('left', { count }).text)).toEqual([
      'واحد',
      'اثنان',
      '3 قطع',
      '100 قطعة',
    ]);
  });

  it('chooses the form for a context and falls back to the plain one', () => {
    const found = texts('en-US', { en: { note: 'While it lasts', note_until: 'Until {{until}}' } });
    expect(found.text('note', { context: 'until', until: 'May 1' }).text).toBe('Until May 1');
    expect(found.text('note', {}).text).toBe('While it lasts');
  });

  it('isolates names and prices in right-to-left text', () => {
    const found = texts('ar-SA', { ar: { hook: 'تعرّف على {{product}}' } });
    expect(found.text('hook', { product: 'Aurel X2' }).text).toBe('تعرّف على \u2068Aurel X2\u2069');
  });

  it('never gives a key as a text', () => {
    const found = texts('en-US', { en: { group: { a: 'x' } } });
    expect(found.text('group', {})).toMatchObject({ text: '', status: 'missing' });
  });
});
