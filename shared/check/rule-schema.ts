import { z } from 'zod';

/** Why a rule exists, where that was read and when, and how sure it is: `low` means that no primary source was read. */
const whySchema = z.object({
  text: z.string().min(1),
  source: z.string().min(1),
  checkedOn: z.iso.date(),
  certainty: z.enum(['high', 'medium', 'low']),
});

/** One rule of the checks, as data; `shared/check` has a pure function for each. */
const ruleSchema = z.object({
  /** Stable: campaigns name it to switch the rule off. */
  id: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  area: z.enum([
    'project',
    'text',
    'readability',
    'content',
    'price',
    'claims',
    'disclosure',
    'rights',
    'sound',
    'placement',
    'finished',
  ]),
  /** An error stops the variant; only warnings and notices can be switched off. */
  severity: z.enum(['error', 'warning', 'notice']),
  /**
   * `always`: from data alone. `placement`: too, but only for campaigns that name the placement. `frames`: needs
   * rendered frames. `finished`: needs the finished file.
   */
  runs: z.enum(['always', 'placement', 'frames', 'finished']),
  /** All, some by id, or those whose own data ask for it; then the source is the market's. */
  markets: z.union([
    z.literal('all'),
    z.array(z.string()).min(1),
    z.object({ having: z.enum(['tax-included', 'unit-price', 'prior-price', 'disclosure']) }),
  ]),
  what: z.string().min(1),
  why: whySchema,
  fix: z.string().min(1),
  /** Limits by name, or by language. */
  figures: z.record(z.string(), z.number()).default({}),
});

/** The rules as shipped in `assets/rules.json`. */
export const ruleListSchema = z.object({
  $schema: z.string().optional(),
  schema: z.literal('fifteen/rules'),
  version: z.literal(1),
  rules: z.array(ruleSchema).min(1),
});

export type Rule = z.infer<typeof ruleSchema>;
/** Where a rule comes from. */
export type Why = z.infer<typeof whySchema>;
