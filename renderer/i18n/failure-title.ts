import { en, type TextKey } from './en.ts';
import type { Translate } from './translate.ts';

type FailureKey = Extract<TextKey, `failure.${string}`>;

/** A few words for a failure's code; the host's message says the rest. */
export function failureTitle(t: Translate, code: string): string {
  const key = `failure.${code}`;
  return t(isFailureKey(key) ? key : 'failure.bug');
}

function isFailureKey(key: string): key is FailureKey {
  return Object.hasOwn(en, key);
}
