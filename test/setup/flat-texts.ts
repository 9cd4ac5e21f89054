/** Every text of a language's resources by its dotted key. */
export function flatTexts(content: unknown, path = ''): Readonly<Record<string, string>> {
  if (typeof content === 'string') return { [path]: content };
  const entries = Object.entries(content as Record<string, unknown>);
  return Object.assign({}, ...entries.map(([key, value]) => flatTexts(value, path === '' ? key : `${path}.${key}`)));
}

/** Names in `{{ }}`, sorted. */
export function placeholders(text: string): readonly string[] {
  return [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? '').sort();
}
