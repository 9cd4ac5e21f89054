import { en, type TextKey } from './en.ts';
import type { Translate } from './translate.ts';

type FindingKey = Extract<TextKey, `finding.${string}`>;

/** What a check found, in a few words; the host's message says where and how to mend it. */
export function findingTitle(t: Translate, rule: string): string {
  const key = `finding.${rule}`;
  return isFindingKey(key) ? t(key) : rule;
}

function isFindingKey(key: string): key is FindingKey {
  return Object.hasOwn(en, key);
}
