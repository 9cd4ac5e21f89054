import { z } from 'zod';

/** What a failed request brings back in place of an Error; `bug` is the code of everything unexpected. */
export const failureSchema = z.object({
  code: z.string(),
  message: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  retryable: z.boolean(),
});

/** The one shape in which answers travel, over every transport. `result` is checked by the method's own schema. */
export const envelopeSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), result: z.unknown() }),
  z.object({ ok: z.literal(false), error: failureSchema }),
]);

export type Failure = z.infer<typeof failureSchema>;
export type Envelope = z.infer<typeof envelopeSchema>;
