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
  frames: null,
  subject: 'hook',
  message: 'Does not fit.',
  fix: 'Shorten it.',
} as const;

const state = (key: string, findings: readonly (typeof finding)[] = []) =>
  cellState(texts, key, { market: german, findings });

describe('cellState', () => {
  it('finds nothing to say about a text in the language of the market, whoever wrote it', () => {
    expect(state('hook')).toEqual({ text: 'Kocht', isFallback: false, status: 'ok', problem: null });
    expect(state('action')).toEqual({ text: 'Kaufen', isFallback: false, status: 'ok', problem: null });
  });

  it('marks a text that this market alone has', () => {
    expect(state('title')).toEqual({ text: 'Tee?', isFallback: false, status: 'overridden', problem: null });
  });

  it('tells a text in another language from none', () => {
    const without = { campaign: { en: { hook: 'Boils' } }, template: {} };
    const at = (key: string) => cellState(without, key, { market: german, findings: [] });
    expect(at('hook')).toEqual({ text: 'Boils', isFallback: true, status: 'fallback', problem: null });
    expect(at('absent')).toEqual({ text: '', isFallback: false, status: 'missing', problem: null });
  });

  it('says what the host has measured', () => {
    expect(state('hook', [finding])).toEqual({
      text: 'Kocht',
      isFallback: false,
      status: 'too-long',
      problem: 'Does not fit. Shorten it.',
    });
  });
});
