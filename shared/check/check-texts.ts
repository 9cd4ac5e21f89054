import type { ResolvedText } from '../locale/texts.ts';
import { type CheckScope, type FrameSpan, findingIn } from './check-scope.ts';
import type { Finding } from './finding.ts';

/** A caption's text as it was found, with the key that was asked for. */
export type FoundText = {
  readonly caption: string;
  readonly key: string;
  readonly span: FrameSpan;
  readonly resolved: ResolvedText;
  /** The source text that the translation was made from, where it has changed since; else null. */
  readonly staleSource: string | null;
};

/** `text-missing`, `text-fallback`, `text-stale` and `text-unfilled` of one caption. */
export function checkText(
  { caption, key, span, resolved, staleSource }: FoundText,
  scope: CheckScope,
): readonly Finding[] {
  const { status, from, unfilled } = resolved;
  const base = { subject: caption, frames: span } as const;
  const file = `captions/${scope.market}.json`;
  if (status === 'missing') {
    const message = `Caption "${caption}" has no text in ${scope.market}: no language has the key "${key}".`;
    return [findingIn(scope, { ...base, rule: 'text-missing', message, fix: `Add "${key}" to ${file}.` })];
  }
  const findings: Finding[] = [];
  if (status === 'fallback') {
    const message = `Caption "${caption}" is shown in "${from?.language}" in ${scope.market}: the key "${key}" is not translated.`;
    const fix = `Add "${key}" to ${file}.`;
    findings.push(findingIn(scope, { ...base, rule: 'text-fallback', message, fix }));
  }
  if (staleSource !== null && status === 'ok') {
    const message = `Caption "${caption}" in ${scope.market} was translated from "${staleSource}", which has changed since.`;
    const fix = `Translate "${key}" again, or mark it as reviewed.`;
    findings.push(findingIn(scope, { ...base, rule: 'text-stale', message, fix }));
  }
  if (unfilled.length > 0) {
    const names = unfilled.map((name) => `{{${name}}}`).join(', ');
    const message = `Caption "${caption}" has no value for ${names}; it is shown without.`;
    findings.push(findingIn(scope, { ...base, rule: 'text-unfilled', message }));
  }
  return findings;
}
