import { describe, expect, it } from 'vitest';
import { type MemoryEntry, memoryMatches, remembered } from '../../../shared/exchange/memory-matches.ts';
import { reviewedSince } from '../../../shared/exchange/reviewed-texts.ts';

function entry(source: string, target: string, more: Partial<MemoryEntry> = {}): MemoryEntry {
  const common = { sourceLocale: 'en', locale: 'de', campaign: 'Spring', reviewedAt: '2026-11-01T00:00:00Z' };
  return { ...common, source, target, ...more };
}

const ENTRIES = [
  entry('Shop now', 'Jetzt kaufen'),
  entry('Shop now', 'Gleich kaufen', { locale: 'de-AT' }),
  entry('Shop now', 'Jetzt bestellen', { reviewedAt: '2026-11-09T00:00:00Z' }),
  entry('Shop it now', 'Kauf es jetzt'),
  entry('Boils in 60 seconds', 'Kocht in 60 Sekunden'),
  entry('Shop now', 'Acheter', { locale: 'fr' }),
  entry('Shop now', '立即購買', { locale: 'zh-TW' }),
];

function matches(source: string, locale = 'de') {
  return memoryMatches(ENTRIES, { sourceLocale: 'en-GB', source, locale }).map(({ target, score }) => [target, score]);
}

describe('memoryMatches', () => {
  it('gives the same source first, of equals those of the locale itself, then the newest; three at the most', () => {
    expect(matches('Shop  NOW')).toEqual([
      ['Jetzt bestellen', 1],
      ['Jetzt kaufen', 1],
      ['Gleich kaufen', 1],
    ]);
    expect(matches('Shop now', 'de-AT')[0]).toEqual(['Gleich kaufen', 1]);
  });

  it('gives similar sources with how much of them is the same', () => {
    expect(matches('Boils in 50 seconds')).toEqual([['Kocht in 60 Sekunden', 1 - 1 / 19]]);
    expect(matches('Something else entirely')).toEqual([]);
    expect(matches('')).toEqual([]);
  });

  it('never offers another script of the language', () => {
    expect([matches('Shop now', 'zh-CN'), matches('Shop now', 'zh-TW')]).toEqual([[], [['立即購買', 1]]]);
  });
});

describe('remembered', () => {
  it('keeps each pair once, the newest last, and lets the oldest go', () => {
    const [first = entry('', ''), second = entry('', '')] = ENTRIES;
    const again = { ...first, campaign: 'Summer' };
    expect(remembered([first, second], [again], 9)).toEqual([second, again]);
    expect(remembered([first, second], [again], 1)).toEqual([again]);
  });
});

describe('reviewedSince', () => {
  const texts = { de: { hook: 'Heiß', cta: { title: 'Kauf' } }, 'notes 2': { hook: 'x' } };
  const reviewed = { source: 'Hot', reviewed: true };

  it('gives what was reviewed since, with its source', () => {
    const before = { texts, status: { translations: { de: { 'cta.title': reviewed } } } };
    const now = { hook: reviewed, 'cta.title': reviewed, gone: reviewed, plain: { source: 'Hot' } };
    const after = { texts, status: { translations: { de: now, 'notes 2': { hook: reviewed } } } };
    const fresh = { sourceLocale: 'en', source: 'Hot', locale: 'de', target: 'Heiß' };
    expect(reviewedSince(before, after, 'en')).toEqual([fresh]);
    expect(reviewedSince(after, after, 'en')).toEqual([]);
  });
});
