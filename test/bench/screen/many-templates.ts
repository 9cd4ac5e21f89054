import { cp, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ASSETS } from '../../../electron/services/studio.ts';

/** As many as somebody has who makes one a day for most of a year. */
export const MANY = 200;

/** Fills a settings folder with templates of the user's own, copies of those that ship. */
export async function writeManyTemplates(settings: string, sources: readonly string[]): Promise<void> {
  for (let index = 0; index < MANY; index += 1) {
    const source = sources[index % sources.length] ?? '';
    const id = `own-${index + 1}`;
    const target = path.join(settings, 'templates', id);
    await cp(path.join(ASSETS, 'templates', source), target, { recursive: true });
    const file = path.join(target, 'template.json');
    await writeFile(file, JSON.stringify({ ...JSON.parse(await readFile(file, 'utf8')), id }));
  }
}
