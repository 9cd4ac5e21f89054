import type { Finding, Severity } from '../check/finding.ts';

/** A finding on a whole post; the caller adds market and product where it knows them. */
export function postFinding(rule: string, message: string, fix: string, severity: Severity = 'error'): Finding {
  const whole = {
    market: null,
    product: null,
    hook: null,
    frames: null,
    subject: 'post',
    why: null,
    offReason: null,
  } as const;
  return { rule, severity, ...whole, message, fix };
}
