import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { StudioError } from '../../../shared/base/studio-error.ts';
import type { Beats } from '../../../shared/timeline/find-beats.ts';
import { probeFile } from '../probe-file.ts';
import type { Studio } from '../studio.ts';
import { hearBeats } from './beats-of.ts';

/** The beats of a file before it is in a campaign; null where none is clear. Throws `not-media` for a file without sound. */
export async function beatsOfFile(studio: Studio, file: string, signal: AbortSignal): Promise<Beats | null> {
  const facts = await probeFile(studio, file, signal);
  if (facts.kind === 'image' || !facts.sound) {
    throw new StudioError('not-media', `${file} has no sound. Choose a sound file, or a clip with sound.`);
  }
  const source = await realpath(path.resolve(file));
  return hearBeats(studio, { path: source, from: 0 }, signal);
}
