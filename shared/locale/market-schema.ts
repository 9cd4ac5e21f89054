import { z } from 'zod';

/** A dated statement of where a figure comes from; every market carries at least one. */
const sourceSchema = z.object({
  what: z.string().min(1),
  where: z.string().min(1),
  checkedOn: z.iso.date(),
});

/** One place where the video is sold. `id` is a BCP 47 tag with region, e.g. `es-MX`. */
export const marketSchema = z.looseObject({
  id: z.string().regex(/^[a-z]{2,3}-([A-Z][a-z]{3}-)?([A-Z]{2}|[0-9]{3})$/),
  name: z.string().min(1),
  region: z.string().length(2),
  currency: z.string().regex(/^[A-Z]{3}$/),
  direction: z.enum(['ltr', 'rtl']),
  script: z.enum(['Latn', 'Arab', 'Hebr', 'Deva', 'Thai', 'Jpan', 'Kore', 'Hant', 'Hans', 'Cyrl']),
  /** Unicode numbering system that prices and dates use, e.g. `latn`, `arab`. */
  numberingSystem: z.string().min(3),
  /** Languages to ask for a text, most specific first; always ends in `en`. */
  fallback: z.array(z.string().min(2)).min(1),
  sources: z.array(sourceSchema).min(1),
});

/** The market list as shipped in `assets/markets.json`. */
export const marketListSchema = z.object({
  $schema: z.string().optional(),
  schema: z.literal('fifteen/markets'),
  version: z.literal(1),
  markets: z.array(marketSchema).min(1),
});

export type Market = z.infer<typeof marketSchema>;
/** ISO 15924 code of the writing system. */
export type Script = Market['script'];
/** Base direction of a market's text. */
export type Direction = Market['direction'];
