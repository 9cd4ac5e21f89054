import type { Product } from './product-schema.ts';

/** A product's average rating by buyers, 0 to 5, from its attribute `rating`; null where it has none that makes sense. */
export function ratingOf({ attributes = {} }: Pick<Product, 'attributes'>): number | null {
  const { rating } = attributes;
  if (rating === undefined || rating.trim() === '') return null;
  const value = Number(rating);
  return value >= 0 && value <= 5 ? value : null;
}
