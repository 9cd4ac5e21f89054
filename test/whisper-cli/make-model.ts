import { writeFile } from 'node:fs/promises';
import path from 'node:path';

/** The program that stands in for whisper-cli. */
export const WHISPER_CLI = path.join(import.meta.dirname, 'whisper-cli.mjs');

/** Text with its times, ms; `cut` writes its last letter in two tokens. */
type Token = readonly [text: string, from?: number, to?: number, cut?: 'cut'];

export type HeardScript = {
  readonly multilingual?: boolean;
  readonly segments: readonly { readonly from: number; readonly to: number; readonly tokens: readonly Token[] }[];
  /** What it does half way: goes on, waits for ever, or is ended from outside. */
  readonly halfWay?: 'hang' | 'die';
};

/** Writes a model that hears what is given, and gives its path. */
export async function makeModel(folder: string, { multilingual = true, ...script }: HeardScript): Promise<string> {
  const file = path.join(folder, 'ggml-test.bin');
  await writeFile(file, `lmgg${JSON.stringify({ multilingual, ...script })}`);
  return file;
}
