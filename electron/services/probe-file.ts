import { realpath } from 'node:fs/promises';
import path from 'node:path';
import type { MediaFacts } from '../../shared/catalog/media-facts.ts';
import { requireMediaFile } from '../storage/campaign-path.ts';
import type { Studio } from './studio.ts';

/** What a file on this machine really is. Throws `file-missing` or `not-media`. */
export async function probeFile(studio: Studio, file: string, signal: AbortSignal): Promise<MediaFacts> {
  const absolute = path.resolve(file);
  await requireMediaFile(absolute, file);
  const media = await studio.media();
  return media.facts(await realpath(absolute), signal);
}
