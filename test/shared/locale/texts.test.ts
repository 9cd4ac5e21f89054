import { describe, expect, it } from 'vitest';
import { createTexts, type TextResources, type Texts } from '../../../shared/locale/texts.ts';
import { shippedMarket } from '../../setup/assets.ts';

function texts(market: string, campaign: TextResources, template: TextResources = {}, sourceLocale = 'en'): Texts {
  return createTexts({ market: shippedMarket(market), sourceLocale, campaign, template });
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

  it("ends with the campaign's own language, and says that a translation is missing", () => {
    const found = texts('ja-JP', { de: { hook: 'Kocht' } }, { ja: { hook: 'テンプレート' } }, 'de');
    expect(found.text('hook', {})).toEqual({
      text: 'Kocht',
      status: 'fallback',
      from: { namespace: 'campaign', language: 'de' },
      unfilled: [],
    });
  });

  it('says what the own opening says where a hook has no words in any language that is asked', () => {
    const campaign = {
      en: { hooks: { detail: { hook: 'Look' } } },
      de: { hook: 'Kocht', hooks: { ask: { hook: 'Tee?' } } },
    };
    const found = (market: string, key: string) => texts(market, campaign, { en: { hook: 'Meet' } }).text(key, {});
    expect([
      found('de-DE', 'hooks.ask.hook'),
      // A translation is missing, and the words are the hook's all the same.
      found('de-DE', 'hooks.detail.hook'),
      found('fr-FR', 'hooks.ask.hook'),
      found('fr-FR', 'hooks.ask.cta'),
    ]).toMatchObject([
      { text: 'Tee?', status: 'ok' },
      { text: 'Look', status: 'fallback', from: { language: 'en' } },
      { text: 'Meet', status: 'fallback', from: { namespace: 'template' } },
      { text: '', status: 'missing' },
    ]);
  });

  it('counts another region of the same language as a translation, but not another script', () => {
    const resources = { 'es-ES': { hook: 'Hola' }, 'zh-CN': { hook: '简体' } };
    expect(texts('es-MX', resources, {}, 'es-ES').text('hook', {}).status).toBe('ok');
    expect(texts('zh-TW', resources, {}, 'zh-CN').text('hook', {}).status).toBe('fallback');
  });

  it("does not show a template's text in the campaign's language", () => {
    expect(texts('ja-JP', {}, { de: { hook: 'Vorlage' } }, 'de').text('hook', {}).status).toBe('missing');
  });

  it('fills values as they are and names those without one', () => {
    const found = texts('en-US', { en: { hook: 'Meet {{product}} & {{friend}}' } });
    expect(found.text('hook', { product: '<b>Kettle</b>' })).toMatchObject({
      text: 'Meet <b>Kettle</b> &',
      unfilled: ['friend'],
    });
  });

  it('leaves no gap where a value is missing', () => {
    const found = texts('en-US', { en: { hook: 'Now {{price}} only, {{price}}' } });
    expect(found.text('hook', {})).toMatchObject({ text: 'Now only,', unfilled: ['price'] });
  });

  it('names missing values of texts inside texts', () => {
    const found = texts('en-US', { en: { hook: 'Look: $t(inner)', inner: '{{friend}}' } });
    expect(found.text('hook', {})).toMatchObject({ text: 'Look:', unfilled: ['friend'] });
  });

  it('does not read values as texts of their own', () => {
    const found = texts('en-US', { en: { hook: '{{product}}', secret: 'x' } });
    const product = '$t(secret) {{price}}';
    expect(found.text('hook', { product })).toMatchObject({ text: product, unfilled: [] });
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

  it.each([
    ['en-US', [0, 1, 2, 5], ['0 left', 'one left', '2 left', '5 left']],
    ['fr-FR', [0, 1, 2], ['one reste', 'one reste', '2 reste']],
    ['ja-JP', [1, 2], ['1 のこり', '2 のこり']],
  ])('counts as %s does', (market, counts, expected) => {
    const found = texts(market, {
      en: { left_one: 'one left', left_other: '{{count}} left' },
      fr: { left_one: 'one reste', left_other: '{{count}} reste' },
      ja: { left_other: '{{count}} のこり' },
    });
    expect(counts.map((count) => found.text('left', { count }).text)).toEqual(expected);
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

  it('isolates nothing in left-to-right text', () => {
    expect(texts('en-US', { en: { hook: '{{product}}' } }).text('hook', { product: 'غلاية' }).text).toBe('غلاية');
  });

  it('keeps an empty text that is meant', () => {
    expect(texts('en-US', { en: { hook: '' } }, { en: { hook: 'x' } }).text('hook', {})).toMatchObject({
      text: '',
      status: 'ok',
    });
  });

  it('never gives a key as a text', () => {
    const found = texts('en-US', { en: { group: { a: 'x' } } });
    expect(found.text('group', {})).toMatchObject({ text: '', status: 'missing' });
  });
});
