import { z } from 'zod';
import type { Answered, Unanswered } from './exchange.ts';

/** Why a call has no result. */
export type Refusal = {
  /** TikTok's code; `internal_error` for a gateway's page, `unreachable` for no answer. */
  readonly code: string;
  readonly status: number | null;
  readonly logId: string | null;
  /** True where TikTok surely did nothing: it refused, or never heard of it. */
  readonly isDecided: boolean;
};

/** What a call came to. Refusals are data: nearly all are for the user to read. */
export type Outcome<Data> =
  | { readonly ok: true; readonly data: Data; readonly logId: string | null }
  | { readonly ok: false; readonly refusal: Refusal };

export function refuse(refusal: Refusal): { readonly ok: false; readonly refusal: Refusal } {
  return { ok: false, refusal };
}

/** Field tables call it `logid`, every example `log_id`. */
const envelopeSchema = z.object({
  data: z.unknown().optional(),
  error: z.object({ code: z.string(), log_id: z.string().optional(), logid: z.string().optional() }),
});

/** Judges an API answer by `error.code` and status together: "cannot post now" comes with status 200. */
export function readEnvelope<Data>(answer: Answered | Unanswered, schema: z.ZodType<Data>): Outcome<Data> {
  if (answer.kind === 'unanswered')
    return refuse({ code: 'unreachable', status: null, logId: null, isDecided: !answer.wasSent });
  const { status } = answer;
  const envelope = envelopeSchema.safeParse(answer.json).data;
  const logId = envelope?.error.log_id ?? envelope?.error.logid ?? null;
  const code = envelope?.error.code ?? codeOfStatus(status);
  if (code !== 'ok') return refuse({ code, status, logId, isDecided: status < 500 });
  if (status >= 300) return refuse({ code: codeOfStatus(status), status, logId, isDecided: status < 500 });
  const data = schema.safeParse(envelope?.data);
  if (data.success) return { ok: true, data: data.data, logId };
  return refuse({ code: 'internal_error', status, logId, isDecided: false });
}

function codeOfStatus(status: number): string {
  if (status === 429) return 'rate_limit_exceeded';
  return status >= 400 && status < 500 ? `http_${status}` : 'internal_error';
}
