import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { ASSETS } from '../../services/studio.ts';

/** Labels of the native menu by language. */
export type MenuLabels = Readonly<Record<string, Readonly<Record<string, string>>>>;

export async function readMenuLabels(): Promise<MenuLabels> {
  const schema = z.record(z.string(), z.record(z.string(), z.string()));
  return schema.parse(JSON.parse(await readFile(path.join(ASSETS, 'menu-labels.json'), 'utf8')));
}

/** The label of an item in a language or its nearest relative, else in English. */
export function labelIn(labels: MenuLabels, language: string, item: string): string {
  const isNear = (each: string): boolean => each.split('-')[0] === language.split('-')[0];
  const table = labels[language] ?? labels[Object.keys(labels).find(isNear) ?? 'en'] ?? {};
  return table[item] ?? labels['en']?.[item] ?? item;
}
