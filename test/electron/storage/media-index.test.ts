import { readdir, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { hashText } from '../../../electron/storage/hash-file.ts';
import { openMediaIndex } from '../../../electron/storage/media-index.ts';
import { type ContentHash, seconds } from '../../../shared/base/units.ts';
import type { MediaFacts } from '../../../shared/catalog/media-facts.ts';
import { temporaryFolder } from './temporary-folder.ts';

const OLD = new Date('2026-01-01T00:00:00Z');
const signal = new AbortController().signal;

describe('media index', () => {
  it('probes a file once, also across restarts, until its bytes change', async () => {
    const { open, file, probed } = await newIndex();
    const first = await open('5.1').facts(file, signal);
    expect(first.hash).toBe(hashText('hello'));
    expect(await open('5.1').facts(file, signal)).toEqual(first);
    expect(probed).toEqual([first.hash]);
    await writeFile(file, 'jello');
    await utimes(file, OLD, new Date(OLD.getTime() + 5000));
    expect((await open('5.1').facts(file, signal)).hash).toBe(hashText('jello'));
    expect(probed).toHaveLength(2);
  });

  it('probes again with another ffprobe, and when a note is damaged', async () => {
    const { open, file, probed, folder } = await newIndex();
    await open('5.1').facts(file, signal);
    await open('7.0').facts(file, signal);
    expect(probed).toHaveLength(2);
    for (const note of await readdir(path.join(folder, 'media')))
      await writeFile(path.join(folder, 'media', note), 'null');
    await open('7.0').facts(file, signal);
    expect(probed).toHaveLength(3);
  });

  it('does not remember a file that may still be growing', async () => {
    const { open, file, probed } = await newIndex();
    await utimes(file, new Date(), new Date());
    await open('5.1').facts(file, signal);
    await open('5.1').facts(file, signal);
    expect(probed).toHaveLength(2);
  });

  it('asks once for a file that several ask for together', async () => {
    const { open, file, probed } = await newIndex();
    const index = open('5.1');
    await Promise.all([index.facts(file, signal), index.facts(file, signal)]);
    expect(probed).toHaveLength(1);
  });
});

async function newIndex() {
  const folder = await temporaryFolder();
  const file = path.join(folder, 'clip.mp4');
  await writeFile(file, 'hello');
  await utimes(file, OLD, OLD);
  const probed: ContentHash[] = [];
  const probe = async (_: string, hash: ContentHash): Promise<MediaFacts> => {
    probed.push(hash);
    return { kind: 'audio', hash, duration: seconds(1), sound: { codec: 'aac', channels: 2, sampleRate: 48_000 } };
  };
  const open = (prober: string) => openMediaIndex({ cacheFolder: folder, now: Date.now, probe, prober });
  return { folder, file, probed, open };
}
