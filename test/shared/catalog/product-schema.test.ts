import { describe, expect, it } from 'vitest';
import { campaignPathSchema, priceSchema, productSchema } from '../../../shared/catalog/product-schema.ts';

describe('campaignPathSchema', () => {
  it.each(['media/boil.mp4', 'a b.jpg', 'media/写真.png', "it's 50%.mov", 'media/a:b.mp4', 'c:clip.mp4'])(
    'takes %s',
    (path) => {
      expect(campaignPathSchema.safeParse(path).success).toBe(true);
    },
  );

  it.each([
    '',
    '/etc/passwd',
    '../a.mp4',
    'media/../../a.mp4',
    'media\\..\\a.mp4',
    'C:\\a.mp4',
    'C:/a.mp4',
    'a//b',
    'a\0b',
  ])('refuses %j', (path) => {
    expect(campaignPathSchema.safeParse(path).success).toBe(false);
  });
});

describe('priceSchema', () => {
  it.each(['39.90', '0', '699000', '0.0001', 39.9])('takes %s', (amount) => {
    expect(priceSchema.safeParse({ amount, currency: 'EUR' }).success).toBe(true);
  });

  it.each(['', '39,90', '€39', '1 000', '-1', '1e3', '٣٩', Number.NaN, Number.POSITIVE_INFINITY, -1, null])(
    'refuses %s, and says what a price looks like',
    (amount) => {
      const parsed = priceSchema.safeParse({ amount, currency: 'EUR' });
      expect(parsed.error?.issues.map((issue) => issue.message)).toEqual([
        'must be a plain number such as 39.90 (no currency sign, no thousands separator)',
      ]);
    },
  );
});

describe('productSchema', () => {
  it.each(['kettle', 'SKU-1.2_b', '0'])('takes the id %s', (id) => {
    expect(productSchema.safeParse({ id, name: 'x' }).success).toBe(true);
  });

  it.each(['', '-x', 'a/b', 'a b', 'nul', 'COM1.txt', 'kettle.', 'x'.repeat(81)])('refuses the id %j', (id) => {
    expect(productSchema.safeParse({ id, name: 'x' }).success).toBe(false);
  });
});
