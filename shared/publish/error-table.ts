import { z } from 'zod';

/** What a code asks of the user and of the program. */
const errorClassSchema = z.enum(['wait', 'reconnect', 'change', 'cap', 'stop', 'setup', 'look', 'bug']);

const errorEntrySchema = z.object({
  code: z.string().min(1),
  /** Which answer carries it: API call, OAuth, the fail_reason of a post, or our own finding. */
  from: z.array(z.enum(['api', 'oauth', 'status', 'local'])).min(1),
  kind: errorClassSchema,
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
export type ErrorEntry = z.infer<typeof errorEntrySchema>;

/** A code in words, with the log id that TikTok's support asks for (null where there is none). */
export type ExplainedError = Omit<ErrorEntry, 'from'> & { readonly logId: string | null };

/** Words for a code. Keyed on the code alone: TikTok sends one vague sentence for many of them. */
export function explainError(table: ErrorTable, code: string, logId: string | null = null): ExplainedError {
  const known = table.errors.find((entry) => entry.code === code);
  if (known) return { code, kind: known.kind, message: known.message, wayOut: known.wayOut, logId };
  const message = `TikTok answered with a code that this version does not know: ${code}.`;
  return { code, kind: 'stop', message, wayOut: 'Try again later; update Fifteen if it stays.', logId };
}
