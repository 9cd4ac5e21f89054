/** Where a campaign keeps the text that one of its hooks says in place of another: `hooks.question.cta.title`. */
export function hookKey(hook: string, key: string): string {
  return `hooks.${hook}.${key}`;
}

/** The hook whose text a key asks for; null for texts of no hook. */
export function hookOfKey(key: string): string | null {
  return /^hooks\.([^.]+)\./.exec(key)?.[1] ?? null;
}

/** The text that a key of a hook stands in for; every other key itself. */
export function plainKey(key: string): string {
  return key.replace(/^hooks\.[^.]+\./, '');
}
