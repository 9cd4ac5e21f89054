import type { FeedProduct } from './feed-products.ts';
import type { Product } from './product-schema.ts';

/** Where pictures of feeds lie in a campaign; other media of a product are its user's own. */
export const FEED_MEDIA = 'media/feed/';

/** Products of a campaign after an import, and what the import did. */
export type MergedProducts = {
  readonly products: readonly Product[];
  /** Ids by the feed's keys. */
  readonly ids: ReadonlyMap<string, string>;
  readonly added: number;
  readonly updated: number;
  readonly removed: number;
};

/**
 * Puts a feed's products into a campaign. A product is known again by its key in the feed, whatever its id became;
 * what a user gave it (slots, own media, names and prices of other markets) stays. With `prunes`, products that this
 * feed lacks go. New ids are the keys where those can name a folder.
 */
export function mergeProducts(
  existing: readonly Product[],
  feed: readonly FeedProduct[],
  { prunes }: { readonly prunes: boolean },
): MergedProducts {
  const keys = new Set(feed.map(({ product }) => keyOf(product)));
  const isInFeed = (product: Product): boolean => product.source !== undefined && keys.has(product.source.key);
  const kept = prunes ? existing.filter(isInFeed) : existing;
  const byKey = new Map(kept.flatMap((product) => (product.source ? [[product.source.key, product] as const] : [])));
  const taken = new Set(kept.map(({ id }) => id.toLowerCase()));
  const ids = new Map<string, string>();
  const fresh: Product[] = [];
  const updated = new Map<string, Product>();
  for (const { product } of feed) {
    const key = keyOf(product);
    const known = byKey.get(key);
    const id = known?.id ?? freeId(key, taken);
    taken.add(id.toLowerCase());
    ids.set(key, id);
    if (known) updated.set(id, mergeProduct(known, product));
    else fresh.push({ ...product, id });
  }
  return {
    products: [...kept.map((product) => updated.get(product.id) ?? product), ...fresh],
    ids,
    added: fresh.length,
    updated: updated.size,
    removed: existing.length - kept.length,
  };
}

/** A feed's own product, its pictures in place: those of earlier imports go, the user's stay. */
export function withFeedMedia(product: Product, files: readonly string[]): Product {
  const own = (product.media ?? []).filter((file) => !file.startsWith(FEED_MEDIA));
  return { ...product, media: [...new Set([...files, ...own])] };
}

function mergeProduct(known: Product, next: Product): Product {
  const isForAll = next.price !== undefined;
  const { saleEnds: _ended, ...lasting } = known;
  return {
    ...(isForAll ? lasting : known),
    ...next,
    id: known.id,
    name: isForAll ? next.name : known.name,
    ...(known.names || next.names ? { names: { ...known.names, ...next.names } } : {}),
    ...(known.prices || next.prices ? { prices: { ...known.prices, ...next.prices } } : {}),
  };
}

function keyOf({ id, source }: Product): string {
  return source?.key ?? id;
}

const ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/;
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\..*)?$/i;

function freeId(key: string, taken: ReadonlySet<string>): string {
  const base = ID.test(key) && !RESERVED.test(key) && !key.endsWith('.') ? key : slugOf(key);
  for (let count = 1; ; count += 1) {
    const id = count === 1 ? base : `${base}-${count}`;
    if (!taken.has(id.toLowerCase())) return id;
  }
}

function slugOf(key: string): string {
  const letters = key.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  const slug = letters
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 60);
  return slug === '' || RESERVED.test(slug) ? `product${slug === '' ? '' : `-${slug}`}` : slug;
}
