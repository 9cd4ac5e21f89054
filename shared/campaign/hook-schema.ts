import { z } from 'zod';
import { OWN_OPENING } from './variant-ids.ts';

/** More alternatives split the viewers too thin to tell them apart. */
export const MAX_HOOKS = 4;
/** Names that mean something else wherever hooks are chosen. */
const RESERVED: readonly string[] = [OWN_OPENING, 'all'];

/** True for an id that a hook may have: it stands in file names and in keys of texts. */
export function isHookId(id: string): boolean {
  return /^[a-z][a-z0-9-]{0,29}$/.test(id) && !RESERVED.includes(id);
}

/**
 * An alternative opening. Its texts stand in the campaign's captions under `hooks.ID`, its footage and times in
 * overrides with `hook`.
 */
const hookSchema = z.looseObject({
  id: z.string().refine(isHookId, `must be lower-case letters, digits and dashes, and not ${RESERVED.join(' or ')}`),
  /** For people. */
  name: z.string().trim().min(1).max(60),
});

/** The alternative openings of a campaign, beside its own. */
export const hooksSchema = z
  .array(hookSchema)
  .max(MAX_HOOKS)
  .refine((hooks) => new Set(hooks.map(({ id }) => id)).size === hooks.length, 'gives one id twice');

export type Hook = z.infer<typeof hookSchema>;
