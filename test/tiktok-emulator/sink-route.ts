import { createWriteStream } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Answer } from './answer.ts';
import type { Call, EmulatorState } from './call.ts';

/** Takes a body of any size to disk by the same code path as a chunk, without TikTok's rules: the bench sends a whole file here. */
export async function sinkRoute({ request, logId }: Call, { options }: EmulatorState): Promise<Answer> {
  await pipeline(request, createWriteStream(path.join(options.folder, `sink-${logId}.bin`)));
  return { status: 201, headers: {}, body: '', code: 'ok' };
}
