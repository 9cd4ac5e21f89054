import { describe, expect, it } from 'vitest';
import type { FeedProduct } from '../../../shared/catalog/feed-products.ts';
import { mergeProducts, withFeedMedia } from '../../../shared/catalog/merge-products.ts';
import type { Product } from '../../../shared/catalog/product-schema.ts';

function fromFeed(key: string, rest: Partial<Product> = {}): FeedProduct {
  return { product: { id: key, name: key, source: { feed: 'a.csv', row: 2, key }, ...rest }, images: [] };
}

const price = { amount: '5', currency: 'EUR' };

describe('mergeProducts', () => {
  it('makes ids that can name folders, unlike each other case aside', () => {
    const { products, added } = mergeProducts(
      [],
      ['A-1', 'a-1', 'Größe 5/8', 'con', '商品'].map((key) => fromFeed(key)),
      {
        prunes: false,
      },
    );
    expect([added, products.map(({ id }) => id)]).toEqual([5, ['A-1', 'a-1-2', 'gro-e-5-8', 'product-con', 'product']]);
  });

  it('knows a product again by its key and keeps what is its own', () => {
    const known: Product = {
      id: 'renamed',
      name: 'Old',
      names: { ja: 'ケトル' },
      slots: { hook: { file: 'media/hook.mp4' } },
      saleEnds: '2026-01-01',
      source: { feed: 'a.csv', row: 9, key: 'K' },
    };
    const { products, updated } = mergeProducts([known], [fromFeed('K', { name: 'New', price })], { prunes: false });
    expect([updated, products]).toEqual([
      1,
      [
        {
          id: 'renamed',
          name: 'New',
          names: { ja: 'ケトル' },
          slots: { hook: { file: 'media/hook.mp4' } },
          price,
          source: { feed: 'a.csv', row: 2, key: 'K' },
        },
      ],
    ]);
  });

  it('adds the price and name of one market and leaves those of the others', () => {
    const known: Product = { id: 'K', name: 'Kettle', price, source: { feed: 'a.csv', row: 2, key: 'K' } };
    const next = fromFeed('K', { name: 'Kessel', names: { 'de-DE': 'Kessel' }, prices: { 'de-DE': price } });
    expect(mergeProducts([known], [next], { prunes: false }).products).toEqual([
      {
        id: 'K',
        name: 'Kettle',
        names: { 'de-DE': 'Kessel' },
        price,
        prices: { 'de-DE': price },
        source: { feed: 'a.csv', row: 2, key: 'K' },
      },
    ]);
  });

  it('takes out what the feed lacks only when asked', () => {
    const others: Product[] = [{ id: 'own', name: 'Own' }];
    const count = (prunes: boolean) => mergeProducts(others, [fromFeed('K')], { prunes }).products.map(({ id }) => id);
    expect([count(false), count(true)]).toEqual([['own', 'K'], ['K']]);
  });
});

describe('withFeedMedia', () => {
  it("puts the feed's pictures first and keeps the user's own", () => {
    const product: Product = { id: 'K', name: 'K', media: ['media/feed/old.jpg', 'media/own.mp4'] };
    expect(withFeedMedia(product, ['media/feed/new.jpg']).media).toEqual(['media/feed/new.jpg', 'media/own.mp4']);
  });
});
