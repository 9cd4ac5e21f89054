import { describe, expect, it } from 'vitest';
import { findMarket } from '../../../shared/locale/find-market.ts';
import { shippedMarkets } from '../../setup/assets.ts';

describe('findMarket', () => {
  it('finds a market whatever the case', () => {
    expect(findMarket(shippedMarkets(), 'pt-br').id).toBe('pt-BR');
  });

  it('names those of the same language when it finds none', () => {
    expect(() => findMarket(shippedMarkets(), 'pt-PT')).toThrow('There is no market "pt-PT". Did you mean pt-BR?');
  });

  it('takes an underscore for a dash', () => {
    expect(findMarket(shippedMarkets(), 'pt_BR').id).toBe('pt-BR');
  });

  it.each([
    ['jp', 'ja-JP'],
    ['de', 'de-AT, de-CH, de-DE'],
    ['Germany', 'de-DE'],
    ['nl-US', 'en-US, nl-BE, nl-NL'],
    ['it-MX', 'es-MX, it-IT'],
  ])('takes %s for %s', (id, near) => {
    expect(() => findMarket(shippedMarkets(), id)).toThrow(`There is no market "${id}". Did you mean ${near}?`);
  });

  it('names all when none is near', () => {
    expect(() => findMarket(shippedMarkets(), 'xx')).toThrow(
      /^There is no market "xx". Known markets are ar-AE, .*zh-TW\.$/,
    );
  });
});
