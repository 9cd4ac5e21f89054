import type { TextPlace } from './captions-status.ts';
import type { TextTree } from './read-text.ts';
import type { TextResources } from './texts.ts';

/** The same texts with one set; all that is not on the way to it stays the same object. A text where a group belongs gives way. */
export function writeText(texts: TextResources, { locale, key }: TextPlace, text: string): TextResources {
  return { ...texts, [locale]: withText(texts[locale] ?? {}, key.split('.'), text) };
}

function withText(tree: TextTree, [name = '', ...rest]: readonly string[], text: string): TextTree {
  if (rest.length === 0) return { ...tree, [name]: text };
  const child = Object.hasOwn(tree, name) ? tree[name] : null;
  const group = typeof child === 'object' && child !== null && !Array.isArray(child) ? (child as TextTree) : {};
  return { ...tree, [name]: withText(group, rest, text) };
}
