import { readFile } from 'node:fs/promises';
import { type FontTable, fontTableSchema } from '../../shared/captions/font-table.ts';

/** Reads `assets/fonts.json`. The file is ours, so a bad one is a bug and throws as such. */
export async function readFontTable(path: string): Promise<FontTable> {
  return fontTableSchema.parse(JSON.parse(await readFile(path, 'utf8')));
}
