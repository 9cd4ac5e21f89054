import { z } from 'zod';

/** What the user, or the program for them, does about a code; screens key their buttons on it. */
const actionSchema = z.enum([
  'wait',
  'retry',
  'tomorrow',
  'reconnect',
  'app-settings',
  'private-account',
  'choose-again',
  'prepare-again',
  'edit-caption',
  'fix-video',
  'tiktok-app',
  'look',
  'report',
  'none',
]);

/** A code in words. `class`: worth trying again as it is, for the user to mend, or our own fault. */
const errorEntrySchema = z.object({
  code: z.string().min(1),
  /** Which answer carries it: an API call, the sign-in, the fail_reason of a post, or our own finding. */
  from: z.array(z.enum(['api', 'oauth', 'status', 'local'])).min(1),
  class: z.enum(['retry', 'user', 'bug']),
  action: actionSchema,
  message: z.string().min(1),
  wayOut: z.string().min(1),
});

/** Every documented code of TikTok and our own, with a message and a way out; `assets/tiktok/errors.json`. */
export const errorTableSchema = z.object({
  schema: z.literal('fifteen/tiktok-errors'),
  version: z.literal(1),
  sources: z.array(z.object({ what: z.string(), where: z.string(), checkedOn: z.iso.date() })).min(1),
  errors: z.array(errorEntrySchema).min(1),
});

export type ErrorTable = z.infer<typeof errorTableSchema>;

/** What stands in a post's way, in words. `logId` is what TikTok's support asks for; null where there is none. */
export const problemSchema = errorEntrySchema.omit({ from: true }).extend({
  logId: z.string().nullable(),
  /** Facts beside the words, such as findings or HTTP status; never a token or an address. */
  detail: z.string().nullable(),
  /** Rules of the findings that stopped the post. */
  rules: z.array(z.string()).optional(),
});

export type Problem = z.infer<typeof problemSchema>;

/** What is known besides a code. */
type ProblemFacts = { readonly logId?: string | null; readonly detail?: string | null };

/** Words for a code. Keyed on the code alone: TikTok sends one vague sentence for many of them. */
export function explainCode(table: ErrorTable, code: string, facts: ProblemFacts = {}): Problem {
  const { logId = null, detail = null } = facts;
  const known = table.errors.find((entry) => entry.code === code);
  if (known) {
    const { from: _from, ...words } = known;
    return { ...words, logId, detail };
  }
  const message = `TikTok answered with a code that this version does not know: ${code}.`;
  const wayOut = 'Try again later; update Fifteen if it stays.';
  return { code, class: 'user', action: 'none', message, wayOut, logId, detail };
}
