import { z } from 'zod';
import type { Market } from '../locale/market-schema.ts';
import type { FontChoice } from './laid-out-caption.ts';

const fontFamilySchema = z.object({
  /** The npm package whose folders hold the TTF files. */
  package: z.string().min(1),
  /** Start of the file names, e.g. `Inter` for `700Bold/Inter_700Bold.ttf`. */
  filePrefix: z.string().min(1),
  weights: z.array(z.int().min(100).max(900)).min(1),
  /** Letter spacing, em. Only for families without joined letters. */
  trackingEm: z.number().min(-0.1).max(0.1),
});

/** `assets/fonts.json`: which packaged families draw which script. */
export const fontTableSchema = z.object({
  $schema: z.string().optional(),
  schema: z.literal('fifteen/fonts'),
  version: z.literal(1),
  families: z.record(z.string(), fontFamilySchema),
  /** Families per script, first that has the glyph wins. */
  scripts: z.record(z.string(), z.array(z.string()).min(1)),
  /** Families asked after a script's own, so that a foreign name in a caption still has glyphs. */
  fallback: z.array(z.string()).min(1),
  /** The family that draws colour emoji. */
  emoji: z.string().min(1),
});

export type FontTable = z.infer<typeof fontTableSchema>;
export type FontFamily = z.infer<typeof fontFamilySchema>;

/**
 * The family stack and weight for a market's captions. Scripts without an entry of their own
 * use the fallback alone; whether glyphs exist is for the text engine to say.
 */
export function fontFor(market: Pick<Market, 'script'>, weight: number, table: FontTable): FontChoice {
  const own = table.scripts[market.script] ?? [];
  return { families: [...new Set([...own, ...table.fallback])], weight };
}
