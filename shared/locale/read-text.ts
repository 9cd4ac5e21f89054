import { plainKey } from '../campaign/hook-keys.ts';
import type { TextResources } from './texts.ts';

/** Nested texts of one language, as i18next v4 keeps them. */
export type TextTree = Readonly<Record<string, unknown>>;

/** The raw text at a dotted key such as `cta.title`, placeholders and all; null where there is none. */
export function readText(tree: TextTree | undefined, key: string): string | null {
  let value: unknown = tree;
  for (const part of key.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return null;
    value = Reflect.get(value, part);
  }
  return typeof value === 'string' ? value : null;
}

/** The dotted keys of all texts of a language, in the order of the file. */
export function textKeys(tree: TextTree | undefined, prefix = ''): readonly string[] {
  return Object.entries(tree ?? {}).flatMap(([name, value]) =>
    typeof value === 'string' ? [prefix + name] : textKeys(value as TextTree, `${prefix}${name}.`),
  );
}

type SourceRequest = {
  /** Language that the campaign's own texts are written in first. */
  readonly sourceLocale: string;
  readonly campaign: TextResources;
  readonly template: TextResources;
};

/**
 * What translators translate: the campaign's own text in its source language, else the template's, in English at last.
 * A hook's text that the source lacks is that of the campaign's own opening.
 */
export function sourceText(request: SourceRequest, key: string): string | null {
  const { sourceLocale, campaign, template } = request;
  const found =
    readText(campaign[sourceLocale], key) ?? readText(template[sourceLocale], key) ?? readText(template['en'], key);
  const plain = plainKey(key);
  return found ?? (plain === key ? null : sourceText(request, plain));
}
