import { z } from 'zod';

const PRICE_MESSAGE = 'must be a plain number such as 39.90 (no currency sign, no thousands separator)';

/** An amount in major units. Text keeps its decimals exactly; numbers are taken as they print. */
const amountSchema = z.union(
  [
    z.string().regex(/^\d{1,12}(\.\d{1,4})?$/, PRICE_MESSAGE),
    z.number(PRICE_MESSAGE).nonnegative(PRICE_MESSAGE).max(999_999_999_999, PRICE_MESSAGE),
  ],
  PRICE_MESSAGE,
);

/** What a product costs in one currency; `was` is the struck-through earlier price. */
export const priceSchema = z.looseObject({
  amount: amountSchema,
  currency: z.string().regex(/^[A-Z]{3}$/, 'must be an ISO 4217 code such as EUR'),
  was: amountSchema.optional(),
  /** Lowest price of the last 30 days, in the same currency (EU rule C-330/23). */
  lowest30d: amountSchema.optional(),
  /** Whether the amount holds the taxes that a consumer pays; unknown where it is absent. */
  tax: z.enum(['included', 'excluded']).optional(),
});

/** A path inside the campaign folder, with forward slashes, e.g. `media/boil.mp4`. */
export const campaignPathSchema = z
  .string()
  .min(1)
  .max(1024)
  .refine((path) => isInsideFolder(path), 'must be a relative path inside the campaign folder, without ".."');

function isInsideFolder(path: string): boolean {
  if (/^[a-zA-Z]:/.test(path) && path[2] !== undefined && /[\\/]/.test(path[2])) return false;
  if (path.startsWith('/') || path.startsWith('\\') || path.includes('\0')) return false;
  return path.split(/[\\/]/).every((part) => part !== '..' && part !== '');
}

/** A point of interest in a picture, as fractions of its displayed width and height. */
const focusSchema = z.object({ x: z.number().min(0).max(1), y: z.number().min(0).max(1) });

/** Ways for a still to move, by name; `none` keeps it still. */
export const stillMotionSchema = z.enum(['none', 'zoom-in', 'zoom-out', 'pan-left', 'pan-right', 'pan-up', 'pan-down']);

/** How a clip's speed changes over its scene: slow in the middle, ever faster, or ever slower; `none` keeps it. */
export const SPEED_RAMPS = ['none', 'hero', 'punch', 'settle'] as const;
/** The name of a change of speed. */
export type SpeedRamp = (typeof SPEED_RAMPS)[number];

/** What fills one media slot. Everything but the file is optional and overrides the template's own choice. */
export const slotFillSchema = z.looseObject({
  file: campaignPathSchema,
  /** Start inside the source, seconds. */
  trimStart: z.number().min(0).max(86_400).optional(),
  fit: z.enum(['contain-blur', 'cover']).optional(),
  focus: focusSchema.optional(),
  /** What to do when the clip is shorter than its slot. */
  whenShort: z.enum(['loop', 'hold', 'slow']).optional(),
  /** Linear gain of the clip's own sound: 0 silent, 1 as recorded. */
  volume: z.number().min(0).max(4).optional(),
  /** How fast a clip runs: 1 as recorded, 0.25 to 4. Its sound follows and keeps its pitch. */
  speed: z.number().min(0.25).max(4).optional(),
  /** How the speed changes over the scene, on top of `speed`. A clip with a ramp is silent: its sound would howl. */
  ramp: z.enum(SPEED_RAMPS).optional(),
  /** How a still moves; clips move by themselves. */
  motion: stillMotionSchema.optional(),
  /** How far the music goes down while the clip's own sound is heard, dB. */
  duckDb: z.number().min(0).max(40).optional(),
});

/** The row of a feed that a product came from; `key` finds it again at the next import. */
const productSourceSchema = z.looseObject({ feed: z.string(), row: z.number(), key: z.string().min(1) });

/** A catalogue row. */
export const productSchema = z.looseObject({
  id: z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/, 'must be letters, digits, dot, dash or underscore (80 at most)')
    // These names cannot be folders on Windows.
    .refine((id) => !/^(con|prn|aux|nul|com\d|lpt\d)(\..*)?$/i.test(id) && !id.endsWith('.'), 'is reserved on Windows'),
  name: z.string().min(1).max(200),
  /** Translated names by locale or language, e.g. `ja` or `pt-BR`. */
  names: z.record(z.string(), z.string().min(1).max(200)).optional(),
  /** Price for every market without one of its own. */
  price: priceSchema.optional(),
  /** Prices by market id. */
  prices: z.record(z.string(), priceSchema).optional(),
  /** Last day of a sale, ISO 8601; texts may say it as `{{until}}`. */
  saleEnds: z.iso.date().optional(),
  /** Footage and photos of this product; they fill open media slots in order. */
  media: z.array(campaignPathSchema).max(200).optional(),
  slots: z.record(z.string(), slotFillSchema).optional(),
  /** Further facts, such as `brand`, `gtin`, `unitMeasure`, as the feed has them. */
  attributes: z.record(z.string(), z.string()).optional(),
  /** What may be claimed of the product, each with its proof; `text` is a word or phrase of the caption. */
  claims: z.array(z.looseObject({ text: z.string().min(1), source: z.string().min(1) })).optional(),
  source: productSourceSchema.optional(),
});

export type Price = z.infer<typeof priceSchema>;
export type Product = z.infer<typeof productSchema>;
export type SlotFill = z.infer<typeof slotFillSchema>;
export type StillMotion = z.infer<typeof stillMotionSchema>;
export type Focus = z.infer<typeof focusSchema>;
