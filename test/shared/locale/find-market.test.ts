import { describe, expect, it } from 'vitest';
import { findMarket } from '../../../shared/locale/find-market.ts';
import { shippedMarkets } from '../../setup/assets.ts';

describe('findMarket', () => {
  it('finds a market whatever the case', () => {
    expect(findMarket(shippedMarkets(), 'pt-br').id).toBe('pt-BR');
  });

  it('names those of the same language when it finds none', () => {
    expect(() => findMarket(shippedMarkets(), 'en-AU')).toThrow(
      'There is no market "en-AU". Did you mean en-US, en-GB?',
    );
  });

  it('takes an underscore for a dash', () => {
    expect(findMarket(shippedMarkets(), 'pt_BR').id).toBe('pt-BR');
  });

  it.each([
    ['jp', 'ja-JP'],
    ['de', 'de-DE'],
    ['Germany', 'de-DE'],
    ['fr-CA', 'fr-FR'],
    ['en-MX', 'en-US, en-GB, es-MX'],
  ])('takes %s for %s', (id, near) => {
    expect(() => findMarket(shippedMarkets(), id)).toThrow(`There is no market "${id}". Did you mean ${near}?`);
  });

  it('names all when none is near', () => {
    expect(() => findMarket(shippedMarkets(), 'xx')).toThrow(
      /^There is no market "xx". Known markets are en-US, .*id-ID\.$/,
    );
  });
});
