import { z } from 'zod';
import { FEED_FIELDS, feedMappingSchema } from '../catalog/feed-fields.ts';
import { productSchema } from '../catalog/product-schema.ts';
import { method } from './method.ts';

/** What is wrong with a row of a feed; see `RowFault`. */
const faultSchema = z.object({
  row: z.number(),
  column: z.string().nullable(),
  severity: z.enum(['error', 'warning']),
  message: z.string(),
});

/** A list of faults, cut where nobody reads on; `total` counts all. */
const faultsSchema = z.object({ total: z.number(), errors: z.number(), shown: z.array(faultSchema) });

/** How a feed is understood, and what it would do to the open campaign. */
export const feedViewSchema = z.object({
  /** Name of the file. */
  file: z.string(),
  dialect: z.string(),
  /** Whether prices say their currency; else one must be given. */
  hasCurrency: z.boolean(),
  columns: z.array(z.object({ name: z.string(), sample: z.string() })),
  mapping: feedMappingSchema,
  currency: z.string().nullable(),
  market: z.string().nullable(),
  rows: z.number(),
  products: z.number(),
  added: z.number(),
  updated: z.number(),
  removed: z.number(),
  faults: faultsSchema,
});

const reading = z.object({
  campaign: z.string(),
  window: z.string().min(8).max(80),
  /** The feed, on the host's machine. */
  file: z.string(),
  /** Columns that the user chose; remembered ones and the dialect's serve for the rest. An empty list reads nothing. */
  mapping: z.partialRecord(z.enum(FEED_FIELDS), z.array(z.string())),
  currency: z.string().nullable(),
  /** Market that prices and names hold for; `all` for every market, null for what was chosen last. */
  market: z.string().nullable(),
  /** Products that the feed lacks go. */
  prunes: z.boolean(),
});

/** Feeds of products: how they are read, and how they come into the open campaign. */
export const catalogueMethods = {
  /** Reads a feed and changes nothing. */
  'catalogue.read': method(reading, feedViewSchema),
  /**
   * Fetches the pictures, remembers the columns, and gives the campaign's products as they are then. The document is the
   * screen's to change, so that the import is one step that can be taken back.
   */
  'catalogue.import': method(
    reading.extend({ imagesEach: z.int().min(0).max(50) }),
    z.object({ products: z.array(productSchema), images: z.number(), faults: faultsSchema }),
  ),
  /** Stops the import of a campaign that is under way. */
  'catalogue.cancel': method(z.object({ campaign: z.string() }), z.object({})),
} as const;

/** What the host says of feeds unasked. */
export const catalogueEvents = {
  /** Pictures of an import that are there. */
  'catalogue.progress': z.object({ campaign: z.string(), done: z.number(), total: z.number() }),
} as const;

export type FeedView = z.infer<typeof feedViewSchema>;
