import type { TextTree } from './read-text.ts';
import type { TextResources } from './texts.ts';

/** Texts of two sources, locale by locale and key by key; those of the second win. */
export function mergeTexts(one: TextResources, other: TextResources): TextResources {
  const locales = [...new Set([...Object.keys(one), ...Object.keys(other)])].sort();
  return Object.fromEntries(locales.map((locale) => [locale, mergeTrees(one[locale] ?? {}, other[locale] ?? {})]));
}

function mergeTrees(one: TextTree, other: TextTree): TextTree {
  const merged = new Map(Object.entries(one));
  for (const [key, value] of Object.entries(other)) {
    const before = merged.get(key);
    merged.set(key, isTree(before) && isTree(value) ? mergeTrees(before, value) : value);
  }
  return Object.fromEntries(merged);
}

function isTree(value: unknown): value is TextTree {
  return typeof value === 'object' && value !== null;
}
