import { z } from 'zod';

/** A dated statement of where a figure comes from; every market carries at least one. */
const sourceSchema = z.object({
  what: z.string().min(1),
  where: z.string().min(1),
  checkedOn: z.iso.date(),
});

/** Where a rule of a market was read, and how sure it is: `low` means that no primary source was read. */
const ruleBasis = {
  certainty: z.enum(['high', 'medium', 'low']),
  source: z.object({ where: z.string().min(1), checkedOn: z.iso.date() }),
};

/** How a market wants paid promotion labelled, on the picture. */
const disclosureSchema = z.object({
  /** Accepted words, the usual one first. */
  words: z.array(z.string().min(1)).min(1),
  /** When the label must be seen. */
  when: z.enum(['any', 'start', 'whole', 'start-and-end']),
  /** Seconds that it must stand at the least; 0 where no figure is known. */
  minSeconds: z.number().min(0).max(15),
  ...ruleBasis,
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
  /** First day of the week, ISO 8601: 1 is Monday, 7 is Sunday. */
  firstDay: z.int().min(1).max(7),
  /** Languages to ask for a text, most specific first; always ends in `en`. */
  fallback: z.array(z.string().min(2)).min(1),
  /** Whether prices to consumers include taxes; `open` where nothing is recorded. */
  tax: z.object({ display: z.enum(['included', 'excluded', 'open']), ...ruleBasis }),
  /** An announced reduction counts from the lowest price of so many days before. */
  priorPrice: z.object({ days: z.int().min(1), ...ruleBasis }).optional(),
  /** Goods sold by measure show their price for one unit as well. */
  unitPrice: z.object(ruleBasis).optional(),
  disclosure: disclosureSchema,
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
/** Base direction of a market's text. */
export type Direction = Market['direction'];
