// Columns by dialect. Sources, all read on 2026-11-23: Google Merchant Center product data specification
// (support.google.com/merchants/answer/7052112); TikTok Ads Manager catalogue parameters
// (ads.tiktok.com/help/article/catalog-product-parameters) and the header of its template as public code quotes it;
// batch upload workbooks of TikTok Shop Seller Center (US 2026, ID) as public code reads them; headers of Shopify's
// product CSV, before and since 2024, in public repositories; Meta's catalogue fields. Columns of videos, read on 2026-11-25:
// Google's `video_link` (support.google.com/merchants/answer/15216925), Meta's `video[0].url`
// (developers.facebook.com/docs/marketing-api/advantage-catalog-ads/dynamic-media).
import { columnName, type FeedMapping } from './feed-fields.ts';

/** A way in which feeds are written. */
export type FeedDialect = {
  readonly id: 'google' | 'meta' | 'tiktok-catalogue' | 'tiktok-shop' | 'shopify' | 'shopify-2024' | 'other';
  readonly name: string;
  /** All of these columns are there. */
  readonly signature: readonly string[];
  /** And one of these, where any is named. */
  readonly oneOf: readonly string[];
  readonly mapping: FeedMapping;
  /** Prices carry their currency; else the user says it. */
  readonly hasCurrency: boolean;
  /** Rows under the header that hold labels and rules, no products. */
  readonly labelRows: number;
  /** Rows with one key are one product: the first says what it is, later ones bring variants and pictures. */
  readonly groupsByKey: boolean;
  /** The column where the platform looks for a video's address; null where it looks nowhere. */
  readonly videoColumn: string | null;
};

const LABELS = [0, 1, 2, 3, 4].map((index) => `custom_label_${index}`);

const CORE: FeedMapping = {
  title: ['title', 'structured_title'],
  shortTitle: ['short_title'],
  description: ['description'],
  price: ['price'],
  salePrice: ['sale_price'],
  saleDates: ['sale_price_effective_date'],
  // No feed has a column for it; shops that know it add one of these.
  lowest30d: ['lowest_price_30d', 'lowest_30d'],
  images: ['image_link', 'additional_image_link', 'lifestyle_image_link'],
  brand: ['brand'],
  link: ['link'],
  availability: ['availability'],
  groupKey: ['item_group_id'],
  unitMeasure: ['unit_pricing_measure'],
  unitBase: ['unit_pricing_base_measure'],
  gtin: ['gtin'],
  mpn: ['mpn'],
  color: ['color'],
  size: ['size'],
  material: ['material'],
  category: ['product_type', 'google_product_category'],
  labels: LABELS,
  videoUrl: ['video_link'],
};

const GOOGLE_LABELS = LABELS.map((label) => `google_shopping_/_${label}`);
const PLAIN = { oneOf: [], hasCurrency: true, labelRows: 0, groupsByKey: false, videoColumn: null } as const;

/** All dialects, the most particular first: the first whose columns are there is the one. */
const DIALECTS: readonly FeedDialect[] = [
  {
    ...PLAIN,
    id: 'tiktok-shop',
    name: 'TikTok Shop',
    signature: ['product_name', 'main_image'],
    mapping: {
      key: ['seller_sku', 'product_name'],
      sku: ['seller_sku'],
      title: ['product_name'],
      description: ['product_description'],
      price: ['price'],
      compareAt: ['list_price'],
      images: ['main_image', ...[2, 3, 4, 5, 6, 7, 8, 9].map((index) => `image_${index}`)],
      brand: ['brand'],
      category: ['category'],
      gtin: ['gtin_code'],
      color: ['property_value_1'],
      size: ['property_value_2'],
    },
    hasCurrency: false,
    labelRows: 3,
  },
  {
    ...PLAIN,
    id: 'tiktok-catalogue',
    name: 'TikTok catalogue',
    signature: ['sku_id', 'title'],
    mapping: { ...CORE, key: ['sku_id'], sku: ['sku_id'] },
    videoColumn: 'video_link',
  },
  {
    ...PLAIN,
    id: 'shopify-2024',
    name: 'Shopify (since 2024)',
    signature: ['url_handle', 'title'],
    mapping: {
      key: ['url_handle'],
      title: ['title'],
      description: ['description'],
      price: ['price'],
      compareAt: ['compare_at_price'],
      images: ['product_image_url', 'variant_image_url'],
      brand: ['vendor'],
      category: ['product_category', 'type'],
      sku: ['sku'],
      gtin: ['barcode'],
      mpn: ['google_shopping_/_manufacturer_part_number_(mpn)'],
      color: ['color_(product.metafields.shopify.color_pattern)'],
      unitMeasure: ['unit_price_total_measure'],
      unitBase: ['unit_price_base_measure'],
      availability: ['status'],
      labels: GOOGLE_LABELS,
    },
    hasCurrency: false,
    groupsByKey: true,
  },
  {
    ...PLAIN,
    id: 'shopify',
    name: 'Shopify',
    signature: ['handle', 'title', 'variant_price'],
    mapping: {
      key: ['handle'],
      title: ['title'],
      description: ['body_(html)'],
      price: ['variant_price'],
      compareAt: ['variant_compare_at_price'],
      images: ['image_src', 'variant_image'],
      brand: ['vendor'],
      category: ['product_category', 'type'],
      sku: ['variant_sku'],
      gtin: ['variant_barcode'],
      mpn: ['google_shopping_/_mpn'],
      unitMeasure: ['unit_price_total_measure'],
      unitBase: ['unit_price_base_measure'],
      availability: ['status'],
      labels: GOOGLE_LABELS,
    },
    hasCurrency: false,
    groupsByKey: true,
  },
  {
    ...PLAIN,
    id: 'meta',
    name: 'Meta catalogue',
    signature: ['id', 'title', 'image_link'],
    oneOf: ['rich_text_description', 'inventory', 'status', 'quantity_to_sell_on_facebook', 'fb_product_category'],
    mapping: {
      ...CORE,
      key: ['id'],
      description: ['description', 'rich_text_description'],
      videoUrl: ['video[0].url'],
    },
    videoColumn: 'video[0].url',
  },
  {
    ...PLAIN,
    id: 'google',
    name: 'Google Merchant Center',
    signature: ['id', 'title'],
    oneOf: ['image_link', 'price', 'availability', 'link'],
    mapping: { ...CORE, key: ['id'] },
    videoColumn: 'video_link',
  },
];

/** What is left: a table of which the user says which column is what. */
const OTHER: FeedDialect = { ...PLAIN, id: 'other', name: 'Table', signature: [], mapping: { ...CORE, key: ['id'] } };

/** The dialect of a table by the names of its columns. */
export function dialectOf(columns: readonly string[]): FeedDialect {
  const has = (name: string): boolean => columns.includes(name);
  const fits = ({ signature, oneOf }: FeedDialect): boolean =>
    signature.every(has) && (oneOf.length === 0 || oneOf.some(has));
  return DIALECTS.find(fits) ?? OTHER;
}

const KNOWN_COLUMNS: ReadonlySet<string> = new Set(
  [...DIALECTS, OTHER].flatMap(({ signature, oneOf, mapping }) => [
    ...signature,
    ...oneOf,
    ...Object.values(mapping).flat(),
  ]),
);

/** How many cells of a row are names of columns that some dialect has. */
export function knownColumns(cells: readonly string[]): number {
  return new Set(cells.map(columnName).filter((name) => KNOWN_COLUMNS.has(name))).size;
}
