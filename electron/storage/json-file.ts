import { readFile } from 'node:fs/promises';
import path from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import type { z } from 'zod';
import { StudioError } from '../../shared/base/studio-error.ts';
import { makeFolder } from './make-folder.ts';
import { parseJson } from './parse-json.ts';
import { systemErrorCode, writeError } from './system-error.ts';

/** A file of our own as JSON, or null where there is none. Throws `bad-input` for one that is not what the schema says. */
export async function readJsonFile<Content>(file: string, schema: z.ZodType<Content>): Promise<Content | null> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return null;
    throw error;
  }
  const parsed = schema.safeParse(parseJson(text, file));
  if (parsed.success) return parsed.data;
  const message = `${file} is damaged or from a newer Fifteen. Update Fifteen, or move the file away.`;
  throw new StudioError('bad-input', message, { params: { file }, cause: parsed.error });
}

/** Writes it beside, on the disk for good, and renames. Throws `output-unwritable` or `disk-full`. */
export async function writeJsonFile(file: string, content: unknown): Promise<void> {
  try {
    await makeFolder(path.dirname(file));
    await writeFileAtomic(file, `${JSON.stringify(content, null, 2)}\n`);
  } catch (error) {
    throw writeError(error, file);
  }
}
