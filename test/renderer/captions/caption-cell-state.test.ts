import { describe, expect, it } from 'vitest';
import { cellState } from '../../../renderer/captions/caption-cell-state.ts';

const german = { id: 'de-DE', fallback: ['de', 'en'] };
const texts = {
  campaign: { en: { hook: 'Boils', title: 'Tea?' }, de: { hook: 'Kocht' }, 'de-DE': { title: 'Tee?' } },
  template: { en: { action: 'Buy' }, de: { action: 'Kaufen' } },
};
const finding = {
  rule: 'caption-overflow',
  severity: 'error',
  market: 'de-DE',
  product: null,
  hook: null,
  frames: null,
  subject: 'hook',
  message: 'Does not fit.',
  fix: 'Shorten it.',
  why: null,
  offReason: null,
} as const;

const facts = { market: german, findings: [], captionsStatus: {}, sourceLocale: 'en', source: 'Boils' } as const;
const state = (key: string, given: Partial<Parameters<typeof cellState>[2]> = {}) =>
  cellState(texts, key, { ...facts, ...given });
const quiet = { isFallback: false, locale: null, problem: null, staleFrom: null, isReviewed: false } as const;

describe('cellState', () => {
  it('finds nothing to say about a text in the language of the market, whoever wrote it', () => {
    expect(state('hook')).toEqual({ ...quiet, text: 'Kocht', locale: 'de', status: 'ok' });
    expect(state('action')).toEqual({ ...quiet, text: 'Kaufen', status: 'ok' });
  });

  it('marks a text that this market alone has', () => {
    expect(state('title')).toEqual({ ...quiet, text: 'Tee?', locale: 'de-DE', status: 'overridden' });
  });

  it('tells a text in another language from none', () => {
    const without = { campaign: { en: { hook: 'Boils' } }, template: {} };
    const at = (key: string) => cellState(without, key, facts);
    expect(at('hook')).toEqual({ ...quiet, text: 'Boils', isFallback: true, status: 'fallback' });
    expect(at('absent')).toEqual({ ...quiet, text: '', status: 'missing' });
  });

  it('tells a translation whose source has changed, and one that was reviewed since', () => {
    const known = (source: string, reviewed?: boolean) => ({
      captionsStatus: { translations: { de: { hook: { source, ...(reviewed ? { reviewed } : {}) } } } },
    });
    expect(state('hook', known('Cooks'))).toMatchObject({ status: 'stale', staleFrom: 'Cooks', isReviewed: false });
    expect(state('hook', known('Boils'))).toMatchObject({ status: 'ok', staleFrom: null, isReviewed: false });
    expect(state('hook', known('Boils', true))).toMatchObject({ status: 'ok', staleFrom: null, isReviewed: true });
    expect(state('hook', known('Cooks', true))).toMatchObject({ status: 'stale', isReviewed: false });
  });

  it('says what the host has measured', () => {
    expect(state('hook', { findings: [finding] })).toEqual({
      ...quiet,
      text: 'Kocht',
      locale: 'de',
      status: 'too-long',
      problem: 'Does not fit. Shorten it.',
    });
  });
});
