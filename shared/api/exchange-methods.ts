import { z } from 'zod';
import { EXCHANGE_FORMATS } from '../exchange/exchange-unit.ts';
import { localeSchema } from './campaign-methods.ts';
import { method } from './method.ts';

const campaignId = z.object({ campaign: z.string() });

/** One text that an import would change; the shape of `shared/exchange/plan-import.ts`. */
const textChangeSchema = z.object({
  file: z.string(),
  row: z.number(),
  locale: z.string(),
  key: z.string(),
  kind: z.enum(['added', 'changed', 'confirmed']),
  source: z.string(),
  translatedFrom: z.string(),
  before: z.string().nullable(),
  after: z.string(),
  isStale: z.boolean(),
  isReviewed: z.boolean(),
});

/** What is wrong with a row of a file that came back. */
const exchangeFaultSchema = z.object({
  file: z.string(),
  row: z.number(),
  key: z.string().nullable(),
  severity: z.enum(['error', 'warning']),
  rule: z.string(),
  message: z.string(),
});

/** Texts on their way to translators and back, and what was translated before. */
export const exchangeMethods = {
  /** Writes one file for each language into `translations` of the campaign's folder; null for all that its markets need. */
  'texts.export': method(
    campaignId.extend({
      format: z.enum(EXCHANGE_FORMATS),
      locales: z.array(localeSchema).nullable(),
      hasPictures: z.boolean(),
    }),
    z.object({
      folder: z.string(),
      files: z.array(z.object({ file: z.string(), locale: z.string() })),
      /** Why there are no pictures although they were asked for, or null. */
      pictureProblem: z.string().nullable(),
    }),
  ),
  /** Compares files with the campaign as it was saved last; changes nothing. */
  'texts.compare': method(
    campaignId.extend({ files: z.array(z.string()).min(1).max(100) }),
    z.object({
      changes: z.array(textChangeSchema),
      faults: z.array(exchangeFaultSchema),
      unchanged: z.number(),
      untranslated: z.number(),
    }),
  ),
  /** Reviewed translations of the same or a similar source in any campaign, the best first. */
  'texts.suggest': method(
    campaignId.extend({ locale: localeSchema, source: z.string() }),
    z.array(
      z.object({
        source: z.string(),
        target: z.string(),
        locale: z.string(),
        campaign: z.string(),
        /** 1 for the same source. */
        score: z.number(),
      }),
    ),
  ),
} as const;
